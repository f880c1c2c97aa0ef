import { describe, expect, test } from "vitest";
import { listImages } from "../../src/section/list-images.ts";
import { proseOf, sectionProse } from "../../src/section/prose-of.ts";
import { talkOf, writtenOf, writtenSectionsOf } from "../support/talks.ts";

describe("the images of a page", () => {
  const imagesOf = (markdown: string) => listImages(writtenOf(markdown).root);

  test("are those of headings, texts, footnotes and sections below, each once", () => {
    const text =
      "# T ![](a.png)\n\n![](b.png) ![](a.png)\n\n## S ![](c.png)\n\n- [![](d.png)](x)[^f]\n\n### U\n\n![](e.png)\n\n[^f]: ![](f.png)\n";
    expect(imagesOf(text)).toEqual(["a.png", "b.png", "c.png", "d.png", "f.png", "e.png"]);
  });

  test("are none within the text of another", () => {
    expect(imagesOf("![![](in.png)](out.png)")).toEqual(["out.png"]);
    expect(listImages(undefined)).toEqual([]);
  });
});

describe("the title of a talk", () => {
  test.each([
    ["---\ntitle: Front\n---\n# Heading", "Front"],
    ["# Heading\n\n## Other", "Heading"],
    ["## First\n\n# Later\n\n## Last", "Later"],
    ["## First\n\n## Last", "First"],
    ["##\n\n## Words", "Words"],
    ["text", "My talk"],
  ])("%j is titled %j", (markdown, title) => {
    expect(talkOf(markdown, { path: "a/my-talk.md" }).title).toBe(title);
  });
});

describe("what a talk refers to", () => {
  const referencesOf = (markdown: string) => talkOf(markdown).references;

  test("is told with the lines that it stands on", () => {
    expect(referencesOf("# T\n\n[x](a.md)\nand ![y](b.png)\n\n- <https://c.d>\n")).toEqual([
      { kind: "link", href: "a.md", line: 3, endLine: 4 },
      { kind: "image", href: "b.png", line: 3, endLine: 4 },
      { kind: "link", href: "https://c.d", line: 6, endLine: 6 },
    ]);
  });

  test("is what its occasions name, too", () => {
    const given =
      "given:\n  - event: E\n    date: 2024-01-02\n    url: https://e.org\n    slides: deck.pdf\n    recording: https://v.org\n";
    expect(referencesOf(`---\n${given}---\n[x](a.md)\n`).map(({ href, line }) => `${line} ${href}`)).toEqual([
      ...["1 https://e.org", "1 deck.pdf", "1 https://v.org", "9 a.md"],
    ]);
  });

  test.each([
    ["![](a.png)", true],
    ["![ ](a.png)", true],
    ["![words](a.png)", undefined],
    ['<img src="a.png">', true],
    ['<img src="a.png" alt="">', undefined],
  ])("lacks a text or not: %s", (markdown, lacksAlt) => {
    expect(referencesOf(markdown)[0]).toEqual({
      ...{ kind: "image", href: "a.png", line: 1, endLine: 1 },
      ...(lacksAlt ? { lacksAlt } : {}),
    });
  });

  test("names the languages of its code, where blocks have one", () => {
    expect(talkOf("x\n\n```js\na\n```\n\n```\nb\n```\n\n- ```sh\n  c\n  ```\n").codeBlocks).toEqual([
      { language: "js", line: 3 },
      { language: "sh", line: 11 },
    ]);
  });
});

describe("the words that are in a language", () => {
  const proseIn = (markdown: string): string => proseOf(writtenOf(markdown).root.body);

  test("are without code, addresses and images", () => {
    const text = proseIn("One `code` <https://a.b/the> [two](c.md) ![three](d.png) *four*five");
    expect(text.replace(/ +/g, " ")).toBe("One two fourfive\n");
    expect(proseIn("a`x`b")).toBe("a b\n");
  });

  test("are a line for each run, and end where there are enough", () => {
    const { body } = writtenOf("one\n\ntwo\n\n    code\n\nthree").root;
    expect(proseOf(body)).toBe("one\ntwo\nthree\n");
    expect(proseOf(body, 4)).toBe("one\ntwo\n");
    expect(proseOf(body, 3)).toBe("one\n");
  });

  test("of a section are its own: not those it quotes, not those that name a language", () => {
    const text =
      "# T\n\n## Head\n\nown\n\n> quoted\n>\n> > deep\n\nafter\n\n::: tip {lang=de}\nWorte\n:::\n\nend\n\n### Below\n\nnot its own\n";
    expect(sectionProse(writtenSectionsOf(writtenOf(text))[0]!)).toBe("Head\nown\nafter\nend\n");
  });
});

describe("what a section is known by", () => {
  const sketchesOf = (markdown: string) =>
    talkOf(markdown).sectionIds.size === 0 ? [] : [...talkOf(markdown).sectionIds.keys()];
  const one = (body: string) =>
    sketchesOf(`# T\n\n## A\n\n${body}\n\n## B\n\nx`).find(({ heading }) => heading?.text === "A")!;

  test("are its words, its code and its pictures, not its notes", () => {
    const plain = one("words");
    expect(one("words ![](p.png)").sketch).not.toBe(plain.sketch);
    expect(one("words\n\n```\ncode\n```").sketch).not.toBe(plain.sketch);
    expect(one("*words*").sketch).toBe(plain.sketch);
    expect(plain.isHolder).toBe(false);
  });

  test("are the titles below it where it has no words of its own", () => {
    const holder = one("### C\n\nwords\n\n### D");
    expect(holder.isHolder).toBe(true);
    expect(holder.sketch).toBe(one("C D").sketch);
  });

  test("are not its notes, which not every build shows", () => {
    const deck = (note: string) => [
      ...talkOf(`# T\n\n---\n\n## A\n\nwords\n\nNote: ${note}\n`, {
        dialect: "reveal",
        notes: "readers",
      }).sectionIds.keys(),
    ];
    expect(deck("one").map(({ sketch }) => sketch)).toEqual(deck("two").map(({ sketch }) => sketch));
  });
});
