/** Who holds an output may change it; what runs left there that were killed is healed first. */
import { readdir, rename, stat } from "node:fs/promises";
import path from "node:path";
import { takeLock, type Waiting } from "./build-lock.ts";
import { dropAllDrafts, dropDrafts } from "./drafts.ts";
import { placeStages, type StagePlace } from "./stage-place.ts";
import { clearAway, exists } from "./swap.ts";

export interface HeldOutput {
  /** Where its next version is staged. */
  readonly place: StagePlace;
  release(): void;
}

export async function holdOutput(output: string, cache: string, waiting: Waiting): Promise<HeldOutput> {
  const place = await placeStages(output, cache);
  const lock = await takeLock(path.join(place.folder, `${place.prefix}.lock`), waiting);
  try {
    await recover(place);
    dropDrafts(place.folder, place.prefix);
    dropAllDrafts(cache);
    return { place, release: lock.release };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * A run that was killed between the two renames left the old site under its other name: of several, the last.
 * Nobody but the holder has a stage, so every stage is a leftover.
 */
async function recover({ output, folder, prefix }: StagePlace): Promise<void> {
  const left = (await readdir(folder)).filter((entry) => entry.startsWith(`${prefix}-`));
  const places = left.map((entry) => path.join(folder, entry));
  const old = await lastMoved(places.filter((_, at) => left[at]?.startsWith(`${prefix}-old-`)));
  if (old !== undefined && !(await exists(output))) await rename(old, output);
  for (const entry of places) if (await exists(entry)) await clearAway(entry);
}

/** A rename is a change of a folder's own entry, whatever is older or newer in it. */
async function lastMoved(places: readonly string[]): Promise<string | undefined> {
  const moved = await Promise.all(places.map(async (place) => ({ place, at: (await stat(place)).ctimeMs })));
  return moved.sort((a, b) => b.at - a.at)[0]?.place;
}
