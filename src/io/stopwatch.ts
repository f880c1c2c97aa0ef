/** Adds up how long each stage of a build takes. */

export const STAGES = [
  "read",
  "dialects",
  "parse",
  "site",
  "grammars",
  "anchors",
  "git",
  "images",
  "check",
  "render",
  "highlight",
  "outputs",
] as const;
export type Stage = (typeof STAGES)[number];

export interface Stopwatch {
  /** Runs `work`, whose time counts for `stage` until it returns or its promise settles. */
  measure<Result>(stage: Stage, work: () => Result): Result;
  /** Milliseconds by stage. A stage that runs inside another counts for both. */
  readonly totals: ReadonlyMap<Stage, number>;
}

export function startStopwatch(): Stopwatch {
  const totals = new Map<Stage, number>();
  const add = (stage: Stage, since: number): void => {
    totals.set(stage, (totals.get(stage) ?? 0) + performance.now() - since);
  };
  return {
    totals,
    measure(stage, work) {
      const since = performance.now();
      const result = work();
      if (!(result instanceof Promise)) {
        add(stage, since);
        return result;
      }
      return result.finally(() => add(stage, since)) as typeof result;
    },
  };
}
