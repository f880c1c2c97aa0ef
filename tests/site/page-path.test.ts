import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { filePath, isMarkdown, type PageRole, pagePath, slugSegment } from "../../src/site/page-path.ts";

describe("a talk's page", () => {
  test.each([
    ["devops.md", "devops.html"],
    ["DevOps.markdown", "devops.html"],
    ["Livraison/Intégration continue.md", "livraison/integration-continue.html"],
    ["a/b/c.md", "a/b/c.html"],
    ["L’été à Noël.md", "l-ete-a-noel.html"],
    ["C++.md", "cpp.html"],
    ["C#.md", "csharp.html"],
    ["v1.2 notes.md", "v1-2-notes.html"],
    ["index.md", "index-talk.html"],
    ["sections.md", "sections-talk.html"],
    ["404.md", "404-talk.html"],
    ["search.md", "search-talk.html"],
    ["Print.md", "print-talk.html"],
    ["book.md", "book-talk.html"],
    ["lectern/x.md", "lectern-talk/x.html"],
    ["talk.fr.md", "talk-fr.html"],
  ])("of %j is %j", (path, url) => {
    expect(pagePath(sourcePath(path), "talk")).toBe(url);
  });

  test.each([
    "中文/标题.md",
    "привет.md",
    "مرحبا.md",
    "🎉.md",
    "???.md",
    " .md",
    "a b/c d.md",
  ])("of %j has an address in plain ASCII", (path) => {
    expect(pagePath(sourcePath(path), "talk")).toMatch(
      /^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.html$/,
    );
  });

  test("differs where names differ by letters of another script alone", () => {
    const urls = ["中文.md", "日本.md", "中日.md", "文中.md"].map((path) =>
      pagePath(sourcePath(path), "talk"),
    );
    expect(new Set(urls).size).toBe(urls.length);
  });

  test.each([
    ["a/README.md", "index", "a/index.html"],
    ["README.md", "index", "index.html"],
    ["a/README.md", "second-readme", "a/readme.html"],
  ] as const)("of %j as %s is %j", (path, role: PageRole, url) => {
    expect(pagePath(sourcePath(path), role)).toBe(url);
  });
});

test.each([
  ["a.md", true],
  ["a.MD", true],
  ["a.markdown", true],
  ["a.mdx", false],
  ["md", false],
  ["a.md.txt", false],
])("%j is a talk: %s", (path, expected) => {
  expect(isMarkdown(path)).toBe(expected);
});

describe("a copied file", () => {
  test.each([
    ["images/Plan.PNG", "images/Plan.PNG"],
    ["a/b_c-d.tar.gz", "a/b_c-d.tar.gz"],
    ["images/schéma un.svg", "images/schema-un.svg"],
    ["Élan/a.png", "elan/a.png"],
    ["été.JPG", "ete.jpg"],
    ["lectern/x.png", "lectern-talk/x.png"],
  ])("%j stands at %j", (path, url) => {
    expect(filePath(sourcePath(path))).toBe(url);
  });

  test.each([
    "图.png",
    "🎉.gif",
    "100%.pdf",
    "a?b#c.png",
  ])("%j has a name that every host can serve", (path) => {
    expect(filePath(sourcePath(path))).toMatch(/^[a-z0-9-]+\.[a-z]+$/);
  });
});

describe("names whose letters become code points", () => {
  const KANJI = "発表資料の題名はとても長いものになることがあります".repeat(3);
  const longest = (path: string): number => Math.max(...path.split("/").map((part) => part.length));

  test("make no address longer than a file name may be", () => {
    expect(longest(pagePath(sourcePath(`${KANJI}/${KANJI}.md`), "talk"))).toBeLessThanOrEqual(100);
    expect(longest(filePath(sourcePath(`${KANJI}/${KANJI}.png`)))).toBeLessThanOrEqual(100);
  });

  test("stay apart where they are cut", () => {
    const pages = ["一", "二"].map((last) => pagePath(sourcePath(`${KANJI}${last}.md`), "talk"));
    expect(pages[0]).not.toBe(pages[1]);
  });

  test("keep their whole address where it fits", () => {
    expect(slugSegment("東京")).toBe("6771-4eac");
    expect(slugSegment("題".repeat(48))).toBe(Array(48).fill("984c").join("-"));
    expect(slugSegment("word ".repeat(12))).toBe(Array(12).fill("word").join("-"));
  });
});
