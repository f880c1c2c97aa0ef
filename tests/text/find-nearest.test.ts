import { expect, test } from "vitest";
import { findNearest } from "../../src/text/find-nearest.ts";

const keys = ["title", "lang", "speakers", "given", "tags"];

test.each([
  ["speaker", "speakers"],
  ["Lang", "lang"],
  ["tag", "tags"],
])("%j was meant as %j", (word, meant) => {
  expect(findNearest(word, keys)).toBe(meant);
});

test("two letters that changed places are one slip", () => {
  expect(findNearest("titel", keys)).toBe("title");
});

test.each(["zzz", "completely-else", ""])("nothing is near %j", (word) => {
  expect(findNearest(word, keys)).toBeUndefined();
});

test("the nearest wins over the near", () => {
  expect(findNearest("section", ["sections-a", "sectoin", "sections"])).toBe("sections");
});
