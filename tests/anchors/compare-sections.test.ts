import { expect, test } from "vitest";
import { resemblance, titleKey, titleLikeness } from "../../src/anchors/compare-sections.ts";
import { sectionsOf } from "../../src/anchors/section-facts.ts";
import type { Anchor } from "../../src/model/anchor.ts";
import { pageUrl } from "../../src/model/brands.ts";
import { sketchOf } from "../../src/text/sketch.ts";
import { publish } from "./sites.ts";

test("titles that differ in case, accents and signs are one", () => {
  expect(titleKey("L’Été : suite")).toBe(titleKey("l'ete (suite)"));
  expect(titleKey("Été")).not.toBe(titleKey("Étés"));
});

test.each([
  ["L’été", "l'ETE", 1],
  ["", "", 1],
  ["abcd", "abce", 0.75],
  ["ab", "cdef", 0],
  ["one two", "two one", 1],
  ["alpha beta gamma", "gamma delta alpha", 2 / 3],
  ["ab", "", 0],
])("%j and %j are alike by %d", (one, other, likeness) => {
  expect(titleLikeness(one, other)).toBeCloseTo(likeness);
  expect(titleLikeness(other, one)).toBeCloseTo(likeness);
});

const sectionOf = (title: string, words: string) => {
  const site = publish({ "a.md": `# T\n\n## ${title}\n\n${words}\n` });
  const { section } = site.sections.find((one) => one.section.title === title)!;
  return section;
};
const anchorOf = (title: string, words: string): Anchor => ({
  ...{ page: pageUrl("a.html"), id: "x", status: { kind: "live" }, title },
  sketch: sketchOf(words),
});
const EIGHT = "one two three four five six seven eight";

test.each([
  ["Abcd", "", "Abcd", "", 1, "titles are all that there is"],
  ["Abcd", "", "Wxyz", "", 0, "and tell"],
  ["Abcd", EIGHT, "Wxyz", EIGHT, 0.7, "eight words count for more than the title"],
  ["Abcd", "one two three four", "Wxyz", "one two three four", 0.5, "four for as much"],
  ["Abcd", "one two three", "Wxyz", "one two three", 0.35, "three for less"],
  ["Abcd", EIGHT, "Abcd", "nine", 0.65, "the fewer words decide how much they count"],
  ["Abcd", EIGHT, "Abcd", "", 0.65, "no words are unlike all words"],
])("%j with %j resembles %j with %j by %d: %s", (title, words, nowTitle, nowWords, score) => {
  expect(resemblance(anchorOf(title, words), sectionOf(nowTitle, nowWords))).toBeCloseTo(score);
});

test("the facts of a section are the same each time, and those of another page are its own", () => {
  const { outline } = sectionOf("Abcd", "x");
  const root = { ...outline, children: [outline] };
  const first = sectionsOf(pageUrl("a.html"), root);
  expect(sectionsOf(pageUrl("a.html"), root)).toBe(first);
  expect(first.map(({ page, title }) => `${page} ${title}`)).toEqual(["a.html Abcd", "a.html Abcd"]);
  expect(sectionsOf(pageUrl("b.html"), root).map(({ page }) => page)).toEqual(["b.html", "b.html"]);
  expect(sectionsOf(pageUrl("a.html"), { ...root, heading: undefined })).toHaveLength(1);
});
