/** What a configuration says of publishing is what the command line may say, or the build does not begin. */
import { expect, test } from "vitest";
import { checkPublishing } from "../../src/cli/check-publishing.ts";
import type { LecternOptions } from "../../src/handbook/options.ts";

const told = (options: object): (() => void) => {
  const given = { keepDays: 30, publish: "auto", ...options } as LecternOptions;
  return () => checkPublishing(given);
};

test.each([
  { keepDays: 0 },
  { keepDays: 365 },
  { publish: "swap" },
  { publish: "files" },
])("%j is taken", (options) => {
  expect(told(options)).not.toThrow();
});

test.each([
  [{ keepDays: -1 }, /keepDays is a whole number of days, 0 or more, not "-1"/],
  [{ keepDays: 1.5 }, /keepDays/],
  [{ keepDays: "30" }, /keepDays/],
  [{ publish: "atomic" }, /publish is one of auto, swap, files, not "atomic"/],
  [{ publish: null }, /publish is one of/],
])("%j is refused with what would work", (options, message) => {
  expect(told(options)).toThrow(message);
});
