import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { siteOf } from "../support/talks.ts";

const site = siteOf(
  {
    "index.md": "# Home\n\n## Start",
    "a.md": '# A\n\n## L’été\n\n## Same\n\n## Other\n\n## Same\n\n<div id="box"></div>',
    "guide/ci.md": "# CI\n\n## Tests {#tests}\n\n### C++",
    "guide/Été à Noël.md": "# N",
    "guide/my notes.md": "# M",
    "bare/x.md": "# X",
  },
  ["guide/plan.png", "guide/schéma un.svg", "guide/100%.pdf", "top.zip"],
);
const from = (path: string, href: string) => site.resolve(sourcePath(path), href);

describe("a link between talks", () => {
  test.each([
    ["a.md", "guide/ci.md", "guide/ci.html", ""],
    ["a.md", "./guide/ci.md", "guide/ci.html", ""],
    ["a.md", "./guide/ci.md#tests", "guide/ci.html", "tests"],
    ["a.md", "guide/ci", "guide/ci.html", ""],
    ["a.md", "guide/ci.html#tests", "guide/ci.html", "tests"],
    ["a.md", "guide/ci.md?plain=1#tests", "guide/ci.html", "tests"],
    ["guide/ci.md", "../a.md", "a.html", ""],
    ["guide/ci.md", "/a.md", "a.html", ""],
    ["guide/ci.md", "/guide/../a.md", "a.html", ""],
    ["guide/ci.md", "../index.md#start", "index.html", "start"],
    ["guide/ci.md", "#tests", "guide/ci.html", "tests"],
    ["guide/ci.md", "", "guide/ci.html", ""],
    ["a.md", "guide/Été à Noël.md", "guide/ete-a-noel.html", ""],
    ["a.md", "guide/%C3%89t%C3%A9%20%C3%A0%20No%C3%ABl.md", "guide/ete-a-noel.html", ""],
    ["a.md", "guide/Été à Noël.md".normalize("NFD"), "guide/ete-a-noel.html", ""],
    ["a.md", "guide/my%20notes.md", "guide/my-notes.html", ""],
    ["a.md", "guide/my notes.md", "guide/my-notes.html", ""],
    ["a.md", "bare", "bare/index.html", ""],
    ["a.md", "bare/", "bare/index.html", ""],
    ["a.md", "/", "index.html", ""],
    ["guide/ci.md", "..", "index.html", ""],
    ["guide/ci.md", ".", "guide/index.html", ""],
    ["guide/ci.md", "../", "index.html", ""],
  ])("in %j to %j leads to %j", (path, href, url, fragment) => {
    expect(from(path, href)).toMatchObject({ kind: "page", url, fragment });
    expect(from(path, href)).not.toHaveProperty("deadFragment");
  });
});

describe("a fragment", () => {
  test.each([
    ["#l-ete", "l-ete"],
    ["#lété", "lété"],
    ["#l%C3%A9t%C3%A9", "lété"],
    ["#same-1", "same-1"],
    ["#box", "box"],
    ["#top", "top"],
    ["#A", "a"],
    ["guide/ci.md#c", "c"],
    ["#:~:text=words", ":~:text=words"],
  ])("%j is found", (href, fragment) => {
    expect(from("a.md", href)).toMatchObject({ kind: "page", fragment });
    expect(from("a.md", href)).not.toHaveProperty("deadFragment");
  });

  test("that leads nowhere leads to the page, and says what was meant", () => {
    expect(from("a.md", "#nowhere")).toEqual({
      kind: "page",
      url: "a.html",
      fragment: "",
      deadFragment: "nowhere",
    });
  });
});

describe("any other reference", () => {
  test.each([
    ["https://a.example/x.md", { kind: "external", href: "https://a.example/x.md" }],
    ["mailto:a@b.example", { kind: "external", href: "mailto:a@b.example" }],
    ["//a.example/x", { kind: "external", href: "//a.example/x" }],
    ["guide/plan.png", { kind: "file", url: "guide/plan.png" }],
    ["/guide/plan.png", { kind: "file", url: "guide/plan.png" }],
    ["guide/sch%C3%A9ma%20un.svg", { kind: "file", url: "guide/schema-un.svg" }],
    ["guide/100%.pdf", { kind: "file" }],
    ["../outside.png", { kind: "outside" }],
    ["guide/../../x.md", { kind: "outside" }],
    ["..%2f..%2fetc/passwd", { kind: "outside" }],
    ["guide/none.png", { kind: "missing" }],
    ["guide/CI.md", { kind: "missing" }],
    ["guide/Plan.png", { kind: "missing" }],
    ["a.md/ci.md", { kind: "missing" }],
  ])("to %j is told apart", (href, target) => {
    expect(from("a.md", href)).toMatchObject(target);
  });

  test.each([
    "%",
    "%zz",
    "#%E0%A4%A",
    "\\..\\..\\x",
    "a:b",
    "?",
    "a//b",
    "\0",
  ])("to %j never throws", (href) => {
    expect(() => from("a.md", href)).not.toThrow();
  });
});

