/** Talks that stand where versions of one talk in several languages stand; whether they are is not said yet. */
import type { SourcePath } from "../model/brands.ts";
import type { Talk } from "../model/talk.ts";
import { groupBy } from "../text/group-by.ts";
import { isSameLanguage } from "../text/language-names.ts";
import { listFolderLanguages, splitFileLanguage } from "../text/path-language.ts";

export interface Version {
  readonly path: SourcePath;
  /** BCP 47 tag of the language that the path names. */
  readonly named?: string;
}

/** Each list has two at least. A talk may stand in several: by its name, and by each of its folders. */
export function listVersions(
  talks: readonly Pick<Talk, "path" | "frontMatter">[],
): readonly (readonly Version[])[] {
  const keyed = talks.filter(({ frontMatter }) => frontMatter.translationKey !== undefined);
  const byKey = groupBy(keyed, ({ frontMatter }) => frontMatter.translationKey);
  const named = talks
    .filter(({ frontMatter }) => frontMatter.translationKey === undefined)
    .map(({ path }): Named => ({ path, ...splitFileLanguage(path) }));
  const byStem = groupBy(named, ({ stem }) => stem);
  const ofKeys = [...byKey.values()].map((group) => group.map(({ path }): Version => ({ path })));
  const ofNames = [...byStem.values()].map((group) => group.map(versionOf));
  return [...ofKeys, ...ofNames, ...listFolderVersions(named, byStem)].filter((group) => group.length > 1);
}

interface Named {
  readonly path: SourcePath;
  readonly stem: string;
  readonly lang?: string;
}

function versionOf({ path, lang }: Named): Version {
  return { path, named: lang };
}

/** `fr/talk.md` and `en/talk.md`; `fr/talk.md` and `talk.md`, too, where one language has no folder. */
function listFolderVersions(
  named: readonly Named[],
  byStem: ReadonlyMap<string, readonly Named[]>,
): readonly (readonly Version[])[] {
  const inFolders = named.flatMap((talk) =>
    listFolderLanguages(talk.stem)
      .filter(({ lang }) => talk.lang === undefined || isSameLanguage(talk.lang, lang))
      .map((folder) => ({ talk, folder })),
  );
  const groups = groupBy(inFolders, ({ folder }) => folder.shared);
  return [...groups.values()].map((group) => {
    const [first] = group;
    const beside = first === undefined ? [] : (byStem.get(first.folder.without) ?? []);
    return [
      ...group.map(({ talk, folder }): Version => ({ path: talk.path, named: talk.lang ?? folder.lang })),
      ...beside.map(versionOf),
    ];
  });
}
