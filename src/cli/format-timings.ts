/** Prints how long each stage of a build took; what no stage counts is the rest: the start, the swap, Eleventy where it runs. */
import { STAGES, type Stopwatch } from "../io/stopwatch.ts";

export function formatTimings({ totals }: Stopwatch, wholeMs: number): string {
  const of = (stage: (typeof STAGES)[number]): number => totals.get(stage) ?? 0;
  // Talks that are drafted in this thread are highlighted in it.
  const within: Partial<Record<(typeof STAGES)[number], number>> = {
    parse: of("highlight") + of("grammars"),
  };
  const own = STAGES.map((stage): [string, number] => [stage, Math.max(0, of(stage) - (within[stage] ?? 0))]);
  const counted = own.reduce((sum, [, ms]) => sum + ms, 0);
  const rows: [string, number][] = [...own, ["rest", wholeMs - counted]];
  return rows
    .map(
      ([name, ms]) =>
        `stage ${name.padEnd(9)} ${ms.toFixed(0).padStart(6)} ms ${((100 * ms) / wholeMs).toFixed(0).padStart(3)} %`,
    )
    .join("\n");
}
