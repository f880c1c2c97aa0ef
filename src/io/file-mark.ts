/** By what a file is known to be as it was, without reading it. */
import { statSync } from "node:fs";

/** Of its bytes; links to it and what it is called change nothing. Undefined where there is none. */
export function markOf(file: string): string | undefined {
  try {
    const { size, mtimeMs, ino } = statSync(file);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return undefined;
  }
}

/** The same, of a file that others write, who may set its times back. */
export function sourceMarkOf(file: string): string | undefined {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(file);
    return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    return undefined;
  }
}
