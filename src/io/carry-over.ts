/** What somebody else put into the output goes along into the next site, and never without a word under another name. */
import { copyFileSync, linkSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from "node:fs";
import path from "node:path";
import { isListed, listEmptyFolders, listFiles, readManifest } from "./site-manifest.ts";

export interface Carried {
  /** Relative to the output, with `/`. */
  readonly name: string;
  /** Differs from the name where the site has a file of its own there. */
  readonly keptAs: string;
}

/** For a sentence to whoever runs the build. */
export class CannotCarry extends Error {}

/** Links or copies it over to the stage; the output stays as it is. */
export async function carryOver(output: string, stage: string): Promise<readonly Carried[]> {
  const own = await readManifest(output);
  if (own === undefined) return [];
  const placeOf = findPlaces(output, stage);
  const foreign = listFiles(output)
    .filter((file) => !isListed(file, own))
    .sort();
  const carried = foreign.map((name) => ({ name, keptAs: placeOf(name) }));
  for (const { name, keptAs } of carried) {
    mkdirSync(path.dirname(path.join(stage, keptAs)), { recursive: true });
    carry(path.join(output, name), path.join(stage, keptAs), name);
  }
  for (const folder of listEmptyFolders(output))
    mkdirSync(path.join(stage, placeOf(folder)), { recursive: true });
  return carried;
}

/** A name that the stage has a file for, or a folder where it is a file, gets a number. */
function findPlaces(output: string, stage: string): (name: string) => string {
  const renamed = new Map<string, string>();
  const kindIn = (root: string, name: string): "folder" | "file" | undefined => {
    const found = lstatSync(path.join(root, name), { throwIfNoEntry: false });
    return found && (found.isDirectory() ? "folder" : "file");
  };
  const free = (name: string): string => {
    for (let at = 1; ; at += 1) {
      const other = `${name}.kept-${at}`;
      if (kindIn(stage, other) === undefined && kindIn(output, other) === undefined) return other;
    }
  };
  const placeOf = (name: string): string => {
    const parent = path.posix.dirname(name);
    const wanted = parent === "." ? name : `${placeOf(parent)}/${path.posix.basename(name)}`;
    const there = kindIn(stage, wanted);
    if (there === undefined || (there === "folder" && kindIn(output, name) === "folder")) return wanted;
    const known = renamed.get(name) ?? free(wanted);
    renamed.set(name, known);
    return known;
  };
  return placeOf;
}

/** A link keeps the file as it is; a symbolic one is made anew, for some systems would follow it. */
function carry(from: string, to: string, name: string): void {
  const found = lstatSync(from);
  try {
    if (found.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else linkSync(from, to);
  } catch {
    if (!found.isFile())
      throw new CannotCarry(`"${name}" in the output is a pipe, a socket or a device. Move it elsewhere.`);
    copyFileSync(from, to);
  }
}
