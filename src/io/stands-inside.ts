/** Whoever works in a folder goes on seeing it once it is renamed away: a server that stands in it would serve the old site. */
import { readdirSync, readlinkSync, realpathSync } from "node:fs";
import process from "node:process";
import { isInside } from "./follow-path.ts";

/** Number of a process whose working directory is the folder or below it; undefined where nobody tells. Source: proc(5). */
export function findInside(folder: string): number | undefined {
  try {
    const real = realpathSync(folder);
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .find((pid) => pid !== process.pid && worksIn(real, pid));
  } catch {
    return undefined;
  }
}

function worksIn(folder: string, pid: number): boolean {
  try {
    return isInside(folder, readlinkSync(`/proc/${pid}/cwd`));
  } catch {
    // Ended, or somebody else's.
    return false;
  }
}
