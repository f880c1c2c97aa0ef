/** Sections that left their page: each is known by its title and words together, or by many words alone. */
import type { Anchor } from "../model/anchor.ts";
import { groupBy } from "../text/group-by.ts";
import { likeness, sizeOf, valuesOf } from "../text/sketch.ts";
import { titleKey } from "./compare-sections.ts";
import type { Matches, OpenAnchor } from "./match-sections.ts";
import type { SectionFacts } from "./section-facts.ts";

const SAME_WORDS = 0.6;
const ALL_BUT_EQUAL = 0.85;
const MANY_WORDS = 8;
const MARGIN = 0.12;
const MOST_CANDIDATES = 3;

/**
 * `free` are the sections of all pages that no published one was found to be; the others may still be what an author
 * wants the address to lead to.
 */
export function findMoved(
  open: readonly OpenAnchor[],
  free: readonly SectionFacts[],
  all: readonly SectionFacts[],
): Matches {
  if (!open.some(({ kind }) => kind === "lost")) return settle(open, new Map(), new Map());
  const nearFree = sectionsNear(free);
  const nearAny = sectionsNear(all);
  const proposals = new Map<OpenAnchor, SectionFacts>();
  const suggestions = new Map<OpenAnchor, readonly SectionFacts[]>();
  for (const lost of open) {
    if (lost.kind !== "lost") continue;
    suggestions.set(
      lost,
      rank(lost.anchor, nearAny(lost.anchor)).map(({ section }) => section),
    );
    const [best, second] = rank(lost.anchor, nearFree(lost.anchor));
    if (best === undefined) continue;
    if (isSure(lost.anchor, best.section) && best.score - (second?.score ?? 0) >= MARGIN)
      proposals.set(lost, best.section);
  }
  return settle(open, proposals, suggestions);
}

/** Those of its title, and those that share words with it. */
function sectionsNear(sections: readonly SectionFacts[]): (anchor: Anchor) => readonly SectionFacts[] {
  const byTitle = groupBy(sections, ({ title }) => titleKey(title));
  const byWord = groupBy(
    sections.flatMap((section) => valuesOf(section.sketch).map((word) => ({ word, section }))),
    ({ word }) => word,
  );
  return ({ title, sketch }) => {
    const sharing = valuesOf(sketch).flatMap((word) =>
      (byWord.get(word) ?? []).map(({ section }) => section),
    );
    return [...new Set([...(byTitle.get(titleKey(title)) ?? []), ...sharing])];
  };
}

function rank(anchor: Anchor, sections: readonly SectionFacts[]): { section: SectionFacts; score: number }[] {
  return sections
    .map((section) => {
      const sameTitle = titleKey(anchor.title) === titleKey(section.title) ? 0.3 : 0;
      return { section, score: likeness(anchor.sketch, section.sketch) + sameTitle };
    })
    .filter(({ score }) => score >= SAME_WORDS)
    .sort((a, b) => b.score - a.score);
}

function isSure({ title, sketch }: Anchor, section: SectionFacts): boolean {
  if (sketch === "" || section.sketch === "") return false;
  const words = likeness(sketch, section.sketch);
  if (titleKey(title) === titleKey(section.title)) return words >= SAME_WORDS;
  return words >= ALL_BUT_EQUAL && sizeOf(sketch) >= MANY_WORDS;
}

/** Two that claim one section leave it open. */
function settle(
  open: readonly OpenAnchor[],
  proposals: ReadonlyMap<OpenAnchor, SectionFacts>,
  suggestions: ReadonlyMap<OpenAnchor, readonly SectionFacts[]>,
): Matches {
  const claims = groupBy(proposals, ([, section]) => section);
  const pairs = new Map<Anchor, SectionFacts>();
  for (const [section, claimed] of claims) {
    const [only, ...others] = claimed;
    if (only !== undefined && others.length === 0) pairs.set(only[0].anchor, section);
  }
  return {
    pairs,
    open: open
      .filter(({ anchor }) => !pairs.has(anchor))
      .map((lost) => ({
        ...lost,
        candidates: nearest(lost, suggestions.get(lost) ?? []),
      })),
  };
}

/** What holds the very words, on whatever page, before what only resembles it on its own. */
function nearest(
  { anchor, candidates }: OpenAnchor,
  suggestions: readonly SectionFacts[],
): readonly SectionFacts[] {
  const [best] = candidates;
  const own = best === undefined ? 0 : likeness(anchor.sketch, best.sketch);
  const [elsewhere] = suggestions;
  const isCloser = elsewhere !== undefined && likeness(anchor.sketch, elsewhere.sketch) > own;
  const ordered = isCloser ? [...suggestions, ...candidates] : [...candidates, ...suggestions];
  return [...new Set(ordered)].slice(0, MOST_CANDIDATES);
}
