/** A finding's file as one would type it in the working directory. */
import path from "node:path";

/** `folder` is the content folder, `file` counts from there. */
export function placeIn(folder: string, file: string): string {
  return path.posix.join(folder.replaceAll("\\", "/"), file);
}
