/** Stages a build apart from its output and swaps the two: readers see the old site or the new, never a mix. */
import { createHash, randomBytes } from "node:crypto";
import { lstat, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { carryOver, writeManifest } from "./site-manifest.ts";

export interface Stage {
  /** Absolute folder to build into. */
  readonly folder: string;
  /** Makes the staged build the site; returns the files of somebody else's that were carried over. */
  publish(): Promise<readonly string[]>;
  /** Leaves the last good site as it was. */
  discard(): Promise<void>;
}

/** The stage stands in the cache folder, or beside the output where that is another file system: a rename must be enough. */
export async function openStage(output: string, cache: string): Promise<Stage> {
  const parent = path.dirname(output);
  const stands = await exists(output);
  // Where it stands, a build needs no right to what is around it.
  if (!stands) await mkdir(parent, { recursive: true });
  await mkdir(cache, { recursive: true });
  const place = (await sameDevice(stands ? output : parent, cache)) ? cache : parent;
  const prefix = `.lectern-${createHash("sha256").update(output).digest("hex").slice(0, 12)}`;
  await recover(place, prefix, output);
  const run = `${process.pid}-${randomBytes(4).toString("hex")}`;
  const folder = path.join(place, `${prefix}-stage-${run}`);
  await mkdir(folder);
  return {
    folder,
    publish: async () => {
      await writeManifest(folder);
      const carried = await carryOver(output, folder);
      await swap(folder, output, path.join(place, `${prefix}-old-${run}`));
      return carried;
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

async function sameDevice(a: string, b: string): Promise<boolean> {
  return (await lstat(a)).dev === (await stat(b)).dev;
}

/** A run that was killed between the two renames left the old site under its other name. */
async function recover(place: string, prefix: string, output: string): Promise<void> {
  const left = (await readdir(place)).filter(
    (entry) => entry.startsWith(`${prefix}-`) && !isOfLivingRun(entry),
  );
  const old = left.find((entry) => entry.startsWith(`${prefix}-old-`));
  if (old !== undefined && !(await exists(output))) await rename(path.join(place, old), output);
  for (const entry of left) await rm(path.join(place, entry), { recursive: true, force: true });
}

function isOfLivingRun(entry: string): boolean {
  const pid = Number(/-(\d+)-[0-9a-f]{8}$/.exec(entry)?.[1]);
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function swap(stage: string, output: string, old: string): Promise<void> {
  const replaces = await exists(output);
  if (replaces) await rename(output, old);
  await rename(stage, output);
  if (replaces) await rm(old, { recursive: true, force: true });
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}
