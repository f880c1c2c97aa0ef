/** Where a site stands, whatever links lead to it, and where its next version is staged: one rename away. */
import { createHash } from "node:crypto";
import { access, constants, mkdir, readlink, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { exists } from "./swap.ts";

export interface StagePlace {
  /** The folder itself: a link that leads to it stays a link. */
  readonly output: string;
  /** Absolute folder for stages. */
  readonly folder: string;
  /** With what the names of stages of this output begin. */
  readonly prefix: string;
}

/** In the cache folder, or beside the output where that is another file system. */
export async function placeStages(wanted: string, cache: string): Promise<StagePlace> {
  const output = await follow(wanted);
  const parent = path.dirname(output);
  const stands = await exists(output);
  // Where it stands, a build needs no right to what is around it.
  if (!stands) await makeFolder(parent);
  await makeFolder(cache);
  const isNear = (await sameDevice(stands ? output : parent, cache)) || !(await mayWrite(parent));
  const prefix = `.lectern-${createHash("sha256").update(output).digest("hex").slice(0, 12)}`;
  return { output, folder: isNear ? cache : parent, prefix };
}

/** A link that leads nowhere yet says where the site will stand. */
async function follow(output: string): Promise<string> {
  try {
    return await realpath(output);
  } catch {
    const link = await readlink(output).catch(() => undefined);
    return link === undefined ? output : path.resolve(path.dirname(output), link);
  }
}

/** Only what is missing is made: who may not write into a folder may not make it again either. */
async function makeFolder(folder: string): Promise<void> {
  const isMissing = await stat(folder).then(
    () => false,
    (error) => error.code === "ENOENT",
  );
  if (isMissing) await mkdir(folder, { recursive: true });
}

/** Whoever may not ask takes them for one: the rename will tell. */
async function sameDevice(a: string, b: string): Promise<boolean> {
  try {
    return (await stat(a)).dev === (await stat(b)).dev;
  } catch {
    return true;
  }
}

async function mayWrite(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
