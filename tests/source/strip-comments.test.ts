/** Comments go out of Markdown in one pass, and nothing else does. */
import { expect, test } from "vitest";
import { stripComments } from "../../src/source/strip-comments.ts";
import { growthOf, IN_PROPORTION } from "../support/growth.ts";

test.each([
  ["a <!-- b --> c", "a  c"],
  ["a <!-- b\nc --> d", "a  d"],
  ["`<!-- a -->` <!-- b -->", "`<!-- a -->` "],
  ["a <!-- never closed", "a <!-- never closed"],
  ["<!-- a --> b <!-- c", " b <!-- c"],
  ["<!-- ` --> a ` b <!-- c -->", " a ` b "],
])("%j", (markdown, expected) => {
  expect(stripComments(markdown)).toBe(expected);
});

test("many that never close are read in proportion", () => {
  expect(growthOf((many) => stripComments("<!-- ".repeat(many)), 10_000)).toBeLessThan(IN_PROPORTION);
});
