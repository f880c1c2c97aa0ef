/** A talk too short to tell its language is taken to be in that of the talks around it. */
import type { Talk } from "../model/talk.ts";
import { folderOf } from "./page-path.ts";

/** How often each language occurs in a folder and all below it. */
export type FolderLanguages = ReadonlyMap<string, ReadonlyMap<string, number>>;

export function languagesByFolder(talks: readonly Talk[]): FolderLanguages {
  const folders = new Map<string, Map<string, number>>();
  for (const { path, ownLang } of talks) {
    if (ownLang === undefined) continue;
    for (let folder = folderOf(path), done = false; !done; folder = folderOf(folder)) {
      const counts = folders.get(folder) ?? new Map<string, number>();
      folders.set(folder, counts.set(ownLang, (counts.get(ownLang) ?? 0) + 1));
      done = folder === "";
    }
  }
  return folders;
}

/** The commonest language of the nearest folder that has one, else English. */
export function neighbourLanguage(folder: string, folders: FolderLanguages): string {
  const counts = folders.get(folder);
  if (counts !== undefined) return commonest(counts);
  return folder === "" ? "en" : neighbourLanguage(folderOf(folder), folders);
}

/** The language that occurs most often; `preferred` wins among equals. */
export function commonestLanguage(langs: readonly string[], preferred: string): string {
  const counts = new Map<string, number>();
  for (const lang of langs) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const found = commonest(counts);
  return counts.get(found) === counts.get(preferred) ? preferred : found;
}

/** The first in the alphabet among equals, so that it never depends on order. */
function commonest(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? "en";
}
