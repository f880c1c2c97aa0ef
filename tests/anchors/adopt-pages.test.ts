import { describe, expect, test } from "vitest";
import { findPage, pageLine, pagesOfSitemap } from "../../src/anchors/adopt-pages.ts";
import { pageUrl } from "../../src/model/brands.ts";

const sitemap = (...urls: readonly string[]): string =>
  `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join("")}</urlset>`;

describe("the pages of a sitemap", () => {
  test("stand in the folder that all of them share", () => {
    const xml = sitemap("https://x.org/docs/a.html", "https://x.org/docs/b/c", "https://x.org/docs/d/");
    expect(pagesOfSitemap(xml)).toEqual(["a.html", "b/c.html", "d/index.html"]);
  });

  test("share a folder by whole names alone", () => {
    expect(pagesOfSitemap(sitemap("https://x.org/a/talks/x", "https://x.org/a/talk/y"))).toEqual([
      "talks/x.html",
      "talk/y.html",
    ]);
    expect(pagesOfSitemap(sitemap("https://x.org/a/b/c/x", "https://x.org/d"))).toEqual([
      "a/b/c/x.html",
      "d.html",
    ]);
  });

  test("are read as they are written, each once", () => {
    const xml = sitemap(
      " https://x.org/a/%C3%A9t%C3%A9.HTM ",
      "<![CDATA[ https://x.org/a/b.html]]>",
      "https://x.org/a/b",
      "https://x.org/a/c?x=1&amp;y=2",
      "no address",
      "https://x.org/%E0%A4%A",
    );
    expect(pagesOfSitemap(xml)).toEqual(["été.HTM", "b.html", "c.html"]);
  });

  test("are none where there is no address", () => {
    expect(pagesOfSitemap("")).toEqual([]);
    expect(pagesOfSitemap("<loc></loc>")).toEqual([]);
  });

  test("may be one, the home page of a site", () => {
    expect(pagesOfSitemap(sitemap("https://x.org/"))).toEqual(["index.html"]);
    expect(pagesOfSitemap(sitemap("https://x.org/a/", "https://x.org/a/b.html"))).toEqual([
      "index.html",
      "b.html",
    ]);
  });
});

describe("a page of another tool is ours", () => {
  const pages = ["talks/ci.html", "talks/cd.html", "other/cd.html"].map(pageUrl);
  const at = (...places: readonly string[]) => places.map((page) => ({ page: pageUrl(page), id: "x" }));
  const find = (page: string, ...sections: readonly string[]) =>
    findPage({ page: pageUrl(page), title: "", sections: at(...sections) }, pages);

  test("where most of its sections stand", () => {
    expect(find("x.html", "talks/cd.html", "talks/ci.html", "talks/cd.html")).toBe("talks/cd.html");
  });

  test.each([
    ["talks/ci.html", "talks/ci.html"],
    ["Talks/CI/index.html", "talks/ci.html"],
    ["talks/ci.HTM", "talks/ci.html"],
    ["old/ci.html", "talks/ci.html"],
    ["talks/cd.html", "talks/cd.html"],
    ["cd.html", undefined],
    ["none.html", undefined],
    ["myindex.html", undefined],
  ])("else by its name, whole or its end: %s is %s", (page, ours) => {
    expect(find(page)).toBe(ours);
    expect(find(page, "talks/ci.html", "talks/cd.html")).toBe(ours);
  });
});

test("the line of a page leads to ours, or says that it is gone", () => {
  const page = { page: pageUrl("a.html"), title: "A", sections: [] };
  expect(pageLine(page, pageUrl("b.html"))).toEqual({
    page: "a.html",
    id: "",
    title: "A",
    sketch: "",
    status: { kind: "moved", to: { page: "b.html", id: "" } },
  });
  expect(pageLine(page, undefined).status).toEqual({ kind: "retired" });
});
