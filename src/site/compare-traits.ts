/** How much speaks for two sections being one in two languages: the logarithm of the odds, 0 where nothing does. */
import type { Marks, SectionTraits } from "../model/section-traits.ts";
import { isKin } from "../section/section-traits.ts";

/** A section whose marks are weighed against those of all that it is compared with. */
export interface WeighedTraits extends SectionTraits {
  readonly ofHeading: WeighedMarks;
  readonly ofAll: WeighedMarks;
}

interface WeighedMarks {
  readonly worth: Marks;
  /** What all of them are worth together. */
  readonly sum: number;
}

/** Two talks, ready to be compared. */
export interface WeighedTalks {
  readonly ours: readonly WeighedTraits[];
  readonly theirs: readonly WeighedTraits[];
}

/** Of kin words, two languages as near as French and English share half and more. */
const USUAL_KINSHIP = 0.5;

/**
 * The fewer sections bear a mark, the more it is worth: its own worth where two do, as a pair would. Words are worth
 * less where the two languages have few that are kin: that two sections share none says nothing then.
 */
export function weighTalks(ours: readonly SectionTraits[], theirs: readonly SectionTraits[]): WeighedTalks {
  const both = [...ours, ...theirs];
  const counts = new Map<string, number>();
  for (const { marks } of both)
    for (const mark of marks.keys()) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const all = both.length + 2;
  const kinship = Math.min(1, kinshipOf(ours, theirs) / USUAL_KINSHIP);
  const rarity = (mark: string): number => Math.log(all / (counts.get(mark) ?? 1)) / Math.log(all / 2);
  const weigh = (marks: Marks): WeighedMarks => {
    const worth = new Map<string, number>();
    for (const [mark, own] of marks) worth.set(mark, own * rarity(mark) * (isKin(mark) ? kinship : 1));
    return { worth, sum: [...worth.values()].reduce((sum, one) => sum + one, 0) };
  };
  const weighAll = (traits: readonly SectionTraits[]): readonly WeighedTraits[] =>
    traits.map((one) => ({ ...one, ofHeading: weigh(one.headingMarks), ofAll: weigh(one.marks) }));
  return { ours: weighAll(ours), theirs: weighAll(theirs) };
}

/** The share of the words of the one talk that the other has, too, as far as their beginnings tell. */
function kinshipOf(ours: readonly SectionTraits[], theirs: readonly SectionTraits[]): number {
  const wordsIn = (traits: readonly SectionTraits[]): ReadonlySet<string> =>
    new Set(traits.flatMap(({ marks }) => [...marks.keys()].filter(isKin)));
  const [one, other] = [wordsIn(ours), wordsIn(theirs)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

/** One name is one section. */
const SAME_NAME = 12;
/** Fitted on pairs of real talks in English, French and Korean, section by section against their neighbours. */
const ODDS = {
  any: 2,
  level: -2.5,
  children: -1.5,
  near: -1.5,
  items: -2.2,
  blocks: -1.3,
  images: -2,
  words: -2.6,
  numbers: -1.5,
  marks: -3.5,
  shareOfMarks: 3.2,
  sharedMarks: 3.3,
  headingMarks: -0.9,
  shareOfHeading: 2.2,
} as const;
/** Of marks worth so much, all speak. */
const ENOUGH_MARKS = 3;
const MANY_MARKS = 6;

export function compareTraits(one: WeighedTraits, other: WeighedTraits): number {
  for (const name of one.names) if (other.names.has(name)) return SAME_NAME;
  return ODDS.any + compareShape(one, other) + compareMarks(one, other);
}

function compareShape(one: SectionTraits, other: SectionTraits): number {
  const unless = (isAlike: boolean, odds: number): number => (isAlike ? 0 : odds);
  return (
    unless(one.level === other.level, ODDS.level) +
    unless(one.hasChildren === other.hasChildren, ODDS.children) +
    unless(one.numbers === other.numbers, ODDS.numbers) +
    compareCounts(one.items, other.items, ODDS.items) +
    compareCounts(one.blocks, other.blocks, ODDS.blocks) +
    compareCounts(one.images, other.images, ODDS.images) +
    ODDS.words * Math.abs(Math.log((one.words + 4) / (other.words + 4)))
  );
}

function compareCounts(one: number, other: number, odds: number): number {
  if (one === other) return 0;
  const isNear = Math.min(one, other) > 0 && Math.abs(one - other) <= 1 + Math.max(one, other) / 4;
  return isNear ? Math.max(odds, ODDS.near) : odds;
}

function compareMarks(one: WeighedTraits, other: WeighedTraits): number {
  const all = shareOf(one.ofAll, other.ofAll);
  const heading = shareOf(one.ofHeading, other.ofHeading);
  return (
    ODDS.marks * Math.min(1, all.least / MANY_MARKS) +
    ODDS.shareOfMarks * all.share * Math.min(1, all.least / ENOUGH_MARKS) +
    ODDS.sharedMarks * Math.min(2, all.shared / ENOUGH_MARKS) +
    (ODDS.headingMarks + ODDS.shareOfHeading * heading.share) * Math.min(1, heading.least)
  );
}

/** `least` is what the marks of the poorer of the two are worth. */
function shareOf(one: WeighedMarks, other: WeighedMarks) {
  let shared = 0;
  for (const [mark, worth] of one.worth) if (other.worth.has(mark)) shared += worth;
  const least = Math.min(one.sum, other.sum);
  return { shared, least, share: least === 0 ? 0 : shared / least };
}
