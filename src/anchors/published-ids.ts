/** From what was found to what each page must keep: ids of its sections, their further names, addresses of others. */
import type { Anchor, PublishedIds } from "../model/anchor.ts";
import { addressText } from "../model/anchor.ts";
import type { PageUrl } from "../model/brands.ts";
import type { Outline } from "../model/section.ts";
import type { Reconciliation } from "./reconcile.ts";
import { sectionsOf } from "./section-facts.ts";

export function publishedIds(
  page: PageUrl,
  root: Outline,
  { published, reconciliation }: { published: readonly Anchor[]; reconciliation: Reconciliation },
): PublishedIds {
  const { found, renamed } = reconciliation;
  const isOfPage = (anchor: Anchor): boolean => anchor.page === page || renamed.get(anchor.page) === page;
  const own = published.filter((anchor) => isOfPage(anchor) && anchor.id !== "");
  const ids = new Map<Outline, string>();
  const aliases = new Map<Outline, string[]>();
  const byAddress = new Map(own.map((anchor) => [addressText(anchor), anchor]));
  for (const anchor of own) {
    const section = found.get(liveAnchor(anchor, byAddress) ?? anchor);
    if (section === undefined || section.page !== page) continue;
    const isItsId = anchor.status.kind === "live" && (section.writtenId ?? anchor.id) === anchor.id;
    if (isItsId && !ids.has(section.outline)) ids.set(section.outline, anchor.id);
    else aliases.set(section.outline, [...(aliases.get(section.outline) ?? []), anchor.id]);
  }
  for (const { anchor, kind, candidates } of reconciliation.open) {
    // Until its author says so, an address stays with the heading that it was made of.
    const [titled] = kind === "changed" && anchor.page === page ? candidates : [];
    if (titled !== undefined && !ids.has(titled.outline)) ids.set(titled.outline, anchor.id);
  }
  const kept = new Set([...ids.values(), ...[...aliases.values()].flat()]);
  const written = new Set(sectionsOf(page, root).map(({ writtenId }) => writtenId));
  const reserved = own.map(({ id }) => id).filter((id) => !kept.has(id) && !written.has(id));
  return { ids, aliases, reserved: new Set(reserved) };
}

/** The live anchor of the same page that an alias stands for; undefined when there is none. */
function liveAnchor(anchor: Anchor, byAddress: ReadonlyMap<string, Anchor>): Anchor | undefined {
  const seen = new Set<Anchor>();
  let at: Anchor | undefined = anchor;
  while (at !== undefined && at.status.kind === "alias" && !seen.has(at)) {
    seen.add(at);
    at = byAddress.get(addressText({ page: at.page, id: at.status.of }));
  }
  return at?.status.kind === "live" ? at : undefined;
}
