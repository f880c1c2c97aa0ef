/** Stages a build apart from its output and swaps the two: readers see the old site or the new, never a mix. */
import { randomBytes } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { type Carried, carryOver } from "./carry-over.ts";
import { markOf } from "./file-mark.ts";
import { MANIFEST, writeManifest } from "./site-manifest.ts";
import { placeStages } from "./stage-place.ts";
import { swap } from "./swap.ts";

export interface Stage {
  /** Absolute folder to build into. */
  readonly folder: string;
  /** Makes the staged build the site; returns the files of somebody else's that were carried over. */
  publish(): Promise<readonly Carried[]>;
  /** Leaves the last good site as it was. */
  discard(): Promise<void>;
}

/** Another build, with another cache, has published meanwhile. */
export class PublishedMeanwhile extends Error {}

/** For whoever holds the output. */
export async function openStage(wanted: string, cache: string): Promise<Stage> {
  const { output, folder: place, prefix } = await placeStages(wanted, cache);
  const run = `${process.pid}-${randomBytes(4).toString("hex")}`;
  const folder = path.join(place, `${prefix}-stage-${run}`);
  await mkdir(folder);
  const siteMark = (): string | undefined => markOf(path.join(output, MANIFEST));
  const before = siteMark();
  return {
    folder,
    publish: async () => {
      await writeManifest(folder);
      const carried = await carryOver(output, folder);
      if (siteMark() !== before) throw new PublishedMeanwhile();
      await swap(folder, output, path.join(place, `${prefix}-old-${run}`)).catch(explain);
      return carried;
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };

  /** Where another site came or went between two renames, neither was put over the other. */
  function explain(error: unknown): never {
    throw siteMark() === before ? error : new PublishedMeanwhile();
  }
}
