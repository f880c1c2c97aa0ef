/** Which talks are one talk in several languages. A wrong pair is worse than none. */
import type { SourcePath } from "../model/brands.ts";
import type { PlacedTalk } from "../model/site.ts";
import { isSameLanguage } from "../text/language-names.ts";
import type { Version } from "./list-versions.ts";

/** A talk in two languages or more, in each once; in reading order. */
export type TranslationSet = readonly PlacedTalk[];

export function findTranslations(
  talks: readonly PlacedTalk[],
  versions: readonly (readonly Version[])[],
): readonly TranslationSet[] {
  const byPath = new Map(talks.map((talk) => [talk.path, talk]));
  const sets = new Map<SourcePath, Set<PlacedTalk>>();
  for (const group of versions) {
    const members = inDifferentLanguages(group, byPath);
    const joined = new Set(members.flatMap((talk) => [...(sets.get(talk.path) ?? [talk])]));
    if (members.length > 1) for (const { path } of joined) sets.set(path, joined);
  }
  const order = new Map(talks.map((talk, at) => [talk, at]));
  return [...new Set(sets.values())]
    .map((set) => [...set].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)))
    .filter((set) => set.every((talk) => isAlone(talk, set)));
}

/** Talks that are what their paths say, each in a language that no other of them is in. */
function inDifferentLanguages(
  group: readonly Version[],
  byPath: ReadonlyMap<SourcePath, PlacedTalk>,
): readonly PlacedTalk[] {
  const told = group.flatMap(({ path, named }) => {
    const talk = byPath.get(path);
    const isTrue = talk !== undefined && (named === undefined || isSameLanguage(named, talk.lang));
    return isTrue ? [{ talk, isNamed: named !== undefined }] : [];
  });
  // Of `talk.md` and `talk.fr.md` in one language, the second says that it is a version.
  const named = told.filter(({ isNamed }) => isNamed).map(({ talk }) => talk);
  const others = told.filter(({ isNamed }) => !isNamed).map(({ talk }) => talk);
  const added = others.filter((talk) => isAlone(talk, [...named, ...others]));
  return [...named.filter((talk) => isAlone(talk, named)), ...added];
}

function isAlone(talk: PlacedTalk, among: readonly PlacedTalk[]): boolean {
  return among.every((other) => other.path === talk.path || !isSameLanguage(other.lang, talk.lang));
}
