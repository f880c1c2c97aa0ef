/** `slides.js`: functions that return lists of Markdown files, and one that spreads the others; read, never run. */
// Source: sfeir-open-source/sfeir-school-template, docs/scripts/slides.js.
import type { PlannedChapter } from "../../model/course.ts";
import type { SourceFile } from "../../model/deck.ts";
import type { ManifestFormat, ParsedManifest } from "./manifest.ts";
import { courseName, folderOfFile } from "./manifest-names.ts";
import { placesIn } from "./places-in.ts";

export const slideListScript: ManifestFormat = {
  isNamed: (path) => /(?:^|\/)slides[\w.-]*\.[cm]?[jt]s$/i.test(path),
  read,
};

/** Comments and other strings are matched to be passed over. */
const TOKEN = new RegExp(
  [
    "\\/\\/.*",
    "\\/\\*[\\s\\S]*?\\*\\/",
    "(?:function\\s+(?<named>[\\w$]+)\\s*\\(|(?:const|let|var)\\s+(?<assigned>[\\w$]+)\\s*=)",
    "\\.\\.\\.\\s*(?<spread>[\\w$]+)",
    "(?<quote>[\"'`])(?<text>(?:\\\\.|(?!\\k<quote>).)*)\\k<quote>",
  ].join("|"),
  "g",
);

interface Listed {
  readonly path: string;
  readonly offset: number;
}
type Entry = Listed | { readonly spread: string };

function read(file: SourceFile): ParsedManifest | undefined {
  const placeAt = placesIn(file.text);
  const folder = folderOfFile(file.path);
  const chapters = expand(readLists(file.text)).map(({ path, offset }): PlannedChapter => {
    return { path, folder, place: placeAt(offset) };
  });
  if (chapters.length === 0) return undefined;
  return { courses: [{ manifest: file.path, name: courseName(file.path), chapters }], diagnostics: [] };
}

/** What each function or variable lists, by name, in the order of the file. */
function readLists(source: string): ReadonlyMap<string, readonly Entry[]> {
  const lists = new Map<string, Entry[]>();
  let entries: Entry[] = [];
  lists.set("", entries);
  for (const { index, groups = {} } of source.matchAll(TOKEN)) {
    const name = groups["named"] ?? groups["assigned"];
    if (name !== undefined) {
      entries = [];
      lists.set(name, entries);
    }
    const text = groups["text"] ?? "";
    if (groups["spread"] !== undefined) entries.push({ spread: groups["spread"] });
    else if (/\.md$/i.test(text)) entries.push({ path: text, offset: index + 1 });
  }
  return lists;
}

/** Every list that no other spreads, with those that it spreads in their places. */
function expand(lists: ReadonlyMap<string, readonly Entry[]>): readonly Listed[] {
  const spread = new Set(
    [...lists.values()].flat().flatMap((entry) => ("spread" in entry ? entry.spread : [])),
  );
  const open = (name: string, within: readonly string[]): readonly Listed[] => {
    if (within.includes(name)) return [];
    return (lists.get(name) ?? []).flatMap((entry) =>
      "spread" in entry ? open(entry.spread, [...within, name]) : [entry],
    );
  };
  return [...lists.keys()].filter((name) => !spread.has(name)).flatMap((name) => open(name, []));
}
