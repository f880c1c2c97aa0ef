/** What is said of how a site came into its output, and of files there that Lectern did not write. */
import type { Hindrance, Published } from "../io/publish.ts";

const NAMED = 5;

const REWRITTEN =
  "its files were replaced one by one, each whole, pages last. A build that is killed meanwhile leaves old pages beside new ones, until the next.";

export function describePublished({ carried, rewritten }: Published): string {
  const same = carried.filter(({ name, keptAs }) => name === keptAs);
  const moved = carried.filter(({ name, keptAs }) => name !== keptAs);
  const ofSame = `Kept ${same.length} of the output's own files: ${listFirst(same.map(({ name }) => name))}`;
  const ofMoved = listFirst(moved.map(({ name, keptAs }) => `${name} is now ${keptAs}`));
  return [
    ...(rewritten ? [`${describeHindrance(rewritten)}: ${REWRITTEN}`] : []),
    ...(same.length > 0 ? [ofSame] : []),
    ...(moved.length > 0
      ? [`WARNING: the site has pages of its own where others' files were: ${ofMoved}`]
      : []),
  ].join("\n");
}

function listFirst(names: readonly string[]): string {
  return `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? ", …" : ""}`;
}

function describeHindrance(hindrance: Hindrance): string {
  if (hindrance.kind === "unswappable") return "The output cannot be swapped";
  return `Process ${hindrance.pid} works in the output, and would not see it swapped`;
}
