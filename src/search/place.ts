/** Where a word stands, in one number: most are small enough to take no room of their own. */
import { STEPS } from "./weigh-words.ts";

export interface Place {
  readonly chunk: number;
  /** Within its chunk. */
  readonly section: number;
  /** 0 to `STEPS - 1`. */
  readonly weight: number;
}

/** More than a chunk ever holds, for each takes a character of it at least. */
const MOST_SECTIONS = 8192;

export function packPlace({ chunk, section, weight }: Place): number {
  return (chunk * MOST_SECTIONS + section) * STEPS + weight;
}

export function unpackPlace(place: number): Place {
  const above = Math.floor(place / STEPS);
  return {
    chunk: Math.floor(above / MOST_SECTIONS),
    section: above % MOST_SECTIONS,
    weight: place % STEPS,
  };
}
