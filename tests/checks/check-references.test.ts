import { describe, expect, test } from "vitest";
import { checkReferences } from "../../src/checks/check-references.ts";
import { growthOf, IN_PROPORTION } from "../support/growth.ts";
import { placesOf, siteOf } from "../support/talks.ts";

const others = { "guide/ci.md": "# CI\n\n## Tests {#tests}\n\n## Costs", "guide/index.md": "# Guide" };
const check = (markdown: string, path = "a.md") =>
  checkReferences(siteOf({ ...others, [path]: markdown }, ["guide/plan.png"])).filter(
    ({ file }) => file === path,
  );

describe("a reference that leads nowhere", () => {
  test.each([
    ["[x](guide/ci.md) [y](none.md)", "1:22 link-missing"],
    ["---\ntitle: T\n---\n\nwords\nand [y](guide/none.md)", "6:9 link-missing"],
    ["- item\n  - deeper [y](none.md)", "2:16 link-missing"],
    ["| a |\n| - |\n| [y](none.md) |", "3:7 link-missing"],
    ["![alt](guide/none.png)", "1:8 image-missing"],
    ['words\n\n<img src="none.png" alt="">', "3:11 image-missing"],
    ['words\n\n<a href="none.md">x</a>', "3:10 link-missing"],
    ["[y][r]\n\nwords\n\n[r]: none.md", "5:6 link-missing"],
    ["[x](guide/ci.md#costss)", "1:5 link-missing"],
    ["# A\n\n## [x](#nowhere)", "3:8 link-missing"],
    ["[x](../out.md)", "1:5 path-outside"],
    ["[x](my%20notes.md)", "1:5 link-missing"],
    ["[x](<my notes.md>)", "1:6 link-missing"],
    ["[x](été.md)", "1:5 link-missing"],
    ["> quote [x](none.md)", "1:13 link-missing"],
    ["Words[^1].\n\n[^1]: See [x](none.md).", "3:15 link-missing"],
    ["[none.md](none.md)", "1:11 link-missing"],
    ["`[x](none.md)` and [x](none.md)", "1:24 link-missing"],
    ["``a ` [x](none.md)`` and\n[x](none.md)", "2:5 link-missing"],
    ["[y][r]\n\nas in `[x](none.md)`\n\n```md\n[x](none.md)\n```\n\n[r]: none.md", "9:6 link-missing"],
    ["![y](guide/plan.png) [x](guide/plan)", "1:26 link-missing"],
    ["<p>\n<a href='none.md'>x</a></p>", "2:10 link-missing"],
    ["Term [y](none.md)\n: meaning", "1:10 link-missing"],
    ["- one\n- [![p](none.png)](guide/ci.md)", "2:9 image-missing"],
    ["---\ngiven:\n  - event: X\n    slides: none.pdf\n---\n", "4:13 link-missing"],
  ])("in %j is reported at %s", (markdown, place) => {
    expect(placesOf(check(markdown))).toEqual([place]);
  });

  test("is reported as often as it is written, each at its own place", () => {
    expect(placesOf(check("[x](none.md) and [y](none.md)\n[z](none.md)"))).toEqual([
      "1:5 link-missing",
      "1:22 link-missing",
      "2:5 link-missing",
    ]);
  });

  test("shows the line that holds it", () => {
    expect(check("one\ntwo [x](none.md)")[0]).toMatchObject({
      severity: "warning",
      excerpt: "two [x](none.md)",
    });
  });
});

describe("what was meant", () => {
  test.each([
    ["[x](guide/cii.md)", 'Did you mean "guide/ci.md"?'],
    ["[x](guide/cl.md)", 'Did you mean "guide/ci.md"?'],
    ["[x](guide/ci.md#test)", 'Did you mean "#tests"?'],
    ["[x](guide/ci.md#cost)", 'Did you mean "#costs"?'],
    ["![x](guide/plam.png)", 'Did you mean "guide/plan.png"?'],
    ["[x](guide/CI.md)", 'Did you mean "guide/ci.md"?'],
  ])("by %j is said", (markdown, remedy) => {
    expect(check(markdown)[0]!.remedy).toBe(remedy);
  });

  test("is a path that works from the talk's own folder", () => {
    expect(check("[x](cii.md)", "guide/b.md")[0]!.remedy).toBe('Did you mean "ci.md"?');
  });

  test("is not said when nothing is near", () => {
    expect(check("[x](something-else.md)")[0]!.remedy).not.toContain("Did you mean");
    expect(check("[x](#zzzzzz)")[0]!.remedy).not.toContain("Did you mean");
  });

  test("names the section and its talk", () => {
    expect(check("[x](guide/ci.md#test)")[0]!.message).toBe('"#test" is not a section of guide/ci.md.');
  });
});

test.each([
  "[x](guide/ci.md#tests) [y](guide/) [z](guide) [s](/guide/ci.md) ![p](guide/plan.png)",
  "[x](https://nowhere.example/none.md) [m](mailto:a@b.example) [t](tel:+33)",
  "`[x](none.md)`\n\n```md\n[x](none.md)\n```",
  "# A\n\n## L’été\n\n[x](#lété) [y](#l-ete) [z](#top) [w](#)",
  "<!-- [x](none.md) -->",
  '<a name="old"></a> [x](#old)',
])("nothing is reported where all is well: %j", (markdown) => {
  expect(check(markdown)).toEqual([]);
});

test("images that are missing by the thousand in one line are found in proportion, each in its place", () => {
  const images = (many: number): string =>
    Array.from({ length: many }, (_, at) => `![](b${at}.png)`).join(" ");
  expect(placesOf(check(`${images(2)}\n${images(2)}`)).filter((place) => place.endsWith("missing"))).toEqual([
    "1:5 image-missing",
    "1:17 image-missing",
    "2:5 image-missing",
    "2:17 image-missing",
  ]);
  expect(growthOf((many) => check(images(many)), 800)).toBeLessThan(IN_PROPORTION);
});
