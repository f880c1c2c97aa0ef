/** Lists what stands in the content folder: nothing hidden, nothing outside it, nothing that a tool installed. */
import { readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { type SourcePath, sourcePath } from "../model/brands.ts";
import type { UnreadPath } from "../model/unread-path.ts";
import { isMarkdown } from "../site/page-path.ts";
import { followPath, isInside, isLeftOut } from "./follow-path.ts";

export interface ContentListing {
  /** Markdown files. */
  readonly talks: readonly SourcePath[];
  /** All others. */
  readonly files: readonly SourcePath[];
  /** What stands there as well and is never opened. */
  readonly unread: readonly UnreadPath[];
}

export interface ScanOptions {
  /** Absolute folders to leave out, such as the output. */
  readonly without?: readonly string[];
}

/** Reads folder after folder without a thread pool, which costs more than it saves here. Sorted by path, so that no order of the disk's shows. */
export async function scanContent(root: string, { without = [] }: ScanOptions = {}): Promise<ContentListing> {
  const realRoot = realpathSync(root);
  const [found, unread]: [SourcePath[], UnreadPath[]] = [[], []];
  const realWithout = without.map(tryRealpath).filter((place) => place !== undefined);
  walk({ root, realRoot, without: new Set(realWithout), visited: new Set(), found, unread }, "");
  found.sort();
  unread.sort((one, other) => (one.file < other.file ? -1 : 1));
  return { talks: found.filter(isMarkdown), files: found.filter((file) => !isMarkdown(file)), unread };
}

interface Walk {
  readonly root: string;
  readonly realRoot: string;
  /** Real paths: an output may be spelt through a link. */
  readonly without: ReadonlySet<string>;
  readonly visited: Set<string>;
  readonly found: SourcePath[];
  readonly unread: UnreadPath[];
}

function walk(state: Walk, folder: string): void {
  const real = realpathSync(path.join(state.root, folder));
  if (state.visited.has(real) || !isInside(state.realRoot, real) || isSetAside(state, real)) return;
  state.visited.add(real);
  const entries = readdirSync(path.join(state.root, folder), { withFileTypes: true });
  // A real folder is known by its own name, whatever links to it stand before.
  entries.sort(
    (a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()) || (a.name < b.name ? -1 : 1),
  );
  for (const entry of entries) {
    const relative = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (isLeftOut(entry.name)) continue;
    if (entry.isDirectory()) walk(state, relative);
    else if (entry.isFile()) state.found.push(sourcePath(relative));
    else follow(state, relative);
  }
}

/** A symbolic link counts as what it points to, as long as that stands in the content folder. */
function follow(state: Walk, relative: string): void {
  const target = followPath(state.realRoot, path.join(state.root, relative));
  if (target.kind === "folder") walk(state, relative);
  else if (target.kind === "unread") state.unread.push({ file: sourcePath(relative), why: target.why });
  else if (!isSetAside(state, target.real)) state.found.push(sourcePath(relative));
}

/** Whether it stands in a folder that is left out; one that holds all of the content is none. */
function isSetAside({ realRoot, without }: Walk, real: string): boolean {
  return [...without].some(
    (place) => isInside(realRoot, place) && place !== realRoot && isInside(place, real),
  );
}

/** Undefined for a link to nothing. */
function tryRealpath(place: string): string | undefined {
  try {
    return realpathSync(place);
  } catch {
    return undefined;
  }
}

/** Every file of a folder, absolute and sorted. */
export function listFolder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => path.join(parentPath, name))
    .sort();
}
