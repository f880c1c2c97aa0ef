/** Real talks of other people's, all at once and each corpus alone, come out whole and sound. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  deadAddresses,
  foreignAddresses,
  headingsOutsideSections,
  idsAreEmptyOrTwice,
  inlineCode,
  outlineIsBroken,
} from "../support/outer-audit.ts";
import { CORPORA, findShared } from "../support/outer-corpora.ts";
import {
  attribute,
  type BuiltPage,
  byTag,
  type Element,
  find,
  isHeading,
  listElements,
  readPages,
  textOf,
} from "../support/outer-pages.ts";
import { type SharedSite, shareSite } from "../support/outer-run.ts";
import { pagesOf } from "../support/outer-sources.ts";
import { checkPages } from "../support/outer-validate.ts";
import { lostWords, pageWords, sourceWords, titleFirst } from "../support/outer-words.ts";
import { everyPage, seed, somePages } from "../support/some-pages.ts";

const shared = findShared();
const MOST_LOST = 0.001;
/** Pages that a validator sees: in their own dialects it sees each of them. */
const SOME = 150;

/** Each by itself in the campaign; in their own dialects they are so anyway. */
const NAMES = process.env["LECTERN_CORPORA"] === "each" ? ["", ...CORPORA] : [""];

describe.skipIf(shared === undefined).each(NAMES)("the corpus %j", (name) => {
  const source = path.join(shared ?? "", "corpora", name);
  let site: SharedSite;
  let pages: readonly BuiltPage[];

  beforeAll(async () => {
    // Read as plain Markdown, every byte is text; what dialects make of the same files has a test of its own.
    site = await shareSite(source, "--dialect", "plain");
    pages = await readPages(site.output);
  });

  const audit = (check: (page: BuiltPage) => readonly string[]): readonly string[] => pages.flatMap(check);

  test("builds in one go, warnings and all", () => {
    const { code, stderr } = site.outcome;
    expect({ code, faults: stderr.match(/ error |\n\s+at .*/g) }).toEqual({
      code: 0,
      faults: null,
    });
  });

  test("has no id that is empty or there twice", () => {
    expect(audit(idsAreEmptyOrTwice)).toEqual([]);
  });

  test("has one h1 a page and skips no level", () => {
    expect(audit(outlineIsBroken)).toEqual([]);
  });

  test("has every heading in a section", () => {
    expect(audit(headingsOutsideSections)).toEqual([]);
  });

  test("has headings that all say something", () => {
    const silent = pages.flatMap(({ url, elements }) =>
      elements
        .filter((element) => isHeading(element) && !hasName(element))
        .map(({ tagName }) => `${url} ${tagName}`),
    );
    expect(silent).toEqual([]);
  });

  test("links to nothing that is not there", () => {
    expect(deadAddresses(pages, site.output)).toEqual([]);
  });

  test("has no code in its pages, and asks nothing of others", () => {
    expect(audit(inlineCode)).toEqual([]);
    expect(audit(foreignAddresses)).toEqual([]);
  });

  test(everyPage ? "is valid HTML on every page" : "is valid HTML on some pages", async () => {
    expect(await checkPages(somePages(pages, SOME)), `seed ${seed}`).toEqual([]);
  });

  test("loses no word of its author's, and none of their order", async () => {
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    const lost: string[] = [];
    let total = 0;
    for (const [file, url] of await pagesOf(source)) {
      const main = find(byUrl.get(url)!, byTag("main"));
      const markdown = await readFile(path.join(source, file), "utf8");
      total += sourceWords(markdown).length;
      lost.push(...lossesOf(markdown, pageWords(main)).map((word) => `${file}: ${word}`));
    }
    expect(total).toBeGreaterThan(5_000);
    expect(lost.slice(0, 20)).toEqual([]);
    expect(lost.length / total).toBeLessThan(MOST_LOST);
  });
});

/** The one exception: text above the first h1 stands below it on the page, for a page begins with its title. */
function lossesOf(markdown: string, page: readonly string[]): string[] {
  const [inOrder, moved] = [sourceWords, titleFirst].map((read) => lostWords(read(markdown), page));
  const fewer = inOrder!.length <= moved!.length ? inOrder! : moved!;
  return fewer.map(({ word }) => word);
}

/** Text, or a picture's; emoji and signs are text too. */
function hasName(heading: Element): boolean {
  const pictures = listElements(heading).map((element) => attribute(element, "alt") ?? "");
  return /\S/.test(textOf(heading) + pictures.join(""));
}
