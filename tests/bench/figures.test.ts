/** What is made of measured runs. */
import { expect, test } from "vitest";
import { median, medianRatio, readStages, summarize, table } from "./figures.mjs";

test("the median is the middle of the sorted numbers, or half way between the two in the middle", () => {
  expect(median([9, 1, 10])).toBe(9);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test("the median leaves its numbers as they were", () => {
  const numbers = [3, 1, 2];
  median(numbers);
  expect(numbers).toEqual([3, 1, 2]);
});

test("a ratio is taken of each round, so that a slow round of both changes nothing", () => {
  expect(medianRatio([1, 10, 1], [2, 20, 2])).toBe(0.5);
});

test("a round that only one has finished counts for no ratio", () => {
  expect(medianRatio([1, 1, 100], [2, 2])).toBe(0.5);
});

test("runs become the medians of their figures and of their stages", () => {
  const runs = [
    { wallMs: 30, stages: { parse: 3 } },
    { wallMs: 10, stages: { parse: 1, render: 4 } },
    { wallMs: 20, stages: { parse: 2, render: 8 } },
  ];
  expect(summarize(runs)).toEqual({ wallMs: 20, stages: { parse: 2, render: 4 } });
});

test("stages are read as --timings prints them, whatever stands around them", () => {
  const said =
    "talk.md:1:1 warning\nstage parse        12 ms   4 %\nstage rest        300 ms  96 %\nTalks: 3 talks";
  expect(readStages(said)).toEqual({ parse: 12, rest: 300 });
});

test("a table has its first column to the left and figures to the right", () => {
  const rows = [
    ["", "cold"],
    ["lectern", "1.20"],
    ["hugo", "10.5"],
  ];
  expect(table(rows)).toBe("         cold\nlectern  1.20\nhugo     10.5");
});
