/** Work that takes too long is stopped wherever it is, in a regular expression or a loop without end, too. */
import { createContext, Script } from "node:vm";

/** How often what was held up is tried: the second time it has twice the time, the third three times. */
export const ATTEMPTS = 3;

/** It was stopped: whatever it had begun is as it was left, and not to be used any more. */
export class TookTooLong extends Error {
  readonly seconds: number;
  /** Whether others had the processor, or the process was stopped: no machine is too slow for a talk. */
  readonly wasHeldUp: boolean;

  constructor(seconds: number, wasHeldUp: boolean) {
    super(`Stopped after ${seconds} seconds.`);
    this.seconds = seconds;
    this.wasHeldUp = wasHeldUp;
  }
}

/** Runs each work given to it in what is left of its time. */
export type Timed = <Result>(work: () => Result) => Result;

/** Several works, each by itself, that have `seconds` together. */
export function openTime(seconds: number): Timed {
  let left = seconds;
  return (work) => {
    const begun = performance.now();
    try {
      return withinTime(left, work);
    } catch (error) {
      throw error instanceof TookTooLong ? new TookTooLong(seconds, error.wasHeldUp) : error;
    } finally {
      left = Math.max(LEAST, left - (performance.now() - begun) / 1000);
    }
  };
}

/** Node takes no less than a millisecond. */
const LEAST = 0.001;

/** Costs a third of a millisecond, for Node starts a thread that watches. */
export function withinTime<Result>(seconds: number, work: () => Result): Result {
  const before = process.cpuUsage();
  try {
    return run(work, Math.ceil(seconds * 1000));
  } catch (error) {
    if (!isTimeout(error)) throw error;
    const { user, system } = process.cpuUsage(before);
    throw new TookTooLong(seconds, (user + system) / 1e6 < seconds / 2);
  }
}

const room: { work(): void } = { work: () => undefined };
const script = new Script("work()");

function run<Result>(work: () => Result, timeout: number): Result {
  let result: { readonly value: Result } | undefined;
  room.work = () => {
    result = { value: work() };
  };
  script.runInContext(context(), { timeout });
  return (result as unknown as { readonly value: Result }).value;
}

let made: ReturnType<typeof createContext> | undefined;

function context(): ReturnType<typeof createContext> {
  made ??= createContext(room);
  return made;
}

/** It is an error of the other context, and no instance of this one's. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT"
  );
}
