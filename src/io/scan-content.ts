/** Lists what stands in the content folder: nothing hidden, nothing outside it, nothing that a tool installed. */
import { readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { type SourcePath, sourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { isMarkdown } from "../site/page-path.ts";
import { unreadable } from "./unreadable.ts";

export interface ContentListing {
  /** Markdown files. */
  readonly talks: readonly SourcePath[];
  /** All others. */
  readonly files: readonly SourcePath[];
  /** Symbolic links that lead out of the content folder or to something hidden in it: what they lead to is not read. */
  readonly links: readonly SourcePath[];
  /** Folders and links that cannot be read. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ScanOptions {
  /** Absolute folders to leave out, such as the output. */
  readonly without?: readonly string[];
}

/** Reads folder after folder without a thread pool, which costs more than it saves here. Sorted by path, so that no order of the disk's shows. */
export async function scanContent(root: string, { without = [] }: ScanOptions = {}): Promise<ContentListing> {
  const realRoot = realpathSync(root);
  const [found, links, diagnostics]: [SourcePath[], SourcePath[], Diagnostic[]] = [[], [], []];
  const realWithout = without.map(tryRealpath).filter((place) => place !== undefined);
  walk({ root, realRoot, without: new Set(realWithout), visited: new Set(), found, links, diagnostics }, "");
  found.sort();
  links.sort();
  const files = found.filter((file) => !isMarkdown(file));
  return { talks: found.filter(isMarkdown), files, links, diagnostics };
}

interface Walk {
  readonly root: string;
  readonly realRoot: string;
  /** Real paths: an output may be spelt through a link. */
  readonly without: ReadonlySet<string>;
  readonly visited: Set<string>;
  readonly found: SourcePath[];
  readonly links: SourcePath[];
  readonly diagnostics: Diagnostic[];
}

function walk(state: Walk, folder: string): void {
  try {
    enter(state, folder);
  } catch (error) {
    // Of the folder itself nothing is left to be told.
    if (folder === "" || !(error instanceof Error && "syscall" in error)) throw error;
    state.diagnostics.push(unreadable(sourcePath(folder), error, "folder"));
  }
}

function enter(state: Walk, folder: string): void {
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
    else if (entry.isSymbolicLink()) follow(state, relative);
  }
}

/** A symbolic link counts as what it points to, as long as that stands in the content folder. */
function follow(state: Walk, relative: string): void {
  const real = tryRealpath(path.join(state.root, relative));
  if (real === undefined) {
    reportBroken(state, relative);
    return;
  }
  if (!isInside(state.realRoot, real) || hasHiddenPart(state.realRoot, real)) {
    state.links.push(sourcePath(relative));
    return;
  }
  const target = statSync(real, { throwIfNoEntry: false });
  if (target === undefined) reportBroken(state, relative);
  else if (target.isDirectory()) walk(state, relative);
  else if (target.isFile() && !isSetAside(state, real)) state.found.push(sourcePath(relative));
}

/** A talk that is a link to nothing is missed; anything else only where it is referred to. */
function reportBroken({ root, diagnostics }: Walk, relative: string): void {
  if (!isMarkdown(relative)) return;
  try {
    statSync(path.join(root, relative));
  } catch (error) {
    diagnostics.push(unreadable(sourcePath(relative), error, "link"));
  }
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

export function isLeftOut(name: string): boolean {
  return name.startsWith(".") || name === "node_modules";
}

export function isInside(root: string, target: string): boolean {
  const relative = path.relative(root, target);
  return (
    relative === "" ||
    (!relative.startsWith(`..${path.sep}`) && relative !== ".." && !path.isAbsolute(relative))
  );
}

function hasHiddenPart(root: string, target: string): boolean {
  return path.relative(root, target).split(path.sep).some(isLeftOut);
}
