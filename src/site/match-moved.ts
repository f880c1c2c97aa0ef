/** Sections that stand in another order than the rest are found by what nobody else has, and their neighbours with them. */
import type { Evidence, Match } from "./weigh-ways.ts";

/** Without the order, the odds must be better than those of any other: the logarithm, and how far ahead. */
const SURE_ALONE = 5.5;
const FAR_AHEAD = 3;
/** Beside one that moved. */
const LIKELY = 1;

/** Of those that `matches` leave. */
export function matchMoved(evidence: Evidence, matches: readonly Match[]): readonly Match[] {
  const left = new Left(evidence, matches);
  const moved = [...left.ours].flatMap((one): Match[] => {
    const other = findOnly(evidence.columns, (place) => oddsOf(evidence, one, place));
    if (other === undefined) return [];
    const back = findOnly(evidence.rows, (place) => oddsOf(evidence, place, other));
    return back === one && left.take(one, other) ? [[one, other]] : [];
  });
  return [...moved, ...moved.flatMap((match) => [-1, 1].flatMap((step) => goOn(match, step, left)))];
}

function oddsOf({ columns, odds }: Evidence, one: number, other: number): number {
  return odds[one * columns + other] ?? Number.NEGATIVE_INFINITY;
}

/** What neither list has given away yet. */
class Left {
  readonly evidence: Evidence;
  readonly ours: Set<number>;
  private readonly theirs: Set<number>;

  constructor(evidence: Evidence, matches: readonly Match[]) {
    this.evidence = evidence;
    this.ours = new Set(Array(evidence.rows).keys());
    this.theirs = new Set(Array(evidence.columns).keys());
    for (const [one, other] of matches) this.take(one, other);
  }

  take(one: number, other: number): boolean {
    if (!this.ours.has(one) || !this.theirs.has(other)) return false;
    return this.ours.delete(one) && this.theirs.delete(other);
  }
}

/** The place of the best odds, if all others are far behind. */
function findOnly(places: number, oddsAt: (place: number) => number): number | undefined {
  let [best, first, second] = [-1, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = 0; place < places; place += 1) {
    const odds = oddsAt(place);
    if (odds > first) [best, first, second] = [place, odds, first];
    else if (odds > second) second = odds;
  }
  return first >= SURE_ALONE && first - second >= FAR_AHEAD ? best : undefined;
}

/** Step by step away from a section that moved, as long as its neighbours are alike. */
function goOn([one, other]: Match, step: number, left: Left): readonly Match[] {
  const next: Match = [one + step, other + step];
  if (oddsOf(left.evidence, ...next) < LIKELY || !left.take(...next)) return [];
  return [next, ...goOn(next, step, left)];
}
