import { expect, test } from "vitest";
import { checkReferences } from "../../src/checks/check-references.ts";
import type { CopiedFile } from "../../src/model/site.ts";
import { bodyOf } from "../support/pages.ts";
import { siteOf } from "../support/talks.ts";

test("only the files that a talk refers to are copied, each once", () => {
  const site = siteOf({ "a.md": '![x](i/a.png) [y](i/b.pdf) ![x](./i/a.png)\n\n<img src="i/c.gif">' }, [
    "i/a.png",
    "i/b.pdf",
    "i/c.gif",
    "i/d.png",
  ]);
  expect(site.copiedFiles).toEqual([
    { source: "i/a.png", url: "i/a.png" },
    { source: "i/b.pdf", url: "i/b.pdf" },
    { source: "i/c.gif", url: "i/c.gif" },
  ]);
});

test("no two files share an address, not even where capitals make no difference", () => {
  const site = siteOf({ "t.md": "![](a.png) ![](A.png) ![](%C3%A0.png) ![](t.html)" }, [
    "a.png",
    "A.png",
    "à.png",
    "t.html",
  ]);
  const urls = [
    ...site.copiedFiles.map(({ url }) => url),
    ...site.talks.flatMap(({ url, markdownUrl }) => [url, markdownUrl]),
  ];
  expect(new Set(urls.map((url) => url.toLowerCase())).size).toBe(urls.length);
});

test("a file never takes the place of a page of the site's own", () => {
  const files = ["index.html", "sections.html", "404.html", "sitemap.xml", "robots.txt", "guide/index.html"];
  const site = siteOf(
    { "a.md": files.map((file) => `![x](${file})`).join("\n"), "guide/b.md": "# B" },
    files,
  );
  const taken = new Set([
    "index.html",
    "sections.html",
    "404.html",
    "sitemap.xml",
    "robots.txt",
    "guide/index.html",
  ]);
  expect(site.copiedFiles.filter(({ url }) => taken.has(url))).toEqual([]);
});

test("a file that is withheld is not copied, and no page leads to it", () => {
  const asked: string[] = [];
  const withholds = ({ source, url }: CopiedFile): boolean => {
    asked.push(`${source} ${url}`);
    return source.endsWith(".html");
  };
  const decomposed = "e\u0301.html";
  const site = siteOf({ "a.md": "[x](e\u0301.html) [y](b.pdf)" }, [decomposed, "b.pdf", "c.html"], {
    withholds,
  });
  expect(site.copiedFiles.map(({ source }) => source)).toEqual(["b.pdf"]);
  expect(bodyOf(site, "a.md")).toMatch(/<a>x<\/a>|x <a/);
  expect(new Set(asked)).toEqual(new Set([`${decomposed} e.html`, "b.pdf b.pdf"]));
  expect(checkReferences(site)).toMatchObject([{ code: "file-active", line: 1, column: 5 }]);
});

test("what a draft refers to is not copied", () => {
  expect(siteOf({ "a.md": "---\ndraft: true\n---\n![x](a.png)" }, ["a.png"]).copiedFiles).toEqual([]);
});

test("images of the author's HTML, of reference links and of tables count", () => {
  const site = siteOf({ "a.md": '| ![x][r] |\n| - |\n| <a href="b.pdf">b</a> |\n\n[r]: a.png' }, [
    "a.png",
    "b.pdf",
  ]);
  expect(site.copiedFiles.map(({ source }) => source)).toEqual(["a.png", "b.pdf"]);
});

test.each([
  "slidev",
  "plain",
])("what a %s deck keeps in its folder public is copied, and linked from its page", (dialect) => {
  const talk = `---\ndialect: ${dialect}\n---\n# Deck\n\n![a](/icons/a.svg) [b](/b.pdf)\n\n<img src="/c.png" alt="c">\n`;
  const files = ["sl/deck/public/icons/a.svg", "sl/deck/public/b.pdf", "sl/deck/public/c.png"];
  const site = siteOf({ "sl/deck/slides.md": talk, "sl/deck/pages/x.md": talk }, [
    ...files,
    "sl/deck/public/d.png",
  ]);
  expect(site.copiedFiles.map(({ source }) => source)).toEqual(files);
  expect(checkReferences(site)).toEqual([]);
  const addresses = (path: string) =>
    [...bodyOf(site, path).matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, url]) => url);
  expect(addresses("sl/deck/slides.md")).toEqual(["public/icons/a.svg", "public/b.pdf", "public/c.png"]);
  expect(addresses("sl/deck/pages/x.md")).toEqual([
    "../public/icons/a.svg",
    "../public/b.pdf",
    "../public/c.png",
  ]);
});
