/** Brings a site into a folder that cannot be swapped: each file is whole at any time, and pages come last. */
import {
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { Carried } from "./carry-over.ts";
import { copyFile } from "./copy-file.ts";
import { DRAFTS, isHashed, listFiles, MANIFEST, printManifest, readManifest } from "./site-manifest.ts";

/**
 * All that is new is copied into the folder first: a full disk changes nothing, and what follows are renames.
 * A run that is killed among them leaves pages of both sites side by side; the next one completes them.
 */
export async function rewrite(stage: string, output: string, carried: readonly Carried[]): Promise<void> {
  const theirs = new Set(carried.map(({ keptAs }) => keptAs));
  const own = listFiles(stage).filter((file) => !theirs.has(file) && file !== MANIFEST);
  const before = (await readManifest(output)) ?? new Set();
  const now = (await readManifest(stage)) ?? new Set();
  const moved = carried.filter(({ name, keptAs }) => name !== keptAs);
  const drafts = openDrafts(output);
  const isThere = (file: string): boolean =>
    !moved.some(({ name }) => name === file) && isSame(path.join(stage, file), path.join(output, file));
  const fresh = own
    .filter((file) => !isThere(file))
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((file) => ({ file, draft: drafts.copy(path.join(stage, file)) }));
  const list = drafts.copy(path.join(stage, MANIFEST));
  const listOfBoth = drafts.write(printManifest([...new Set([...before, ...now])].sort()));
  moveAside(output, moved);
  // From here on until the end, no file of either site is taken for somebody else's.
  renameSync(listOfBoth, path.join(output, MANIFEST));
  for (const { file, draft } of fresh) place(draft, output, file);
  dropGone(output, before, new Set([...own, ...theirs]));
  renameSync(list, path.join(output, MANIFEST));
  drafts.clear();
}

/** Of what stands in the folder: whoever wrote the list there may have named files outside it, or behind a link. */
function dropGone(output: string, before: ReadonlySet<string>, kept: ReadonlySet<string>): void {
  const own = listFiles(output).filter((file) => before.has(file) || isHashed(file));
  for (const file of own) if (!kept.has(file)) drop(output, file);
}

interface Drafts {
  /** Returns where the draft lies. */
  copy(source: string): string;
  write(text: string): string;
  clear(): void;
}

function openDrafts(output: string): Drafts {
  const folder = path.join(output, DRAFTS);
  let count = 0;
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  const orClear = (fill: (draft: string) => void): string => {
    count += 1;
    const draft = path.join(folder, String(count));
    try {
      fill(draft);
    } catch (error) {
      clear();
      throw error;
    }
    return draft;
  };
  clear();
  mkdirSync(folder, { recursive: true });
  return {
    clear,
    copy: (source) => orClear((draft) => copyFile(source, draft)),
    write: (text) => orClear((draft) => writeFileSync(draft, text)),
  };
}

/** What a page needs is there before the page; what names the parts of the search, after them. */
function rankOf(file: string): number {
  if (file.endsWith(".html")) return 3;
  if (isHashed(file)) return 0;
  return file === "lectern/search.css" ? 2 : 1;
}

function moveAside(output: string, moved: readonly Carried[]): void {
  for (const { name, keptAs } of moved) {
    mkdirSync(path.dirname(path.join(output, keptAs)), { recursive: true });
    renameSync(path.join(output, name), path.join(output, keptAs));
  }
}

/** Undefined, too, where a folder on the way is a file. */
function find(place: string): Stats | undefined {
  try {
    return lstatSync(place);
  } catch {
    return undefined;
  }
}

function place(draft: string, output: string, file: string): void {
  makeWay(output, file);
  renameSync(draft, path.join(output, file));
}

function isSame(source: string, place: string): boolean {
  const there = find(place);
  if (!there?.isFile() || there.size !== lstatSync(source).size) return false;
  return readFileSync(source).equals(readFileSync(place));
}

/** A folder of the last site may be a file of this one, and the other way round; what is somebody's has been moved. */
function makeWay(output: string, file: string): void {
  const parents = file.split("/").slice(0, -1);
  for (const at of parents.keys()) {
    const parent = path.join(output, ...parents.slice(0, at + 1));
    if (find(parent)?.isDirectory() === false) rmSync(parent);
  }
  mkdirSync(path.join(output, ...parents), { recursive: true });
  const place = path.join(output, file);
  if (find(place)?.isDirectory()) rmSync(place, { recursive: true });
}

/** Together with the folders that are empty without it. */
function drop(output: string, file: string): void {
  rmSync(path.join(output, file));
  for (let parent = path.dirname(file); parent !== "."; parent = path.dirname(parent)) {
    try {
      rmdirSync(path.join(output, parent));
    } catch {
      return;
    }
  }
}
