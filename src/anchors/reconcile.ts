/** What was published meets what the talks are now: which section keeps which id, and which addresses are open. */
import type { Anchor } from "../model/anchor.ts";
import type { PageUrl } from "../model/brands.ts";
import type { Outline } from "../model/section.ts";
import { findMoved } from "./find-moved.ts";
import { findRenamed } from "./find-renamed.ts";
import { indexPublished } from "./index-published.ts";
import { matchSections, type OpenAnchor } from "./match-sections.ts";
import { type SectionFacts, sectionsOf } from "./section-facts.ts";

export interface PageFacts {
  readonly page: PageUrl;
  readonly root: Outline;
}

export interface Reconciliation {
  /** Every published live section that was found, wherever it stands now. */
  readonly found: ReadonlyMap<Anchor, SectionFacts>;
  readonly open: readonly OpenAnchor[];
  /** Pages that were renamed, by their old address. */
  readonly renamed: ReadonlyMap<PageUrl, PageUrl>;
}

export function reconcile(published: readonly Anchor[], pages: readonly PageFacts[]): Reconciliation {
  const sections = new Map(pages.map(({ page, root }) => [page, sectionsOf(page, root)]));
  const known = new Set(published.filter(isLivePage).map(({ page }) => page));
  const found = new Map<Anchor, SectionFacts>();
  const open: OpenAnchor[] = [];
  const byPage = indexPublished(published).liveByPage;
  const renamings = findRenamed(
    new Map([...byPage].filter(([page]) => !sections.has(page))),
    new Map([...sections].filter(([page]) => !known.has(page))),
  );
  const matched = new Map(renamings.map(({ from, matches }) => [from, matches]));
  for (const [page, anchors] of byPage) {
    const matches = matched.get(page) ?? matchSections(anchors, sections.get(page) ?? []);
    for (const [anchor, section] of matches.pairs) found.set(anchor, section);
    open.push(...matches.open);
  }
  const all = [...sections.values()].flat();
  const moved = findMoved(open, all.filter(isFree(found)), all);
  for (const [anchor, section] of moved.pairs) found.set(anchor, section);
  const renamed = new Map(renamings.map(({ from, to }) => [from, to]));
  return { found, open: withoutTaken(moved.open, found), renamed };
}

function isLivePage({ id, status }: Anchor): boolean {
  return id === "" && status.kind === "live";
}

function isFree(found: ReadonlyMap<Anchor, SectionFacts>): (section: SectionFacts) => boolean {
  const taken = new Set([...found.values()].map(({ outline }) => outline));
  return ({ outline }) => !taken.has(outline);
}

/** An address stays with the heading that it was made of, but not where that one has an address of its own: then it is lost. */
function withoutTaken(
  open: readonly OpenAnchor[],
  found: ReadonlyMap<Anchor, SectionFacts>,
): readonly OpenAnchor[] {
  const taken = new Set([...found.values()].map(({ outline }) => outline));
  return open.map((one) => {
    const [titled, ...others] = one.candidates;
    if (one.kind === "lost" || titled === undefined) return one;
    if (taken.has(titled.outline)) return { ...one, kind: "lost", candidates: [...others, titled] };
    taken.add(titled.outline);
    return one;
  });
}
