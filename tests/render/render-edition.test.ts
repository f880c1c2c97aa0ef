import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import type { Site } from "../../src/model/site.ts";
import { renderEdition } from "../../src/render/render-edition.ts";
import { attribute, listElements } from "../support/outer-pages.ts";
import { textOf, wordsOf } from "../support/pages.ts";
import { siteOf } from "../support/talks.ts";

function printOf(site: Site, url: string): string {
  const edition = site.editions.find((candidate) => candidate.url === url)!;
  const wordsFor = (lang: string) => ({ lang, words: wordsOf(lang) });
  return renderEdition({ site, edition, wordsFor });
}

/** The print page of the part `p`. */
function partOf(talks: Readonly<Record<string, string>>, files: readonly string[] = []): string {
  const inPart = Object.entries(talks).map(([path, text]) => [`p/${path}`, text]);
  return printOf(siteOf(Object.fromEntries(inPart), files, { lang: "en" }), "p/print.html");
}

const valuesOf = (html: string, name: string): readonly string[] =>
  listElements(parseFragment(html)).flatMap((element) => attribute(element, name) ?? []);
const linksOf = (html: string): readonly string[] =>
  listElements(parseFragment(html))
    .filter(({ tagName, attrs }) => tagName === "a" && !attrs.some(({ value }) => value === "permalink"))
    .flatMap((element) => attribute(element, "href") ?? []);

describe("headings", () => {
  test("of a talk stand below its title, each one level deeper", () => {
    const html = partOf({ "a.md": "# A\n\n## One\n\n### Two\n\n## Three" });
    expect(html.match(/<h\d>[^<]*/g)).toEqual(["<h2>A", "<h3>One", "<h4>Two", "<h3>Three"]);
  });

  test("never go deeper than six", () => {
    const html = partOf({ "a.md": "# A\n\n## 2\n\n### 3\n\n#### 4\n\n##### 5\n\n###### 6" });
    expect(html.match(/<h\d/g)).toEqual(["<h2", "<h3", "<h4", "<h5", "<h6", "<h6"]);
  });

  test("of the part's own page stay as they are, before the talks", () => {
    const html = partOf({ "a.md": "# A", "index.md": "# P\n\nLead.\n\n## About" });
    expect(html.match(/Lead|<h\d>[^<]*/g)).toEqual(["Lead", "<h2>About", "<h2>A"]);
  });

  test("of a book nest as the folders do", () => {
    const talks = { "t.md": "# T", "a/index.md": "# A", "a/b/c.md": "# C\n\n## One", "a/d.md": "# D" };
    const html = printOf(siteOf(talks, [], { lang: "en", printBook: true }), "book.html");
    expect(html.match(/<h\d>[^<]*/g)).toEqual(["<h2>T", "<h2>A", "<h3>D", "<h3>B", "<h4>C", "<h5>One"]);
  });
});

describe("ids", () => {
  const html = partOf({
    "a.md":
      '# Same\n\n## Same\n\nText[^1] again[^1].\n\n[^1]: Note.\n\n## Slide\n\n---\n\nOn.\n\n## C++\n\n<a name="old"></a>x',
    "b.md": "# Same\n\n## Same\n\nText[^1].\n\n[^1]: Note.\n\n```js {#code}\nx\n```\n\nP {#p}",
    "index.md": "# Part\n\n## Same\n\nText[^1].\n\n[^1]: Note.",
  });
  const ids = valuesOf(html, "id");

  test("begin with the slug of the talk's page, and stand once each", () => {
    expect(ids).toEqual(expect.arrayContaining(["a", "b", "b--code", "b--p", "a--old"]));
    expect(ids.filter((id) => !/^(a|b|index)(--|$)/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("of footnotes are their own talk's, in both directions", () => {
    for (const page of ["a", "b", "index"]) {
      expect(linksOf(html)).toContain(`#${page}--_note-1`);
      expect(linksOf(html)).toContain(`#${page}--_ref-1`);
    }
    expect(linksOf(html).filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });
});

describe("a link", () => {
  const linked = (link: string, files: readonly string[] = []): string | undefined =>
    linksOf(
      partOf({ "a.md": `# A\n\n[x](${link})`, "b.md": "# B\n\n## Bee {#bee}", "../c.md": "# C" }, files),
    )[0];

  test.each([
    ["b.md", "#b"],
    ["b.md#bee", "#b--bee"],
    ["#a", "#a--a"],
    ["#top", "#a"],
    ["https://example.org/#x", "https://example.org/#x"],
  ])("to %s leads to %s", (link, href) => {
    expect(linked(link)).toBe(href);
  });

  test("to a page that is not printed here is relative to where it stands now", () => {
    const talks = { "p/q/a.md": "# A\n\n[c](../../c.md#see)", "c.md": "# C\n\n## See" };
    expect(linksOf(printOf(siteOf(talks, [], { lang: "en", printBook: true }), "p/q/print.html"))).toEqual([
      "../../c.html#see",
    ]);
    const book = printOf(siteOf(talks, [], { lang: "en", printBook: true }), "book.html");
    expect(linksOf(book)).toEqual(["#c--see"]);
  });

  test("to the part's own page leads to its cover", () => {
    expect(linksOf(partOf({ "index.md": "# P", "a.md": "# A\n\n[x](index.md)" }))).toEqual(["#index"]);
  });

  test("that stays is that of the section on its own page", () => {
    const html = partOf({ "a.md": "# A\n\n## One" });
    expect(html).toContain('class="permalink" href="a.html"');
    expect(html).toContain('class="permalink" href="a.html#one" data-fragment="#one"');
  });
});

test("an image is asked for from where it stands now", () => {
  const site = siteOf({ "p/q/a.md": "# A\n\n![](i.png)" }, ["p/q/i.png"], { printBook: true });
  expect(valuesOf(printOf(site, "p/q/print.html"), "src")).toEqual(["i.png"]);
  expect(valuesOf(printOf(site, "book.html"), "src")).toEqual(["p/q/i.png"]);
});

test("a talk in another language than the page says so, and brings its own words of the interface", () => {
  const site = siteOf(
    {
      "p/index.md": "---\nlang: en\n---\n# P",
      "p/a.md": "---\nlang: fr\n---\n# A\n\n## B\n\n::: tip\nx\n:::",
    },
    [],
  );
  const html = printOf(site, "p/print.html");
  expect(html).toContain('<section class="chapter" id="a" lang="fr">');
  expect(html).toContain(">Conseil</p>");
});

test("who speaks and what may be done with it stand under a talk's title", () => {
  const html = partOf({ "a.md": "---\nspeakers: [Ada, <Bob>]\nlicence: CC BY 4.0\n---\n# A" });
  expect(textOf(html)).toContain("Ada, <Bob>, CC BY 4.0");
});
