import { expect, test } from "vitest";
import { formatTimings } from "../../src/cli/format-timings.ts";
import type { Stage, Stopwatch } from "../../src/io/stopwatch.ts";

const printed = (totals: readonly [Stage, number][], wholeMs: number): readonly string[] =>
  formatTimings({ totals: new Map(totals) } as unknown as Stopwatch, wholeMs)
    .split("\n")
    .map((line) => line.replace(/^stage (\w+) +(\d+) ms.*$/, "$1 $2"));

test("waiting for the highlighting is a stage of its own and not Eleventy's", () => {
  const rows = printed([["waiting", 300]], 1000);
  expect(rows).toContain("waiting 300");
  expect(rows).toContain("eleventy 700");
});

test("what runs within a stage counts once", () => {
  const totals: [Stage, number][] = [
    ["render", 500],
    ["highlight", 200],
    ["grammars", 100],
    ["waiting", 80],
  ];
  const rows = printed(totals, 1000);
  expect(rows).toEqual(expect.arrayContaining(["render 300", "highlight 200", "grammars 100", "waiting 0"]));
  expect(rows).toContain("eleventy 400");
});
