import { describe, expect, test } from "vitest";
import { idsOf, outlineOf, sectionsOf, talkOf, writtenOf, writtenSectionsOf } from "../support/talks.ts";
import { outlines } from "./outlines.ts";

describe("the outline of a page", () => {
  test.each(outlines)("$name", ({ markdown, outline }) => {
    expect(outlineOf(markdown.trim())).toBe(outline.trim());
  });

  test("no level is skipped and none is deeper than six", () => {
    const levels = sectionsOf(talkOf("# T\n#### A\n###### B\n## C\n### D\n#### E\n##### F\n###### G"));
    expect(levels.map(({ level }) => level)).toEqual([2, 3, 2, 3, 4, 5, 6]);
  });

  test("ids do not depend on levels", () => {
    const text = "# T\n\n## One\n\n### Two\n\n## Three";
    expect(idsOf(text.replaceAll(/^##/gm, "####"))).toEqual(idsOf(text));
  });
});

describe("the page's title", () => {
  test.each([
    ["the first h1", "## Before\n\n# Late\n\n# Later", "Late"],
    ["the first heading where there is no h1", "### Opening\n\n### Next", "Opening"],
    ["the front matter's before any heading", '---\ntitle: "Given"\n---\n# Written', "Given"],
    ["a readable file name where there is no heading", "Only words.", "My first talk"],
  ])("is %s", (_name, markdown, title) => {
    expect(talkOf(markdown, { path: "01-my_first-talk.md" }).title).toBe(title);
  });

  test("that the front matter repeats is not said twice", () => {
    const talk = talkOf("---\ntitle: Tests, vite !\n---\n\n# Tests vite\n\n## Why");
    expect(talk.root.heading?.text).toBe("Tests vite");
    expect(talk.root.children.map(({ id }) => id)).toEqual(["why"]);
  });

  test("that the front matter gives names the talk, while the h1 still holds all", () => {
    const talk = talkOf("---\ntitle: Another\n---\n\n# Written\n\n## Why");
    expect(talk.title).toBe("Another");
    expect(talk.root.heading?.text).toBe("Written");
    expect(outlineOf(talk.file.text)).toBe("1 written\n2 why");
  });

  test("is the words of its heading, without their marks", () => {
    expect(talkOf("# Use *`npm ci`*, [not](x.md) ![a logo](a.png)").title).toBe("Use npm ci, not a logo");
  });
});

describe("a section's heading", () => {
  test("keeps the line of the file, below the front matter", () => {
    const talk = talkOf("---\ntitle: T\nlang: en\n---\n\nlead\n\n## Here\n\nUnder\n=====");
    expect(sectionsOf(talk).map(({ heading }) => heading.line)).toEqual([8, 10]);
  });

  test("has its text even when nothing stands under it", () => {
    const sections = writtenSectionsOf(writtenOf("# T\n## A\n## B\n## C"));
    expect(sections.map(({ heading, body }) => [heading.text, body.length])).toEqual([
      ["A", 0],
      ["B", 0],
      ["C", 0],
    ]);
  });
});
