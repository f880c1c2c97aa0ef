/** The list of a site's files that Lectern wrote, kept with them: what is not on it belongs to somebody else. */

import { readdirSync } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { hashedAddress } from "../outputs/security-headers.ts";

export const MANIFEST = ".lectern-files";
/** Folder in the output where a file is written before it takes its place. */
export const DRAFTS = ".lectern-drafts";
const HEAD = "# Files of this site that Lectern wrote.";
/** Files that are named after what they hold are listed as one: neither an edit nor those that stay of an earlier site change the list. */
const ALL_HASHED = "lectern/**/*HASH.*";

/** Whether a build may replace the folder: it is absent, empty, or a site that Lectern wrote. */
export async function mayReplace(output: string): Promise<boolean> {
  const found = await stat(output).catch(() => undefined);
  if (found === undefined) return true;
  if (!found.isDirectory()) return false;
  const names = (await readdir(output)).filter((name) => name !== DRAFTS);
  return names.length === 0 || (await readManifest(output)) !== undefined;
}

/** Lists the files of a staged site in the site itself. */
export async function writeManifest(stage: string): Promise<void> {
  const files = listFiles(stage).filter((file) => !isHashed(file));
  await writeFile(path.join(stage, MANIFEST), printManifest([...files, ALL_HASHED].sort()));
}

/** `files` are sorted. */
export function printManifest(files: readonly string[]): string {
  return `${[HEAD, ...files.map(quote)].join("\n")}\n`;
}

/** A name may hold the end of a line. */
function quote(name: string): string {
  return /[\r\n]|^"/.test(name) ? JSON.stringify(name) : name;
}

function unquote(line: string): string {
  if (!line.startsWith('"')) return line;
  try {
    return String(JSON.parse(line));
  } catch {
    return line;
  }
}

/** Whether Lectern wrote the file, or the list itself: names with a hash in its folder are its own in a site of its. */
export function isListed(file: string, own: ReadonlySet<string>): boolean {
  return file === MANIFEST || file.startsWith(`${DRAFTS}/`) || own.has(file) || isHashed(file);
}

/** Whether it is named after what it holds. Another handbook below this one has such files, too, and they are its own. */
export function isHashed(file: string): boolean {
  return file.startsWith("lectern/") && hashedAddress(file);
}

/** Names of the files of a site that Lectern wrote; undefined where it wrote none. */
export async function readManifest(site: string): Promise<ReadonlySet<string> | undefined> {
  const text = await readFile(path.join(site, MANIFEST), "utf8").catch(() => "");
  const [head, ...files] = text.split("\n");
  return head === HEAD ? new Set(files.map(unquote)) : undefined;
}

/** Every file below a folder, relative to it, with `/`. */
export function listFiles(root: string, folder = ""): string[] {
  return entriesOf(root, folder).flatMap(({ place, isFolder }) =>
    isFolder ? listFiles(root, place) : [place],
  );
}

export function listEmptyFolders(root: string, folder = ""): string[] {
  if (folder === DRAFTS) return [];
  const entries = entriesOf(root, folder);
  if (entries.length === 0 && folder !== "") return [folder];
  return entries.flatMap(({ place, isFolder }) => (isFolder ? listEmptyFolders(root, place) : []));
}

function entriesOf(root: string, folder: string): readonly { place: string; isFolder: boolean }[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).map((entry) => ({
    place: folder === "" ? entry.name : `${folder}/${entry.name}`,
    isFolder: entry.isDirectory(),
  }));
}
