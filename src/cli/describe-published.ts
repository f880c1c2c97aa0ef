/** What is said of how a site came into its output, and of files there that Lectern did not write. */
import type { Published } from "../io/publish.ts";

const NAMED = 5;

const REWRITTEN =
  "The output cannot be swapped: its files were replaced one by one, each whole, pages last. A build that is killed meanwhile leaves old pages beside new ones, until the next.";

export function describePublished({ carried, isRewritten }: Published): string {
  const same = carried.filter(({ name, keptAs }) => name === keptAs);
  const moved = carried.filter(({ name, keptAs }) => name !== keptAs);
  const ofSame = `Kept ${same.length} of the output's own files: ${listFirst(same.map(({ name }) => name))}`;
  const ofMoved = listFirst(moved.map(({ name, keptAs }) => `${name} is now ${keptAs}`));
  return [
    ...(isRewritten ? [REWRITTEN] : []),
    ...(same.length > 0 ? [ofSame] : []),
    ...(moved.length > 0
      ? [`WARNING: the site has pages of its own where others' files were: ${ofMoved}`]
      : []),
  ].join("\n");
}

function listFirst(names: readonly string[]): string {
  return `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? ", …" : ""}`;
}
