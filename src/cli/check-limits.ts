/** Refuses limits that nobody can keep, or that are none. */
import { LIMITS, type Limits } from "../model/limits.ts";
import { BuildFailure } from "./build-failure.ts";

/** Their names are known; a value is anything that somebody wrote. */
export function checkLimits(limits: { readonly [key in keyof Limits]?: unknown } = {}): void {
  for (const [key, value] of Object.entries(limits)) {
    if (value !== undefined) checkLimit(key, value);
  }
}

/** A timer takes no more, nor does it take none at all. */
const MOST_SECONDS = 86_400;

function checkLimit(key: string, value: unknown): void {
  if (typeof value !== "number" || !(value > 0))
    throw new BuildFailure(`limits: ${key} is a number above 0, not "${value}".`);
  if (key === "talkSeconds" && value > MOST_SECONDS)
    throw new BuildFailure(`limits: talkSeconds is ${MOST_SECONDS} at most, which is a day.`);
  if (key === "talkSeconds") return;
  if (!Number.isSafeInteger(value))
    throw new BuildFailure(`limits: ${key} is a whole number, not "${value}".`);
  if (key === "nesting" && value > LIMITS.nesting)
    throw new BuildFailure(`limits: nesting is ${LIMITS.nesting} at most; the parser reads no deeper.`);
}
