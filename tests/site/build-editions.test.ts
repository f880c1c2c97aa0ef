import { describe, expect, test } from "vitest";
import { editionTalks, idPrefixes } from "../../src/site/build-editions.ts";
import { siteOf } from "../support/talks.ts";

const TALKS = {
  "index.md": "# Home",
  "ci/README.md": "# Delivery",
  "ci/b.md": "# B",
  "ci/a.md": "# A",
  "ci/deep/c.md": "# C",
  "bare/x/y.md": "# Y",
};

const site = siteOf(TALKS, [], { lang: "en" });

test("each part with talks of its own has a print page, and no other", () => {
  expect(site.editions.map(({ url }) => url)).toEqual([
    "bare/x/print.html",
    "ci/print.html",
    "ci/deep/print.html",
  ]);
});

test("the root has one only where talks stand directly in it", () => {
  const urls = siteOf({ ...TALKS, "t.md": "# T" }).editions.map(({ url }) => url);
  expect(urls).toContain("print.html");
});

test("it holds the part's own page and then its talks, but not those of the parts below", () => {
  const [, edition] = site.editions;
  expect(edition && editionTalks(edition).map(({ path }) => path)).toEqual([
    "ci/README.md",
    "ci/a.md",
    "ci/b.md",
  ]);
});

describe("the book", () => {
  const { editions, talks, title } = siteOf(TALKS, [], { lang: "en", printBook: true });
  const book = editions.find(({ isBook }) => isBook);

  test("is there only when it is wanted", () => {
    expect(site.editions.filter(({ isBook }) => isBook)).toEqual([]);
    expect(book).toMatchObject({ url: "book.html", title });
  });

  test("holds every talk in reading order", () => {
    expect(book && editionTalks(book)).toEqual(talks);
  });
});

describe("a talk's prefix", () => {
  test("is its page's slug, below the folder of the print page", () => {
    const [, edition] = site.editions;
    expect(edition && Object.fromEntries(idPrefixes(edition))).toEqual({
      "ci/index.html": "index",
      "ci/a.html": "a",
      "ci/b.html": "b",
    });
  });

  test("tells a folder's talk from one whose name only looks so", () => {
    const { editions } = siteOf({ "a/b.md": "# 1", "a-b.md": "# 2", "a.b.md": "# 3", "a--b.md": "# 4" }, [], {
      printBook: true,
    });
    const prefixes = editions
      .filter(({ isBook }) => isBook)
      .flatMap((book) => [...idPrefixes(book).values()]);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes).toContain("a.b");
    expect(prefixes.filter((prefix) => prefix.includes("--"))).toEqual([]);
  });
});

test("a talk or a file never takes the place of what is printed", () => {
  const { talks, copiedFiles } = siteOf(
    { "book.md": "# Book ![](book.html) ![](ci/print.html)", "ci/print.md": "# Print" },
    ["book.html", "ci/print.html"],
  );
  const urls = [...talks.map(({ url }) => url as string), ...copiedFiles.map(({ url }) => url)];
  expect(urls.filter((url) => /(^|\/)(book|print)\.html$/.test(url))).toEqual([]);
});
