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
