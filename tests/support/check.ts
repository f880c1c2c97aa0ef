/** Properties are tried with a seed that is known, so that what fails once can be made to fail again. */
import process from "node:process";
import fc from "fast-check";

/** `LECTERN_SEED` repeats a run; `LECTERN_PATH` goes straight to its counterexample; `LECTERN_RUNS` says how many are tried. */
const SEED = Number(process.env["LECTERN_SEED"] ?? 20261128);
const PATH = process.env["LECTERN_PATH"];

/** How often `check` tries a property that names `runs`. */
export function runsOf(runs: number): number {
  return Number(process.env["LECTERN_RUNS"] ?? runs);
}

/** Fails with the smallest counterexample that it finds, and with what repeats it. */
export function check<Values>(property: fc.IRawProperty<Values, true>, runs?: number): Promise<void>;
export function check<Values>(property: fc.IRawProperty<Values, false>, runs?: number): void;
export function check<Values>(property: fc.IRawProperty<Values>, runs = 100): void | Promise<void> {
  const outcome = fc.check(property as fc.IProperty<Values>, {
    ...{ numRuns: runsOf(runs), seed: SEED },
    ...(PATH === undefined ? {} : { path: PATH }),
  }) as fc.RunDetails<Values> | Promise<fc.RunDetails<Values>>;
  if (outcome instanceof Promise) return outcome.then(report);
  report(outcome);
}

function report<Values>(outcome: fc.RunDetails<Values>): void {
  if (!outcome.failed) return;
  const { seed, counterexamplePath, counterexample, errorInstance, numRuns } = outcome;
  const repeat = `LECTERN_SEED=${seed} LECTERN_PATH=${counterexamplePath ?? ""} LECTERN_RUNS=${numRuns}`;
  const shown = (counterexample as readonly unknown[] | null)?.map((value) => fc.stringify(value)).join("\n");
  const reason = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(`Fails after ${numRuns} runs. Again: ${repeat}\n${shown}\n\n${reason}`, {
    cause: errorInstance,
  });
}
