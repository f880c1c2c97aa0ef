import { expect, test } from "vitest";
import { lineOf } from "../../src/text/line-of.ts";

test.each([
  [1, "one"],
  [2, ""],
  [3, "three"],
  [4, ""],
  [9, ""],
])("line %i of a text is found", (line, text) => {
  expect(lineOf("one\n\nthree", line)).toBe(text);
});
