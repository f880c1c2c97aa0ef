/** A path as one would type it here. */
import path from "node:path";

export function shown(place: string): string {
  const relative = path.relative(process.cwd(), place);
  return relative === "" ? "." : relative.startsWith("..") ? place : relative;
}
