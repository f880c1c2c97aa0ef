/** What one input takes of the processor at its full size, and how that grew from half of it. */
import process from "node:process";
import { goFullWay } from "./full-way.ts";
import type { Pathological } from "./inputs.ts";

export const MOST_MS = 1000;
export const MOST_GROWTH = 2.3;
const TRIES = 6;
/** What is shorter is mostly the collecting of garbage, or not. */
const LEAST_MS = 60;

export interface Measured {
  readonly ms: number;
  /** For twice the length; 0 where all of it is too short to be compared. */
  readonly growth: number;
}

/** The least of a few tries, for what else goes on only adds to it. */
export function measure(input: Pathological): Measured {
  const half = Math.floor(input.size / 2);
  goFullWay(input, Math.ceil(input.size / 8));
  let [few, many] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const growth = (): number => (many < LEAST_MS ? 0 : many / few);
  for (let tries = 0; tries < TRIES; tries += 1) {
    few = Math.min(
      few,
      cpuOf(() => goFullWay(input, half)),
    );
    many = Math.min(
      many,
      cpuOf(() => goFullWay(input, 2 * half)),
    );
    if (many < MOST_MS && growth() <= MOST_GROWTH) break;
  }
  return { ms: many, growth: growth() };
}

/** Milliseconds of the processor. */
export function cpuOf(work: () => unknown): number {
  const since = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
