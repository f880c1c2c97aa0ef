/** How sure it is that two lists meet at each pair of their places, when all ways through both are weighed at once. */

/** Evidence for each pair, as the logarithm of its odds, row by row. */
export interface Evidence {
  readonly rows: number;
  readonly columns: number;
  readonly odds: Float64Array;
}

/** Places in the two lists. */
export type Match = readonly [one: number, other: number];

/** Where nothing is known yet, one place in twenty is in one list alone. */
const FIRST_RATE = 0.05;
/** What is known before weighs as much as so many places. */
const EXPERIENCE = 20;
const RATES = { least: 0.01, most: 0.25 } as const;
/** The rate is told from the lists themselves, and no longer changes after so many rounds. */
const ROUNDS = 3;
const NEVER = Number.NEGATIVE_INFINITY;

/** The share of all ways that each pair lies on, row by row. Forward–backward: Durbin and others, 1998, chapter 4. */
export function weighWays(evidence: Evidence): Float64Array {
  let shares = sharesAt(evidence, FIRST_RATE);
  for (let round = 0; round < ROUNDS; round += 1) {
    const pairs = shares.reduce((sum, share) => sum + share, 0);
    const alone = evidence.rows + evidence.columns - 2 * pairs;
    const rate = (alone + 2 * FIRST_RATE * EXPERIENCE) / (alone + pairs + EXPERIENCE) / 2;
    shares = sharesAt(evidence, Math.min(RATES.most, Math.max(RATES.least, rate)));
  }
  return shares;
}

/** `rate` says how often a place is in one list alone. */
function sharesAt(evidence: Evidence, rate: number): Float64Array {
  const { rows, columns, odds } = evidence;
  const steps = { odds, alone: Math.log(rate), together: Math.log(1 - 2 * rate) };
  const before = sumWays(evidence, steps);
  const behind = sumWays(evidence, { ...steps, odds: odds.toReversed() });
  const corners = (rows + 1) * (columns + 1);
  const all = before[corners - 1] ?? NEVER;
  return odds.map((own, at) => {
    const corner = Math.floor(at / columns) * (columns + 1) + (at % columns);
    const beyond = corners - 1 - (corner + columns + 2);
    return Math.exp((before[corner] ?? NEVER) + own + steps.together + (behind[beyond] ?? NEVER) - all);
  });
}

/** The way on which most of the shares lie; a pair whose share is not above `least` is on none. */
export function likeliestWay(
  { rows, columns }: Evidence,
  shares: Float64Array,
  least: number,
): readonly Match[] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const gain = (row: number, column: number): number => (shares[row * columns + column] ?? 0) - least;
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = 1; row <= rows; row += 1)
    for (let column = 1; column <= columns; column += 1)
      best[row * width + column] = Math.max(
        at(row - 1, column),
        at(row, column - 1),
        at(row - 1, column - 1) + gain(row - 1, column - 1),
      );
  const way: Match[] = [];
  for (let [row, column] = [rows, columns]; row > 0 && column > 0; ) {
    if (at(row, column) === at(row - 1, column)) row -= 1;
    else if (at(row, column) === at(row, column - 1)) column -= 1;
    else way.push([--row, --column]);
  }
  return way.reverse();
}

interface Steps {
  readonly odds: Float64Array;
  readonly alone: number;
  readonly together: number;
}

/** For each corner of the grid, all ways that lead there from the first. */
function sumWays({ rows, columns }: Evidence, { odds, alone, together }: Steps): Float64Array {
  const width = columns + 1;
  const sums = new Float64Array((rows + 1) * width);
  for (let corner = 1; corner < sums.length; corner += 1) {
    const [row, column] = [Math.floor(corner / width), corner % width];
    const pair = (row - 1) * columns + column - 1;
    const above = row === 0 ? NEVER : (sums[corner - width] ?? NEVER) + alone;
    const left = column === 0 ? NEVER : (sums[corner - 1] ?? NEVER) + alone;
    const across =
      row === 0 || column === 0
        ? NEVER
        : (sums[corner - width - 1] ?? NEVER) + together + (odds[pair] ?? NEVER);
    sums[corner] = addLogarithms(above, left, across);
  }
  return sums;
}

function addLogarithms(a: number, b: number, c: number): number {
  const most = Math.max(a, b, c);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
}
