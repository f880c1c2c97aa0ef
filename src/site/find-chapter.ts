/** From a path in a manifest to the talks that it means. */
import type { Talk } from "../model/talk.ts";
import { findNearest } from "../text/find-nearest.ts";
import { joinPath } from "../text/join-path.ts";
import { splitFileLanguage, withoutExtension } from "../text/path-language.ts";
import { folderOf } from "./page-path.ts";

export interface ChapterIndex {
  /** By path in NFC without extension, and without the language before it: `intro.fr.md` is `intro.fr` and `intro`. */
  readonly byStem: ReadonlyMap<string, readonly Talk[]>;
  /** Those stems by their last segment. */
  readonly stemsByName: ReadonlyMap<string, readonly string[]>;
}

export function indexChapters(talks: readonly Talk[]): ChapterIndex {
  const byStem = new Map<string, Talk[]>();
  const stemsByName = new Map<string, string[]>();
  for (const talk of talks) {
    for (const key of new Set([withoutExtension(talk.path), splitFileLanguage(talk.path).stem])) {
      if (!byStem.has(key)) append(stemsByName, nameOf(key), key);
      append(byStem, key, talk);
    }
  }
  return { byStem, stemsByName };
}

function append<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/**
 * One chapter, in each of its languages: the file at the path, counted from the folder; else that whose path ends so,
 * because manifests often stand beside the folder of their chapters. Empty where there is none, or more than one as
 * near to the folder.
 */
export function findChapter(path: string, folder: string, index: ChapterIndex): readonly Talk[] {
  const place = joinPath(folder, withoutExtension(path));
  if (place === undefined) return [];
  return index.byStem.get(place) ?? findByEnding(joinPath("", withoutExtension(path)) ?? "", folder, index);
}

function findByEnding(
  ending: string,
  folder: string,
  { byStem, stemsByName }: ChapterIndex,
): readonly Talk[] {
  if (ending === "") return [];
  const ended = (stemsByName.get(nameOf(ending)) ?? []).filter((stem) => `/${stem}`.endsWith(`/${ending}`));
  const nearness = (stem: string): number => sharedFolders(folderOf(stem), folder);
  const nearest = Math.max(...ended.map(nearness));
  const [only, ...others] = ended.filter((stem) => nearness(stem) === nearest);
  return only === undefined || others.length > 0 ? [] : (byStem.get(only) ?? []);
}

/** The path of a talk whose name is nearly that of `path`. */
export function nearestChapter(path: string, { byStem, stemsByName }: ChapterIndex): string | undefined {
  const name = findNearest(nameOf(withoutExtension(path)), stemsByName.keys());
  const [stem] = (name !== undefined && stemsByName.get(name)) || [];
  return stem === undefined ? undefined : byStem.get(stem)?.[0]?.path;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** How many folders two folders have in common from the root down. */
function sharedFolders(one: string, other: string): number {
  const [ours, theirs] = [one.split("/"), other.split("/")];
  const parting = ours.findIndex((segment, at) => segment !== theirs[at]);
  return parting === -1 ? ours.length : parting;
}
