import { expect, test } from "vitest";
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
