/** Versions of one talk say each other's language, where they do not say it themselves. */
import type { SourcePath } from "../model/brands.ts";
import type { Talk } from "../model/talk.ts";
import { isSameLanguage } from "../text/language-names.ts";
import type { Version } from "./list-versions.ts";
import { commonestLanguage } from "./neighbour-language.ts";

/** The languages of the interface: what a talk is in that is not in the one is likely the other. */
const USUAL = ["en", "fr"];

export function tellLanguages(
  talks: readonly Talk[],
  versions: readonly (readonly Version[])[],
): readonly Talk[] {
  const byPath = new Map(talks.map((talk) => [talk.path, talk]));
  const spoken = talks.flatMap(({ ownLang }) => ownLang ?? []);
  const told = new Map<SourcePath, string>();
  for (const group of versions) {
    for (const { path, named } of group) {
      const talk = byPath.get(path);
      const lang = talk === undefined ? undefined : tell({ talk, named }, group, spoken);
      if (lang !== undefined) told.set(path, lang);
    }
  }
  return talks.map((talk) => ({ ...talk, ownLang: told.get(talk.path) ?? talk.ownLang }));
}

/** What the others of the group tell of a talk; undefined where it knows better. */
function tell(
  { talk, named }: { readonly talk: Talk; readonly named?: string },
  group: readonly Version[],
  spoken: readonly string[],
): string | undefined {
  const { declaredLang, ownLang, plainLang } = talk;
  const others = group.flatMap((version) => (version.path === talk.path ? [] : (version.named ?? [])));
  if (declaredLang !== undefined || others.length === 0) return undefined;
  const isOther = (lang: string): boolean => !others.some((other) => isSameLanguage(lang, other));
  if (named !== undefined) {
    const isDenied = plainLang !== undefined && !isSameLanguage(named, plainLang);
    return isDenied || !isOther(named) ? undefined : named;
  }
  if (plainLang !== undefined) return isOther(plainLang) ? plainLang : undefined;
  return ownLang === undefined ? likeliest(spoken.filter(isOther), USUAL.filter(isOther)) : undefined;
}

/** What most talks of the handbook are in. */
function likeliest(spoken: readonly string[], usual: readonly string[]): string | undefined {
  return spoken.length === 0 ? usual[0] : commonestLanguage(spoken, spoken[0] ?? "");
}
