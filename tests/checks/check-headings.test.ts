import { describe, expect, test } from "vitest";
import { checkHeadings } from "../../src/checks/check-headings.ts";
import { placesOf, siteOf } from "../support/talks.ts";

const check = (markdown: string) => checkHeadings(siteOf({ "a.md": markdown }));

describe("a heading that is deeper only by a jump", () => {
  test.each([
    ["# T\n\n## A\n\n### B\n\n## C\n\n#### D", ["9:1 heading-jump"]],
    ["# T\n\n### A\n\n## B", ["3:1 heading-jump"]],
    ["---\ntitle: T\n---\n\n## A\n\n### B\n\n# C\n\n  ### D", ["11:3 heading-jump"]],
  ])("in %j is at %j", (markdown, places) => {
    expect(placesOf(check(markdown))).toEqual(places);
  });

  test.each([
    "# T\n\n### A\n\n### B\n\n##### C",
    "### A\n\n#### B\n\n### C",
    "# A\n\n## B\n\n# C\n\n## D",
    "words",
  ])("is none where the level between is never used: %j", (markdown) => {
    expect(check(markdown)).toEqual([]);
  });

  test("is underlined by its signs", () => {
    expect(check("# T\n\n## A\n\n## C\n\n#### D\n\n### E")[0]).toMatchObject({
      length: 4,
      excerpt: "#### D",
    });
  });
});

describe("ids that differ by their capitals", () => {
  test.each([
    ["# T\n\n## Un\n\n## Deux {#Un}", "5:11 id-case"],
    ["# T\n\n## Deux {#Un}\n\n## Un", "3:11 id-case"],
    ['# T\n\n## CI\n\nwords\n\n<a id="Ci"></a>words', "7:8 id-case"],
  ])("in %j are at %s", (markdown, place) => {
    expect(placesOf(check(markdown))).toEqual([place]);
  });

  test("are none where they differ otherwise too", () => {
    expect(check("# T\n\n## Un\n\n## Deux {#Une}")).toEqual([]);
  });
});
