/** What is said of files in the output that Lectern did not write, and kept. */
import type { Carried } from "../io/carry-over.ts";

const NAMED = 5;

export function describeCarried(carried: readonly Carried[]): string {
  const same = carried.filter(({ name, keptAs }) => name === keptAs);
  const moved = carried.filter(({ name, keptAs }) => name !== keptAs);
  const ofSame = `Kept ${same.length} of the output's own files: ${listFirst(same.map(({ name }) => name))}`;
  const ofMoved = listFirst(moved.map(({ name, keptAs }) => `${name} is now ${keptAs}`));
  return [
    ...(same.length > 0 ? [ofSame] : []),
    ...(moved.length > 0
      ? [`WARNING: the site has pages of its own where others' files were: ${ofMoved}`]
      : []),
  ].join("\n");
}

function listFirst(names: readonly string[]): string {
  return `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? ", …" : ""}`;
}
