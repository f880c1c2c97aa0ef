/** A file is there whole, or as it was: whoever is killed, or has no room left, leaves no half of one under its name. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { draftOf } from "./drafts.ts";

/** `draft` is where it is written first: on the same file system, and nobody else's. */
export function writeWhole(place: string, content: string | Uint8Array, draft = draftOf(place)): void {
  try {
    writeFileSync(draft, content);
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
