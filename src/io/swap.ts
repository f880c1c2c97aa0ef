/** Puts a folder in the place of another by two renames; where the second fails, the first is taken back. */
import { lstat, rename, rm } from "node:fs/promises";

/** `old` is where the folder that stood there goes until it is cleared away: all three are on one file system. */
export async function swap(stage: string, output: string, old: string): Promise<void> {
  const replaces = await exists(output);
  if (replaces) await rename(output, old);
  try {
    await rename(stage, output);
  } catch (error) {
    if (replaces) await rename(old, output);
    throw error;
  }
  // The site is out; what cannot be cleared away now is cleared by the next run.
  if (replaces) await clearAway(old).catch(() => undefined);
}

/** Renamed before it is emptied: what is called `-old-` is whole, whenever the run is killed. */
export async function clearAway(old: string): Promise<void> {
  const gone = old.replace(/-old-(?=[^/\\]*$)/, "-gone-");
  if (gone !== old) await rename(old, gone);
  await rm(gone, { recursive: true, force: true });
}

export async function exists(place: string): Promise<boolean> {
  return lstat(place).then(
    () => true,
    () => false,
  );
}