describe("an address that begins with / and names nothing in the content folder", () => {
  const decks = siteOf(
    {
      "sl/deck/slides.md": "# Deck",
      "sl/deck/pages/x.md": "# X",
      "sl/deck/public/more.md": "# More\n\n## Costs",
      "sl/other.md": "# Other",
      "icons/talk.md": "# Icons",
    },
    [
      ...["sl/deck/public/icons/a.svg", "sl/deck/public/top.zip", "sl/deck/public/é un.png"],
      ...["sl/deck/pages/public/near.png", "sl/deck/public/near.png", "public/near.png", "public/far.png"],
      ...["sl/deck/public/demo.html", "public/demo.html", "sl/deck/evil.svg", "top.zip", "sl/up.png"],
    ],
    { withholds: ({ source }) => source.endsWith("deck/public/demo.html") },
  );

  test.each([
    ["sl/deck/slides.md", "/icons/a.svg", "sl/deck/public/icons/a.svg"],
    ["sl/deck/pages/x.md", "/icons/a.svg", "sl/deck/public/icons/a.svg"],
    ["sl/deck/pages/x.md", "/icons/a.svg?v=2#layer", "sl/deck/public/icons/a.svg"],
    ["sl/deck/pages/x.md", "/./icons/../icons/a.svg", "sl/deck/public/icons/a.svg"],
    ["sl/deck/slides.md", "/%C3%A9%20un.png", "sl/deck/public/e-un.png"],
    ["sl/deck/slides.md", "/é un.png".normalize("NFD"), "sl/deck/public/e-un.png"],
    ["sl/deck/pages/x.md", "/near.png", "sl/deck/pages/public/near.png"],
    ["sl/deck/slides.md", "/near.png", "sl/deck/public/near.png"],
    ["sl/other.md", "/near.png", "public/near.png"],
    ["sl/deck/pages/x.md", "/far.png", "public/far.png"],
  ])("leads from %j by %j to the nearest folder public that has it", (path, href, url) => {
    expect(decks.resolve(sourcePath(path), href)).toEqual({ kind: "file", url });
  });

  test("leads to a talk in there, too", () => {
    const target = decks.resolve(sourcePath("sl/deck/slides.md"), "/more#costs");
    expect(target).toEqual({ kind: "page", url: "sl/deck/public/more.html", fragment: "costs" });
  });

  test.each([
    ["sl/deck/slides.md", "/top.zip", { kind: "file", url: "top.zip" }],
    ["sl/deck/slides.md", "/icons/talk", { kind: "page", url: "icons/talk.html" }],
    ["sl/deck/slides.md", "/icons/talk#none", { kind: "page", url: "icons/talk.html", deadFragment: "none" }],
    ["sl/deck/slides.md", "/demo.html", { kind: "active" }],
    ["sl/other.md", "/demo.html", { kind: "file", url: "public/demo.html" }],
    ["sl/other.md", "/icons/a.svg", { kind: "missing" }],
    ["sl/deck/slides.md", "icons/a.svg", { kind: "missing" }],
    ["sl/deck/slides.md", "/up.png", { kind: "missing" }],
    ["sl/deck/slides.md", "/evil.svg", { kind: "missing" }],
    ["sl/deck/slides.md", "/x/../../evil.svg", { kind: "outside" }],
    ["sl/deck/slides.md", "/../evil.svg", { kind: "outside" }],
    ["sl/deck/slides.md", "/%2e%2e/evil.svg", { kind: "outside" }],
    ["sl/deck/slides.md", "\\..\\evil.svg", { kind: "outside" }],
  ])("in %j is otherwise as any: %j", (path, href, target) => {
    expect(decks.resolve(sourcePath(path), href)).toMatchObject(target);
  });
});
