import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import type { SiteOptions } from "../../src/model/site.ts";
import { outputs } from "../../src/outputs/index.ts";
import { outputContext } from "../support/output-context.ts";
import { siteOf } from "../support/talks.ts";

const talks = {
  "index.md": "# Home",
  "a.md": "# A\n\nwords <!-- secret --> more ![x](p.png)\n\n```html\n<!-- code -->\n```\n",
  "b/C & D.md": "---\ntitle: C\n---\n\n`<!-- span -->`",
  "b/draft.md": "---\ndraft: true\n---\n# Draft",
};
const context = outputContext({ assets: [{ url: "lectern/style.0123456789.css", content: "x" }] });
const filesOf = (options: SiteOptions = {}) =>
  new Map(
    outputs
      .flatMap((output) => output(siteOf(talks, ["p.png"], options), context))
      .map(({ url, content }) => [url, content]),
  );

describe("without a base URL", () => {
  test("there is neither a sitemap nor a robots.txt", () => {
    expect([...filesOf().keys()].filter((url) => /sitemap|robots/.test(url))).toEqual([]);
  });
});

describe.each([
  "https://h.example/x",
  "https://h.example/x/",
  "https://h.example/x//",
])("with the base URL %s", (baseUrl) => {
  const sitemapOf = () => String(filesOf({ baseUrl }).get("sitemap.xml"));

  test("the sitemap has every page once, folders as folders", () => {
    const urls = [...sitemapOf().matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    expect(urls.toSorted()).toEqual(
      ["", "a.html", "b/", "b/c-d.html", "sections.html"].map((url) => `https://h.example/x/${url}`),
    );
  });

  test("the sitemap says when a page last changed where that is known, and nothing where not", () => {
    const changedOn = new Map([[sourcePath("a.md"), "2026-05-12"]]);
    const dated = String(filesOf({ baseUrl, changedOn }).get("sitemap.xml"));
    expect(dated).toContain("<url><loc>https://h.example/x/a.html</loc><lastmod>2026-05-12</lastmod></url>");
    expect(dated.match(/<lastmod>/g)).toHaveLength(1);
    const all = new Map([
      ...changedOn,
      [sourcePath("index.md"), "2026-01-01"],
      [sourcePath("b/C & D.md"), "2026-06-01"],
    ]);
    const whole = String(filesOf({ baseUrl, changedOn: all }).get("sitemap.xml"));
    expect(whole).toContain("<url><loc>https://h.example/x/</loc><lastmod>2026-06-01</lastmod></url>");
    expect(whole).toContain("<url><loc>https://h.example/x/b/</loc><lastmod>2026-06-01</lastmod></url>");
    expect(sitemapOf()).not.toContain("lastmod");
  });

  test("robots.txt says where the sitemap is", () => {
    expect(filesOf({ baseUrl }).get("robots.txt")).toContain("Sitemap: https://h.example/x/sitemap.xml\n");
  });
});

describe("beside each page", () => {
  test("stands its Markdown, less its comments", () => {
    expect(filesOf().get("a.md")).toBe("# A\n\nwords  more ![x](p.png)\n\n```html\n<!-- code -->\n```\n");
  });

  test("the Markdown keeps its front matter and its code", () => {
    expect(filesOf().get("b/c-d.md")).toBe("---\ntitle: C\n---\n\n`<!-- span -->`");
  });

  test("no draft stands", () => {
    expect([...filesOf().keys()]).not.toContain("b/draft.md");
  });
});

test("assets, the files that talks refer to and the mark for GitHub Pages are there", () => {
  const files = filesOf();
  expect(files.get("lectern/style.0123456789.css")).toBe("x");
  expect(files.get("p.png")).toEqual({ copyOf: "p.png" });
  expect(files.get(".nojekyll")).toBe("");
});

test("no two outputs share an address", () => {
  const all = outputs.flatMap((output) =>
    output(siteOf(talks, ["p.png"], { baseUrl: "https://h.example/" }), context),
  );
  expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
});

test("comments in the front matter of a private kind do not reach the copy's text", () => {
  const site = siteOf({ "a.md": "---\ntitle: T\n---\n<!-- note to self -->\n# T\n" });
  expect(site.talks[0]!.publicMarkdown).not.toContain("note to self");
});

describe("a talk in two languages", () => {
  const pair = { "a.fr.md": "---\nlang: fr\n---\n# A", "a.en.md": "---\nlang: en\n---\n# A", "b.md": "# B" };
  const sitemapOf = (own: Readonly<Record<string, string>>): string => {
    const site = siteOf(own, [], { baseUrl: "https://h.example/x/" });
    const files = outputs.flatMap((output) => output(site, context));
    return String(files.find(({ url }) => url === "sitemap.xml")?.content);
  };

  test("names both versions in the sitemap at each of the two", () => {
    const both =
      '\n    <xhtml:link rel="alternate" hreflang="en" href="https://h.example/x/a-en.html"/>' +
      '\n    <xhtml:link rel="alternate" hreflang="fr" href="https://h.example/x/a-fr.html"/>';
    const sitemap = sitemapOf(pair);
    for (const page of ["a-en", "a-fr"])
      expect(sitemap).toContain(`<url><loc>https://h.example/x/${page}.html</loc>${both}</url>`);
    expect(sitemap).toContain("<url><loc>https://h.example/x/b.html</loc></url>");
    expect(sitemap).toContain('xmlns:xhtml="http://www.w3.org/1999/xhtml"');
  });

  test("makes no difference to the sitemap of others", () => {
    expect(sitemapOf({ "b.md": "# B" })).not.toContain("xhtml");
  });
});
