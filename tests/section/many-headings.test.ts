/** Titles that are there thousands of times have an id each, and take no longer than their number. */
import { expect, test } from "vitest";
import { growthOf, IN_PROPORTION } from "../support/growth.ts";
import { sectionsOf, talkOf } from "../support/talks.ts";

const MANY = 20_000;
const same = (times: number): string => "## Same\n\n".repeat(times);
const inTurn = (times: number): string => "## Same\n\n## Other\n\n".repeat(times / 2);
const underParents = (times: number): string =>
  Array.from({ length: times }, (_, at) => `## Part ${at}\n\n### Same\n\n`).join("");

test.each([
  ["equal headings in a row", same],
  ["headings of two titles in turn", inTurn],
  ["equal headings under as many parents", underParents],
])("many %s are read in proportion", (_, textOf) => {
  expect(growthOf((times) => talkOf(textOf(times)), MANY / 4)).toBeLessThan(IN_PROPORTION);
});

test("20,000 equal headings in a row are one section with an anchor for each", () => {
  const value = talkOf(same(MANY));
  const sections = sectionsOf(value);
  const slides = [value.root, ...sections].flatMap(({ continuations }) => continuations);
  expect(sections.length).toBeLessThanOrEqual(1);
  expect(new Set(slides.map(({ id }) => id)).size).toBe(MANY - 1);
});

test("20,000 headings of two titles in turn have 20,000 ids", () => {
  const sections = sectionsOf(talkOf(inTurn(MANY)));
  expect(sections).toHaveLength(MANY);
  expect(new Set(sections.map(({ id }) => id)).size).toBe(MANY);
});

test("20,000 equal headings under 20,000 parents have 40,000 ids", () => {
  const ids = sectionsOf(talkOf(underParents(MANY), { limits: { blocks: 2 * MANY } })).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2 * MANY);
});
