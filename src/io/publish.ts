/** Stages a build apart from its output and swaps the two: readers see the old site or the new, never a mix. */
import { randomBytes } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { type Carried, carryOver } from "./carry-over.ts";
import { markOf } from "./file-mark.ts";
import { rewrite } from "./rewrite.ts";
import { MANIFEST, writeManifest } from "./site-manifest.ts";
import { placeStages } from "./stage-place.ts";
import { swap } from "./swap.ts";

export interface Stage {
  /** Absolute folder to build into. */
  readonly folder: string;
  /** Makes the staged build the site. */
  publish(): Promise<Published>;
  /** Leaves the last good site as it was. */
  discard(): Promise<void>;
}

export interface Published {
  /** Files of somebody else's. */
  readonly carried: readonly Carried[];
  /** Whether the folder could not be swapped: its files were replaced one after the other. */
  readonly isRewritten: boolean;
}

/** What a mount point, another file system, or a parent folder that nobody may write into says of a rename. */
const UNSWAPPABLE: readonly unknown[] = ["EBUSY", "EXDEV", "EPERM", "EACCES", "EROFS", "ENOTSUP"];

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
      const isSwapped = await swap(folder, output, path.join(place, `${prefix}-old-${run}`)).then(
        () => true,
        explain,
      );
      if (isSwapped) return { carried, isRewritten: false };
      await rewrite(folder, output, carried);
      await rm(folder, { recursive: true, force: true });
      return { carried, isRewritten: true };
    },
    discard: () => rm(folder, { recursive: true, force: true }),
  };

  /** Where another site came or went between two renames, neither was put over the other. */
  function explain(error: unknown): false {
    if (siteMark() !== before) throw new PublishedMeanwhile();
    if (error instanceof Error && "code" in error && UNSWAPPABLE.includes(error.code)) return false;
    throw error;
  }
}
