/** A copy has the rights of a new file: a source that only its author may read is still a page that a host can serve. */
import { chmodSync, closeSync, copyFileSync, fstatSync, openSync } from "node:fs";

/** Replaces what stands at `place`. */
export function copyFile(source: string, place: string): void {
  const file = openSync(place, "w");
  const { mode } = fstatSync(file);
  closeSync(file);
  // It brings the rights of the source along.
  copyFileSync(source, place);
  chmodSync(place, mode & 0o777);
}
