/** The lines of the lock file that a site may show: none tells of a section that this build leaves out. */
import { type Address, type Anchor, addressText } from "../model/anchor.ts";

/** `shown` are the addresses that stand on the site's pages. */
export function visibleLines(lines: readonly Anchor[], shown: ReadonlySet<string>): readonly Anchor[] {
  const byAddress = new Map(lines.map((anchor) => [addressText(anchor), anchor]));
  const isShown = (anchor: Anchor): boolean => {
    const seen = new Set<Anchor>();
    for (let at: Anchor | undefined = anchor; at !== undefined && !seen.has(at); ) {
      seen.add(at);
      if (at.status.kind === "live") return shown.has(addressText(at));
      if (at.status.kind === "retired") return true;
      at = byAddress.get(addressText(targetOf(at)));
    }
    return false;
  };
  return lines.filter(isShown);
}

function targetOf({ page, id, status }: Anchor): Address {
  if (status.kind === "alias") return { page, id: status.of };
  return status.kind === "moved" ? status.to : { page, id };
}
