/** The list of a site's files that Lectern wrote, kept with them: what is not on it belongs to somebody else. */

import { readdirSync } from "node:fs";
import { cp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";

const MANIFEST = ".lectern-files";
const HEAD = "# Files of this site that Lectern wrote.";
/** Files that are named after what they hold are listed as one, so that an edit does not change the list. */
const NAMED_BY_CONTENT = /^lectern\/index\/[0-9a-f]{10}\.css$/;
const ALL_OF_THEM = "lectern/index/*.css";

/** Whether a build may replace the folder: it is absent, empty, or a site that Lectern wrote. */
export async function mayReplace(output: string): Promise<boolean> {
  const found = await stat(output).catch(() => undefined);
  if (found === undefined) return true;
  if (!found.isDirectory()) return false;
  return (await readdir(output)).length === 0 || (await readManifest(output)) !== undefined;
}

/** Lists the files of a staged site in the site itself. */
export async function writeManifest(stage: string): Promise<void> {
  const names = listFiles(stage).map((file) => (NAMED_BY_CONTENT.test(file) ? ALL_OF_THEM : file));
  const files = [...new Set(names)].sort();
  await writeFile(path.join(stage, MANIFEST), `${[HEAD, ...files].join("\n")}\n`);
}

/** Copies what somebody else put into the output over to the stage, and returns its names. */
export async function carryOver(output: string, stage: string): Promise<readonly string[]> {
  const own = await readManifest(output);
  if (own === undefined) return [];
  const foreign = listFiles(output).filter((file) => file !== MANIFEST && !isListed(file, own));
  for (const file of foreign) {
    await cp(path.join(output, file), path.join(stage, file), { force: false, verbatimSymlinks: true });
  }
  return foreign;
}

function isListed(file: string, own: ReadonlySet<string>): boolean {
  return own.has(file) || (own.has(ALL_OF_THEM) && NAMED_BY_CONTENT.test(file));
}

async function readManifest(site: string): Promise<ReadonlySet<string> | undefined> {
  const text = await readFile(path.join(site, MANIFEST), "utf8").catch(() => "");
  const [head, ...files] = text.split("\n");
  return head === HEAD ? new Set(files) : undefined;
}

function listFiles(root: string, folder = ""): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(root, place) : [place];
  });
}
