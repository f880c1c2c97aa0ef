/** Work that takes too long is stopped wherever it is, in a regular expression or a loop without end, too. */
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { errorCode } from "./error-code.ts";

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

/** Several works, each by itself, that have `seconds` together. Each costs a third of a millisecond, for Node starts a thread that watches. */
export function openTime(seconds: number): Timed {
  let [left, busy] = [seconds, 0];
  return (work) => {
    const [begun, busyBefore] = [performance.now(), busySeconds()];
    try {
      return run(work, Math.ceil(left * 1000));
    } catch (error) {
      if (!isTimeout(error)) throw error;
      throw new TookTooLong(seconds, busy + busySeconds() - busyBefore < seconds / 2);
    } finally {
      left = Math.max(LEAST, left - (performance.now() - begun) / 1000);
      busy += busySeconds() - busyBefore;
    }
  };
}

/** Node takes no less than a millisecond. */
const LEAST = 0.001;

export function withinTime<Result>(seconds: number, work: () => Result): Result {
  return openTime(seconds)(work);
}

/**
 * For how long this thread has had a processor, or, where the system does not tell, all threads of the process.
 * Source: proc(5), `/proc/pid/schedstat`.
 */
function busySeconds(): number {
  try {
    return Number(readFileSync("/proc/thread-self/schedstat", "utf8").split(" ", 1)[0]) / 1e9;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
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
  return errorCode(error) === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
