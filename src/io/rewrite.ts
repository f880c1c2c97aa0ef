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
import { hashedAddress } from "../outputs/security-headers.ts";
import type { Carried } from "./carry-over.ts";
import { copyFile } from "./copy-file.ts";
import { DRAFTS, listFiles, MANIFEST, printManifest, readManifest } from "./site-manifest.ts";

/** A run that is killed leaves pages of both sites side by side; the next one completes them. */
export async function rewrite(stage: string, output: string, carried: readonly Carried[]): Promise<void> {
  const drafts = path.join(output, DRAFTS);
  rmSync(drafts, { recursive: true, force: true });
  mkdirSync(drafts, { recursive: true });
  const before = (await readManifest(output)) ?? new Set();
  const now = (await readManifest(stage)) ?? new Set();
  const draft = path.join(drafts, "file");
  // Whenever it is killed, no file of either site is taken for somebody else's.
  writeFileSync(draft, printManifest([...new Set([...before, ...now])].sort()));
  moveAside(output, carried);
  renameSync(draft, path.join(output, MANIFEST));
  const theirs = new Set(carried.map(({ keptAs }) => keptAs));
  const own = listFiles(stage).filter((file) => !theirs.has(file) && file !== MANIFEST);
  for (const file of own.sort((a, b) => rankOf(a) - rankOf(b)))
    replace(path.join(stage, file), { output, file, draft });
  const kept = new Set([...own, ...theirs]);
  for (const file of before) if (!kept.has(file)) drop(output, file);
  replace(path.join(stage, MANIFEST), { output, file: MANIFEST, draft });
  rmSync(drafts, { recursive: true, force: true });
}

/** What a page needs is there before the page; what names the parts of the search, after them. */
function rankOf(file: string): number {
  if (file.endsWith(".html")) return 3;
  if (hashedAddress(file)) return 0;
  return file === "lectern/search.css" ? 2 : 1;
}

function moveAside(output: string, carried: readonly Carried[]): void {
  for (const { name, keptAs } of carried.filter((one) => one.name !== one.keptAs)) {
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

interface Target {
  readonly output: string;
  readonly file: string;
  readonly draft: string;
}

function replace(source: string, { output, file, draft }: Target): void {
  const place = path.join(output, file);
  if (isSame(source, place)) return;
  makeWay(output, file);
  copyFile(source, draft);
  renameSync(draft, place);
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
  if (find(path.join(output, file))?.isDirectory() !== false) return;
  rmSync(path.join(output, file));
  for (let parent = path.dirname(file); parent !== "."; parent = path.dirname(parent)) {
    try {
      rmdirSync(path.join(output, parent));
    } catch {
      return;
    }
  }
}
