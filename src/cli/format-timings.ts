/** Prints how long each stage of a build took; what no stage counts is Eleventy, layouts and writing pages. */
import { STAGES, type Stopwatch } from "../io/stopwatch.ts";

export function formatTimings({ totals }: Stopwatch, wholeMs: number): string {
  const of = (stage: (typeof STAGES)[number]): number => totals.get(stage) ?? 0;
  // Rendering holds the highlighting, and waiting the loading of grammars, where they are not done aside.
  const within: Partial<Record<(typeof STAGES)[number], number>> = {
    render: of("highlight"),
    waiting: of("grammars"),
  };
  const own = STAGES.map((stage): [string, number] => [stage, Math.max(0, of(stage) - (within[stage] ?? 0))]);
  const counted = own.reduce((sum, [, ms]) => sum + ms, 0);
  const rows: [string, number][] = [...own, ["eleventy", wholeMs - counted]];
  return rows
    .map(
      ([name, ms]) =>
        `stage ${name.padEnd(9)} ${ms.toFixed(0).padStart(6)} ms ${((100 * ms) / wholeMs).toFixed(0).padStart(3)} %`,
    )
    .join("\n");
}
