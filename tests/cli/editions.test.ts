/** Pages that are there to be printed, as the command writes them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deadAddresses, idsAreEmptyOrTwice, outlineIsBroken } from "../support/outer-audit.ts";
import { FIXTURE } from "../support/outer-fixture.ts";
import {
  ancestorsOf,
  type BuiltPage,
  byTag,
  type Element,
  find,
  hasClass,
  readPages,
} from "../support/outer-pages.ts";
import { listFiles, openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { checkPages } from "../support/outer-validate.ts";
import { lostWords, pageWords } from "../support/outer-words.ts";

const PRINTED = /(^|\/)(print|book)\.html$/;
const TALKS = {
  ...FIXTURE,
  "teil/README.md": "# Der Teil\n\n## Worum es geht\n\nUm [alles](../talk.md#bare).\n",
  "teil/unter/tief.md": "# Tief\n\n## Unten\n\n[Oben](../other.md#ein-abschnitt)\n",
};

let shop: Workshop;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  shop = await openWorkshop(TALKS);
  await shop.build("--print-book", "--base-url", "https://example.org/");
  pages = await readPages(shop.output);
});

afterAll(() => remove(shop.folder));

/** A section of the author's own that stands in no other. */
function isTopSection(element: Element): boolean {
  const isSection = byTag("section");
  return isSection(element) && !hasClass(element, "part-section") && !ancestorsOf(element).some(isSection);
}

const printed = (): readonly BuiltPage[] => pages.filter(({ url }) => PRINTED.test(url));

test("each part has one, and the book is there when --print-book asks for it", async () => {
  expect(printed().map(({ url }) => url)).toEqual([
    "book.html",
    "print.html",
    "teil/print.html",
    "teil/unter/print.html",
  ]);
  const plain = await openWorkshop({ "a.md": "# A" });
  await plain.build();
  const files = await listFiles(plain.output);
  await remove(plain.folder);
  expect(files.filter((file) => PRINTED.test(file))).toEqual(["print.html"]);
});

describe("what is printed", () => {
  test("has each id once, and headings without a skipped level", () => {
    expect(printed().flatMap(idsAreEmptyOrTwice)).toEqual([]);
    expect(printed().flatMap(outlineIsBroken)).toEqual([]);
  });

  test("leads nowhere that is not there", () => {
    expect(deadAddresses(pages, shop.output)).toEqual([]);
  });

  test("is HTML by the book", async () => {
    expect(await checkPages(printed())).toEqual([]);
  });

  test.each([
    ["book.html", ["talk.html", "other.html", "teil/index.html", "teil/other.html", "teil/unter/tief.html"]],
    ["teil/print.html", ["teil/index.html", "teil/other.html"]],
  ])("%s loses no word of the sections of its talks", (url, talks) => {
    const pageOf = (wanted: string): BuiltPage => pages.find((page) => page.url === wanted)!;
    const words = pageWords(find(pageOf(url), byTag("main")));
    const lost = talks.flatMap((talk) => {
      const sections = pageOf(talk).elements.filter(isTopSection);
      expect(sections.length, talk).toBeGreaterThan(0);
      return lostWords(sections.flatMap(pageWords), words).map(({ word }) => `${talk}: ${word}`);
    });
    expect(lost).toEqual([]);
  });

  test("asks not to be found by search engines, and stands in no list of pages", async () => {
    for (const { html } of printed()) {
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).not.toContain('rel="canonical"');
    }
    expect(await shop.page("sitemap.xml")).not.toMatch(/(print|book)\.html/);
    expect(await shop.page("sections.json")).not.toMatch(/(print|book)\.html/);
  });

  test("is a link away from the page of its part", async () => {
    expect(await shop.page("teil/index.html")).toContain('href="print.html"');
    expect(await shop.page("index.html")).toContain('href="book.html"');
  });
});
