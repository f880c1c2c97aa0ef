/** Which sections are worth a look when one is sought that is not where it was. */
import type { Anchor } from "../model/anchor.ts";
import { groupBy } from "../text/group-by.ts";
import { containment, sizeOf, valuesOf } from "../text/sketch.ts";
import { resemblance } from "./compare-sections.ts";
import type { SectionFacts } from "./section-facts.ts";

/** Beyond so many pairs, only sections that share words are compared. */
export const MOST_COMPARED = 100_000;
/** Words from which on a section may hold a part of another. */
export const FEWEST_OF_PART = 4;
const WORTH_A_LOOK = 0.3;
const MOST_CANDIDATES = 3;

/** Sections that resemble it, and those that took its words in; the likeliest first. */
export function candidatesFor(anchor: Anchor, sections: readonly SectionFacts[]): readonly SectionFacts[] {
  const holds = (section: SectionFacts): number =>
    sizeOf(anchor.sketch) >= FEWEST_OF_PART ? containment(anchor.sketch, section.sketch) : 0;
  return sections
    .map((section) => ({ section, score: Math.max(resemblance(anchor, section), holds(section)) }))
    .filter(({ score }) => score >= WORTH_A_LOOK)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_CANDIDATES)
    .map(({ section }) => section);
}

/** The sections that an anchor may be: all of a page of usual length, else those that share words with it. */
export function nearSections(
  sections: readonly SectionFacts[],
  anchors: number,
): (anchor: Anchor) => readonly SectionFacts[] {
  if (sections.length * anchors <= MOST_COMPARED) return () => sections;
  const byWord = groupBy(
    sections.flatMap((section) => valuesOf(section.sketch).map((word) => ({ word, section }))),
    ({ word }) => word,
  );
  const most = Math.ceil(MOST_COMPARED / anchors);
  return ({ sketch }) => {
    const near = valuesOf(sketch).flatMap((word) => byWord.get(word)?.slice(0, most) ?? []);
    return [...new Set(near.map(({ section }) => section))].slice(0, most);
  };
}
