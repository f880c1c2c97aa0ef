/** Which new page a page that is gone has become: the one on which most of its sections stand. */
import type { Anchor } from "../model/anchor.ts";
import type { PageUrl } from "../model/brands.ts";
import { groupBy } from "../text/group-by.ts";
import { likeness } from "../text/sketch.ts";
import { titleKey } from "./compare-sections.ts";
import { type Matches, matchSections } from "./match-sections.ts";
import type { SectionFacts } from "./section-facts.ts";

export interface Renaming {
  readonly from: PageUrl;
  readonly to: PageUrl;
  readonly matches: Matches;
}

/** A page of whose sections so many stand on one new page was renamed. */
const MOST_OF_PAGE = 0.5;
/** So many new pages are compared with each that is gone, those that share most with it. */
const MOST_COMPARED = 6;

/** `vanished` are the live anchors by page, `fresh` the sections of pages that are new. One page becomes one page. */
export function findRenamed(
  vanished: ReadonlyMap<PageUrl, readonly Anchor[]>,
  fresh: ReadonlyMap<PageUrl, readonly SectionFacts[]>,
): readonly Renaming[] {
  if (vanished.size === 0) return [];
  const index = groupBy(
    [...fresh].flatMap(([page, sections]) => sections.flatMap(keysOf).map((key) => ({ key, page }))),
    ({ key }) => key,
  );
  const proposals = [...vanished].flatMap(([from, anchors]) => {
    const likely = mostShared(anchors.flatMap(keysOf).flatMap((key) => index.get(key) ?? []));
    return compare(
      from,
      anchors,
      likely.length === 0 ? [...fresh.keys()].slice(0, MOST_COMPARED) : likely,
      fresh,
    );
  });
  const [left, right] = [new Set<PageUrl>(), new Set<PageUrl>()];
  return proposals
    .sort((a, b) => b.score - a.score)
    .filter(({ from, to }) => {
      if (left.has(from) || right.has(to)) return false;
      left.add(from);
      right.add(to);
      return true;
    });
}

function keysOf({ title, sketch }: Pick<Anchor, "title" | "sketch">): readonly string[] {
  return [`title ${titleKey(title)}`, `words ${sketch}`];
}

function mostShared(hits: readonly { readonly page: PageUrl }[]): readonly PageUrl[] {
  return [...groupBy(hits, ({ page }) => page)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_COMPARED)
    .map(([page]) => page);
}

/** The best alone: two pages that fit equally well are a question for the author. */
function compare(
  from: PageUrl,
  anchors: readonly Anchor[],
  pages: readonly PageUrl[],
  fresh: ReadonlyMap<PageUrl, readonly SectionFacts[]>,
): readonly (Renaming & { readonly score: number })[] {
  const [best, second] = pages
    .map((to) => ({ from, to, matches: matchSections(anchors, fresh.get(to) ?? []) }))
    .map((renaming) => ({ ...renaming, score: scoreOf(renaming.matches) }))
    .sort((a, b) => b.score - a.score);
  if (best === undefined || best.matches.pairs.size < MOST_OF_PAGE * anchors.length) return [];
  return best.score > (second?.score ?? 0) ? [best] : [];
}

function scoreOf({ pairs }: Matches): number {
  let score = 0;
  for (const [{ title, sketch }, section] of pairs)
    score += likeness(sketch, section.sketch) + Number(titleKey(title) === titleKey(section.title));
  return score;
}
