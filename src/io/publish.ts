/** Stages a build apart from its output and swaps the two: readers see the old site or the new, never a mix. */
import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { type Carried, carryOver } from "./carry-over.ts";
import { writeManifest } from "./site-manifest.ts";
import { placeStages } from "./stage-place.ts";
import { clearAway, exists, swap } from "./swap.ts";

export interface Stage {
  /** Absolute folder to build into. */
  readonly folder: string;
  /** Makes the staged build the site; returns the files of somebody else's that were carried over. */
  publish(): Promise<readonly Carried[]>;
  /** Leaves the last good site as it was. */
  discard(): Promise<void>;
}

export async function openStage(wanted: string, cache: string): Promise<Stage> {
  const { output, folder: place, prefix } = await placeStages(wanted, cache);
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

/** A run that was killed between the two renames left the old site under its other name: of several, the last. */
async function recover(place: string, prefix: string, output: string): Promise<void> {
  const left = (await readdir(place)).filter(
    (entry) => entry.startsWith(`${prefix}-`) && !isOfLivingRun(entry),
  );
  const old = await lastMoved(
    left.filter((entry) => entry.startsWith(`${prefix}-old-`)).map((entry) => path.join(place, entry)),
  );
  if (old !== undefined && !(await exists(output))) await rename(old, output);
  for (const entry of left.map((name) => path.join(place, name)))
    if (await exists(entry)) await clearAway(entry);
}

/** A rename is a change of a folder's own entry, whatever is older or newer in it. */
async function lastMoved(places: readonly string[]): Promise<string | undefined> {
  const moved = await Promise.all(places.map(async (place) => ({ place, at: (await stat(place)).ctimeMs })));
  return moved.sort((a, b) => b.at - a.at)[0]?.place;
}

function isOfLivingRun(entry: string): boolean {
  const pid = Number(/-(\d+)-[0-9a-f]{8}$/.exec(entry)?.[1]);
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}
