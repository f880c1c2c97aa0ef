/** Work over all of a large handbook, in steps: who has something to answer in the meantime lets them come one by one. */

export type Steps<Result> = Generator<void, Result, void>;

/** All of them at once. */
export function runThrough<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** `pause` is waited for between two, and may throw to give the rest up. */
export async function runWithPauses<Result>(
  steps: Steps<Result>,
  pause: () => Promise<void>,
): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  return step.value;
}
