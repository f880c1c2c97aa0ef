/** Random numbers that a seed repeats. */

export interface Random {
  /** An integer from 0 up to, and without, `end`. */
  below(end: number): number;
  pick<Value>(values: readonly Value[]): Value;
  shuffle<Value>(values: readonly Value[]): Value[];
}

/** Source: Marsaglia, "Xorshift RNGs", 2003. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0 || 1;
  const below = (end: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
  return {
    below,
    pick: (values) => values[below(values.length)] as (typeof values)[number],
    shuffle(values) {
      const shuffled = [...values];
      for (let at = shuffled.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        [shuffled[at], shuffled[other]] = [shuffled[other] as never, shuffled[at] as never];
      }
      return shuffled;
    },
  };
}
