import { expect, test } from "vitest";
import { findNearest, NearestNames } from "../../src/text/find-nearest.ts";

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

test.each([
  ["ab", "ax", "ab is one slip from ax"],
  ["a", "b", "one slip is allowed in the shortest word"],
  ["abcdefghijklmnop", "abcdefghijklm", "three are the most"],
])("%j was meant as %j: %s", (word, meant) => {
  expect(findNearest(word, [meant])).toBe(meant);
  expect(new NearestNames([meant]).find(word)).toBe(meant);
});

test.each([
  ["ab", "xy"],
  ["abcd", "abxy"],
  ["abcdefghijklmnop", "abcdefghijkl"],
  ["abcdefghijklmnop", "abcdefghijklwxyz"],
])("%j was not meant as %j", (word, name) => {
  expect(findNearest(word, [name])).toBeUndefined();
  expect(new NearestNames([name]).find(word)).toBeUndefined();
});

test("of two that are equally near the first is meant", () => {
  expect(findNearest("cat", ["bat", "hat"])).toBe("bat");
});

test("names looked up many times are found as those looked up once", () => {
  const names = new NearestNames(["title", "lang", "speakers", "given", "tags", "lang"]);
  const words = ["speaker", "Lang", "titel", "zzz", "tag", "tag", "zzz", "language"];
  expect(words.map((word) => names.find(word))).toEqual(words.map((word) => findNearest(word, keys)));
});
