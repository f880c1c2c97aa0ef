/** What was published meets what the talks are now: which section keeps which id, and which addresses are open. */
import type { Anchor } from "../model/anchor.ts";
import type { PageUrl } from "../model/brands.ts";
import type { Outline } from "../model/section.ts";
import { groupBy } from "../text/group-by.ts";
import { findMoved } from "./find-moved.ts";
import { type Matches, matchSections, type OpenAnchor } from "./match-sections.ts";
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

/** A page of whose sections so many stand on one new page was renamed. */
const MOST_OF_PAGE = 0.5;

export function reconcile(published: readonly Anchor[], pages: readonly PageFacts[]): Reconciliation {
  const sections = new Map(pages.map(({ page, root }) => [page, sectionsOf(page, root)]));
  const live = published.filter(({ id, status }) => status.kind === "live" && id !== "");
  const known = new Set(published.filter(isLivePage).map(({ page }) => page));
  const fresh = new Set([...sections.keys()].filter((page) => !known.has(page)));
  const found = new Map<Anchor, SectionFacts>();
  const open: OpenAnchor[] = [];
  const renamed = new Map<PageUrl, PageUrl>();
  for (const [page, anchors] of groupBy(live, (anchor) => anchor.page)) {
    const here = sections.get(page);
    const renaming = here === undefined ? findRenamed(anchors, fresh, sections) : undefined;
    if (renaming !== undefined) {
      renamed.set(page, renaming.page);
      fresh.delete(renaming.page);
    }
    const matches = renaming?.matches ?? matchSections(anchors, here ?? []);
    for (const [anchor, section] of matches.pairs) found.set(anchor, section);
    open.push(...matches.open);
  }
  const free = [...sections.values()].flat().filter(isFree(found));
  const moved = findMoved(open, free);
  for (const [anchor, section] of moved.pairs) found.set(anchor, section);
  return { found, open: moved.open, renamed };
}

function isLivePage({ id, status }: Anchor): boolean {
  return id === "" && status.kind === "live";
}

interface Renaming {
  readonly page: PageUrl;
  readonly matches: Matches;
}

/** The one new page on which most of a vanished page's sections stand. */
function findRenamed(
  anchors: readonly Anchor[],
  fresh: ReadonlySet<PageUrl>,
  sections: ReadonlyMap<PageUrl, readonly SectionFacts[]>,
): Renaming | undefined {
  const tried = [...fresh].map((page) => ({
    page,
    matches: matchSections(anchors, sections.get(page) ?? []),
  }));
  const [best, second] = tried.sort((a, b) => b.matches.pairs.size - a.matches.pairs.size);
  if (best === undefined || best.matches.pairs.size < MOST_OF_PAGE * anchors.length) return undefined;
  return best.matches.pairs.size > (second?.matches.pairs.size ?? 0) ? best : undefined;
}

function isFree(found: ReadonlyMap<Anchor, SectionFacts>): (section: SectionFacts) => boolean {
  const taken = new Set([...found.values()].map(({ outline }) => outline));
  return ({ outline }) => !taken.has(outline);
}
