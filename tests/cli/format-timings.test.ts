import { expect, test } from "vitest";
import { formatTimings } from "../../src/cli/format-timings.ts";
import type { Stage, Stopwatch } from "../../src/io/stopwatch.ts";

const printed = (totals: readonly [Stage, number][], wholeMs: number): readonly string[] =>
  formatTimings({ totals: new Map(totals) } as unknown as Stopwatch, wholeMs)
    .split("\n")
    .map((line) => line.replace(/^stage (\w+) +(\d+) ms.*$/, "$1 $2"));

test("what no stage counts is the rest", () => {
  expect(printed([["anchors", 300]], 1000)).toEqual(expect.arrayContaining(["anchors 300", "rest 700"]));
});

test("what runs within a stage counts once", () => {
  const totals: [Stage, number][] = [
    ["parse", 500],
    ["highlight", 200],
    ["grammars", 100],
    ["render", 50],
  ];
  const rows = printed(totals, 1000);
  expect(rows).toEqual(expect.arrayContaining(["parse 200", "highlight 200", "grammars 100", "render 50"]));
  expect(rows).toContain("rest 450");
});
