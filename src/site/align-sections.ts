/** Which section of one talk says what a section of another does: by what stays in translation, and by their order. */

import type { SectionTraits } from "../model/section-traits.ts";
import { compareTraits, weighTalks } from "./compare-traits.ts";
import { matchMoved } from "./match-moved.ts";
import { type Evidence, likeliestWay, type Match, weighWays } from "./weigh-ways.ts";

/** Each section is in one match at most. */
export interface Alignment {
  /** In the order of both talks. */
  readonly sure: readonly Match[];
  /** Sure, and in another order than the rest. */
  readonly moved: readonly Match[];
  /** Which section it is cannot be told for sure, but there is likely one. */
  readonly likely: readonly Match[];
}

type Traits = readonly SectionTraits[];

/** So sure must it be that two sections are one. */
const SURE = 0.95;
/** It need not be so sure where both outlines have one shape and most of it is sure. */
const SURE_IN_ONE_SHAPE = 0.5;
const MOST_OF_IT = 0.75;
const LIKELY = 0.2;
/** Two talks of 600 sections; longer ones are matched by the names that their authors gave. */
const MOST_PAIRS = 360_000;

export function alignSections(one: Traits, other: Traits): Alignment {
  if (one.length * other.length > MOST_PAIRS) return { sure: matchNames(one, other), moved: [], likely: [] };
  const [ours, theirs] = withLikeLevels(one, other);
  const evidence = compareAll(ours, theirs);
  const shares = weighWays(evidence);
  const sure = findSure(evidence, shares, haveOneShape(ours, theirs));
  const moved = matchMoved(evidence, sure);
  const likely = without(likeliestWay(evidence, shares, LIKELY), [...sure, ...moved]);
  const isHeld = shareChildren(ours, theirs, [...sure, ...moved]);
  const isLoose = shareChildren(ours, theirs, [...sure, ...moved, ...likely]);
  const doubtful = sure.filter((match) => !isHeld(match));
  return { sure: sure.filter(isHeld), moved, likely: [...likely, ...doubtful].filter(isLoose) };
}

/** Whoever writes `##` and `###` for the other's `#` and `##` means the same. */
function withLikeLevels(ours: Traits, theirs: Traits): readonly [Traits, Traits] {
  const levelsOf = (traits: Traits): readonly number[] =>
    [...new Set(traits.map(({ level }) => level))].sort();
  const [used, others] = [levelsOf(ours), levelsOf(theirs)];
  if (used.length !== others.length) return [ours, theirs];
  const rank = (traits: Traits, levels: readonly number[]): Traits =>
    traits.map((traitsOf) => ({ ...traitsOf, level: levels.indexOf(traitsOf.level) }));
  return [rank(ours, used), rank(theirs, others)];
}

function without(matches: readonly Match[], taken: readonly Match[]): readonly Match[] {
  const [ours, theirs] = [new Set(taken.map(([one]) => one)), new Set(taken.map(([, other]) => other))];
  return matches.filter(([one, other]) => !ours.has(one) && !theirs.has(other));
}

/** Of two that both hold others, some of these are one, too: else the two are alike in their titles alone. */
function shareChildren(ours: Traits, theirs: Traits, matches: readonly Match[]): (match: Match) => boolean {
  const holders = new Set<string>();
  for (const [one, other] of matches)
    for (const above of ours[one]?.above ?? [])
      for (const beside of theirs[other]?.above ?? []) holders.add(`${above} ${beside}`);
  return ([one, other]) =>
    !ours[one]?.hasChildren || !theirs[other]?.hasChildren || holders.has(`${one} ${other}`);
}

function compareAll(ours: Traits, theirs: Traits): Evidence {
  const talks = weighTalks(ours, theirs);
  const odds = talks.ours.flatMap((one) => talks.theirs.map((other) => compareTraits(one, other)));
  return { rows: ours.length, columns: theirs.length, odds: Float64Array.from(odds) };
}

function haveOneShape(ours: Traits, theirs: Traits): boolean {
  return ours.length === theirs.length && ours.every(({ level }, at) => level === theirs[at]?.level);
}

function findSure({ rows, columns }: Evidence, shares: Float64Array, isOneShape: boolean): readonly Match[] {
  const above = (least: number): readonly Match[] =>
    Array.from(shares.keys())
      .filter((at) => (shares[at] ?? 0) > least)
      .map((at) => [Math.floor(at / columns), at % columns]);
  const sure = above(SURE);
  const isStraight = isOneShape && sure.every(([one, other]) => one === other);
  return isStraight && sure.length >= MOST_OF_IT * rows ? above(SURE_IN_ONE_SHAPE) : sure;
}

function matchNames(ours: Traits, theirs: Traits): readonly Match[] {
  const named = new Map(theirs.flatMap(({ names }, at) => [...names].map((name) => [name, at] as const)));
  const taken = new Set<number>();
  return ours.flatMap(({ names }, at): Match[] => {
    const other = [...names].flatMap((name) => named.get(name) ?? []).find((place) => !taken.has(place));
    if (other === undefined) return [];
    taken.add(other);
    return [[at, other]];
  });
}
