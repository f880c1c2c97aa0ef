/** A line that leads to a page which never was published, and is not there any more, leads nowhere: its section is looked for anew. */
import { type Anchor, addressText } from "../model/anchor.ts";
import { indexPublished } from "./index-published.ts";
import { type PageFacts, reconcile } from "./reconcile.ts";

/** Lines whose section is found are live again; the others stay as they are, to be told. The same array where none is. */
export function reviveStranded(published: readonly Anchor[], pages: readonly PageFacts[]): readonly Anchor[] {
  const { byAddress } = indexPublished(published);
  const standing = new Set(pages.map(({ page }) => page));
  const isStranded = ({ status }: Anchor): boolean =>
    status.kind === "moved" && !standing.has(status.to.page) && !byAddress.has(addressText(status.to));
  if (!published.some(isStranded)) return published;
  const revived = published.map((anchor): Anchor => {
    return isStranded(anchor) ? { ...anchor, status: { kind: "live" } } : anchor;
  });
  const { found, renamed } = reconcile(revived, pages);
  const isFound = (anchor: Anchor): boolean =>
    anchor.id === "" ? standing.has(anchor.page) || renamed.has(anchor.page) : found.has(anchor);
  return published.map((anchor, at) => {
    const live = revived[at] as Anchor;
    return isFound(live) ? live : anchor;
  });
}
