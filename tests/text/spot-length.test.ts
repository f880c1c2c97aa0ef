import { expect, test } from "vitest";
import { spotLength } from "../../src/text/spot-length.ts";

test.each([
  ["[x](none.md) y", 5, "none.md"],
  ["a <blink>x</blink>", 3, "<blink"],
  ["````js", 1, "````"],
  ["::: note", 1, ":::"],
  ["x <!-- a b --> y", 3, "<!-- a b -->"],
  ["tile: x", 1, "tile:"],
  ["", 1, " "],
  ["a b", 2, " "],
])("in %j, column %i means %j", (line, column, spot) => {
  expect(spotLength(line, column)).toBe(spot.length);
});
