/** From what was found to what each page must keep: ids of its sections, their further names, addresses of others. */
import type { Anchor, PublishedIds } from "../model/anchor.ts";
import { addressText } from "../model/anchor.ts";
import type { PageUrl } from "../model/brands.ts";
import type { Outline } from "../model/section.ts";
import { groupBy } from "../text/group-by.ts";
import { indexPublished } from "./index-published.ts";
import type { Reconciliation } from "./reconcile.ts";
import { sectionsOf } from "./section-facts.ts";

export interface Published {
  readonly published: readonly Anchor[];
  readonly reconciliation: Reconciliation;
}

/** What is asked page by page; the lines of all pages are gone through once. */
export function openPublishedIds({
  published,
  reconciliation,
}: Published): (page: PageUrl, root: Outline) => PublishedIds {
  const { found, open, renamed } = reconciliation;
  const { byPage, byAddress } = indexPublished(published);
  const cameFrom = groupBy(renamed, ([, to]) => to);
  const openOf = groupBy(open, ({ anchor }) => anchor.page);
  return (page, root) => {
    const pages = new Set([page, ...(cameFrom.get(page) ?? []).map(([from]) => from)]);
    const own = [...pages].flatMap((one) => byPage.get(one) ?? []);
    return idsOfPage(page, root, { own, open: openOf.get(page) ?? [], found, byAddress });
  };
}

interface LinesOfPage extends Pick<Reconciliation, "found" | "open"> {
  /** Those of the page and of pages that became it. */
  readonly own: readonly Anchor[];
  /** Of all pages. */
  readonly byAddress: ReadonlyMap<string, Anchor>;
}

function idsOfPage(page: PageUrl, root: Outline, { own, open, found, byAddress }: LinesOfPage): PublishedIds {
  const ids = new Map<Outline, string>();
  const aliases = new Map<Outline, string[]>();
  // A section that comes back to a page finds its old address there, unless it has one of the page already.
  const liveFirst = [...own].sort(
    (a, b) => Number(a.status.kind !== "live") - Number(b.status.kind !== "live"),
  );
  for (const anchor of liveFirst) {
    const section = found.get(liveAnchor(anchor, byAddress) ?? anchor);
    if (section === undefined || section.page !== page) continue;
    const isItsId = anchor.status.kind !== "alias" && (section.writtenId ?? anchor.id) === anchor.id;
    if (isItsId && !ids.has(section.outline)) ids.set(section.outline, anchor.id);
    else aliases.set(section.outline, [...(aliases.get(section.outline) ?? []), anchor.id]);
  }
  for (const { anchor, kind, candidates } of open) {
    // Until its author says so, an address stays with the heading that it was made of.
    const [titled] = kind === "changed" ? candidates : [];
    if (titled !== undefined && !ids.has(titled.outline)) ids.set(titled.outline, anchor.id);
  }
  const kept = new Set([...ids.values(), ...[...aliases.values()].flat()]);
  const written = new Set(sectionsOf(page, root).map(({ writtenId }) => writtenId));
  const reserved = own.map(({ id }) => id).filter((id) => !kept.has(id) && !written.has(id));
  return { ids, aliases, reserved: new Set(reserved) };
}

/** The live anchor to which an address leads, however often it has moved; undefined when there is none. */
function liveAnchor(anchor: Anchor, byAddress: ReadonlyMap<string, Anchor>): Anchor | undefined {
  const seen = new Set<Anchor>();
  let at: Anchor | undefined = anchor;
  while (at !== undefined && !seen.has(at)) {
    const { page, status }: Anchor = at;
    if (status.kind === "live") return at;
    if (status.kind === "retired") return undefined;
    seen.add(at);
    at = byAddress.get(addressText(status.kind === "alias" ? { page, id: status.of } : status.to));
  }
  return undefined;
}
