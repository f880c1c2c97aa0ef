/** A file is written under the name of a draft first, which says whose it is: what killed runs left is known by it. */
import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { isProcess } from "./living-run.ts";

export function draftOf(place: string): string {
  return `${place}.lectern-${process.pid}.tmp`;
}

const DRAFT = /\.lectern-(\d+)\.tmp$/;
/** None takes so long to be written, whatever process has its number by now. */
const LONGEST = 60_000;

/** Those in the folder whose names begin so, of runs that live no more. Where it cannot, the next build does. */
export function dropDrafts(folder: string, beginning = ""): void {
  try {
    for (const name of readdirSync(folder)) {
      const pid = name.startsWith(beginning) ? DRAFT.exec(name)?.[1] : undefined;
      if (pid !== undefined) dropDead(path.join(folder, name), Number(pid));
    }
  } catch {
    // It is not there, or closed.
  }
}

/** Those in a cache, however deep; it may be a folder that others use, too. */
export function dropAllDrafts(folder: string): void {
  dropDrafts(folder);
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) dropAllDrafts(path.join(folder, entry.name));
  } catch {
    // As above.
  }
}

function dropDead(draft: string, pid: number): void {
  if (!isProcess(pid) || Date.now() - statSync(draft).mtimeMs > LONGEST) rmSync(draft, { force: true });
}
