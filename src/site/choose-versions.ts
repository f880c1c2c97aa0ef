/** Of a talk in several languages, a list shows one: the one that its reader reads. */
import type { SourcePath } from "../model/brands.ts";
import type { PlacedTalk, Site } from "../model/site.ts";
import { isSameLanguage } from "../text/language-names.ts";
import type { TranslationSet } from "./find-translations.ts";

/** The version in `lang`; where there is none, in the language of the site, else the first. */
export function chooseVersion(
  versions: readonly PlacedTalk[],
  lang: string,
  siteLang: string,
): PlacedTalk | undefined {
  const inLanguage = (wanted: string): PlacedTalk | undefined =>
    versions.find((talk) => isSameLanguage(talk.lang, wanted));
  return (
    versions.find((talk) => talk.lang === lang) ?? inLanguage(lang) ?? inLanguage(siteLang) ?? versions[0]
  );
}

/** Each talk of the list that `lang` has no better version of. */
export function listOnce(
  talks: readonly PlacedTalk[],
  lang: string,
  site: Pick<Site, "lang" | "versionsOf">,
): readonly PlacedTalk[] {
  return talks.filter((talk) => {
    const versions = site.versionsOf(talk.path);
    return versions.length === 0 || chooseVersion(versions, lang, site.lang)?.path === talk.path;
  });
}

/** How many talks they are to a reader, to whom the versions of one are one. */
export function countOnce(talks: readonly PlacedTalk[], { versionsOf }: Pick<Site, "versionsOf">): number {
  return new Set(talks.map(({ path }) => versionsOf(path)[0]?.path ?? path)).size;
}

/** The sets of the talks as they are now, by each of their talks. */
export function bindVersions(
  sets: readonly TranslationSet[],
  talks: readonly PlacedTalk[],
): ReadonlyMap<SourcePath, TranslationSet> {
  const byPath = new Map(talks.map((talk) => [talk.path, talk]));
  return new Map(
    sets.flatMap((set) => {
      const current = set.flatMap(({ path }) => byPath.get(path) ?? []);
      return current.map(({ path }) => [path, current] as const);
    }),
  );
}
