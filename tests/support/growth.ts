/** Tells what takes longer than its length, on a slow machine as on a fast one: work is only compared with itself. */

const TIMES = 4;
/** Times longer for four times as much: between what is in proportion (4) and what grows as its square (16). */
export const IN_PROPORTION = 10;
const TRIES = 8;
/** What is shorter is mostly the collecting of garbage, or not. */
const LEAST_MS = 10;

/** How many times the work of `size` four times as much takes; the least of a few tries, for noise only adds to it. */
export function growthOf(run: (size: number) => unknown, size: number): number {
  let [few, many] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const growth = (): number => many / Math.max(few, LEAST_MS);
  // Until it is compiled, everything is slow.
  run(size);
  for (let tries = 0; tries < TRIES; tries += 1) {
    few = Math.min(few, workOf(run, size), workOf(run, size));
    many = Math.min(many, workOf(run, TIMES * size));
    if (growth() < IN_PROPORTION) break;
  }
  return growth();
}

/** Milliseconds of the processor, whoever else it works for. */
function workOf(run: (size: number) => unknown, size: number): number {
  const since = process.cpuUsage();
  run(size);
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
