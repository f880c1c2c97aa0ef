/** Refuses limits that nobody can keep, or that are none. */
import { LIMITS, type Limits } from "../model/limits.ts";
import { findNearest } from "../text/find-nearest.ts";
import { BuildFailure } from "./build-failure.ts";

const KEYS = Object.keys(LIMITS) as readonly (keyof Limits)[];

/** A configuration is anything that somebody wrote. */
export function checkLimits(limits: unknown = {}): void {
  if (typeof limits !== "object" || limits === null || Array.isArray(limits))
    throw new BuildFailure("limits: write numbers by name, such as { talkSeconds: 30 }.");
  for (const [key, value] of Object.entries(limits)) {
    if (!KEYS.some((known) => known === key)) {
      const near = findNearest(key, KEYS);
      throw new BuildFailure(`limits: "${key}" is not an option.${near ? ` Did you mean "${near}"?` : ""}`);
    }
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
