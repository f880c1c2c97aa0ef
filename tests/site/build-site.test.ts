import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNames } from "../../src/site/compare-names.ts";
import { siteOf } from "../support/talks.ts";

const pathsOf = (talks: Record<string, string>): string[] => siteOf(talks).talks.map(({ path }) => path);
const ordered = (order: number): string => `---\norder: ${order}\n---\n# T`;

describe("the order of talks", () => {
  test("is by number and name, as a person would sort them", () => {
    const names = ["10-end.md", "2-middle.md", "1-start.md", "appendix.md", "Zebra.md"];
    expect(pathsOf(Object.fromEntries(names.map((name) => [name, "# T"])))).toEqual([
      "1-start.md",
      "2-middle.md",
      "10-end.md",
      "appendix.md",
      "Zebra.md",
    ]);
  });

  test("is by `order` first, and talks without one follow", () => {
    expect(pathsOf({ "a.md": "# T", "b.md": ordered(2), "c.md": ordered(-1), "d.md": "# T" })).toEqual([
      "c.md",
      "b.md",
      "a.md",
      "d.md",
    ]);
  });

  test("puts a folder's page before its talks, and its folders behind them", () => {
    expect(
      pathsOf({ "b/x.md": "# T", "a.md": "# T", "b/index.md": "# T", "z.md": "# T", "index.md": "# T" }),
    ).toEqual(["index.md", "a.md", "z.md", "b/index.md", "b/x.md"]);
  });

  test("orders folders by their own page's `order`", () => {
    expect(pathsOf({ "a/x.md": "# T", "b/index.md": ordered(1), "c/index.md": ordered(0) })).toEqual([
      "c/index.md",
      "b/index.md",
      "a/x.md",
    ]);
  });

  test("never depends on the order of the files", () => {
    const paths = ["index.md", "a.md", "A2.md", "a10.md", "b/c.md", "b/README.md", "b/d/e.md", "é.md"];
    const expected = pathsOf(Object.fromEntries(paths.map((path) => [path, "# T"])));
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (shuffled) => {
        expect(pathsOf(Object.fromEntries(shuffled.map((path) => [path, "# T"])))).toEqual(expected);
      }),
    );
  });

  test("is one order: names compare the same both ways and in a row", () => {
    const name = fc.string({ unit: fc.constantFrom("a", "B", "é", "1", "02", "10", "-", "/"), maxLength: 6 });
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0)
          expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("parts", () => {
  const site = siteOf({ "a/b/c/deep.md": "# Deep", "a/top.md": "# Top", "02-more/x.md": "# X" });

  test("nest as the folders nest, those without talks of their own too", () => {
    expect(site.parts.map(({ path }) => path)).toEqual(["", "02-more", "a", "a/b", "a/b/c"]);
  });

  test("have a title and a page even when nobody wrote one", () => {
    expect(site.parts.map(({ title, url }) => [title, url]).slice(1)).toEqual([
      ["More", "02-more/index.html"],
      ["A", "a/index.html"],
      ["B", "a/b/index.html"],
      ["C", "a/b/c/index.html"],
    ]);
  });
});

describe("the handbook's title", () => {
  test.each([
    ["the option", { title: "Given" }, { "index.md": "# Home" }, "Given"],
    ["the h1 of the root's own page", {}, { "README.md": "# Home" }, "Home"],
    ["a plain word", { plainTitle: () => "Recueil" }, { "a.md": "# A" }, "Recueil"],
    [
      "a plain word where the root's page has no heading",
      { plainTitle: () => "Recueil" },
      { "index.md": "words" },
      "Recueil",
    ],
  ])("is %s", (_name, options, talks, title) => {
    expect(siteOf(talks as Record<string, string>, [], options).title).toBe(title);
  });
});

test("drafts are left out, and come in when they are asked for", () => {
  const talks = { "a.md": "# A", "b.md": "---\ndraft: true\n---\n# B" };
  expect(siteOf(talks).talks).toHaveLength(1);
  expect(siteOf(talks, [], { drafts: true }).talks).toHaveLength(2);
});

test("a handbook without a talk has a root all the same", () => {
  expect(siteOf({})).toMatchObject({ talks: [], parts: [{ path: "", url: "index.html" }], diagnostics: [] });
});
