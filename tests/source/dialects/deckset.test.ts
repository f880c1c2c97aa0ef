import { describe, expect, test } from "vitest";
import { deckset } from "../../../src/source/dialects/deckset.ts";
import { growthOf, IN_PROPORTION } from "../../support/growth.ts";
import { ORDINARY, parseDeck, scoreOf } from "./decks.ts";

const textsOf = (text: string) => parseDeck(deckset, text).texts;

describe("structure", () => {
  test("bare settings are dropped, prose is not", () => {
    expect(textsOf("theme: Fira, 3\nautoscale: true\n\nfooter: © nous\n\n# A\n\nRappel: ceci")).toEqual([
      "# A\n\nRappel: ceci",
    ]);
    expect(textsOf("Rappel: ceci\n\ntheme: prose")).toEqual(["Rappel: ceci\n\ntheme: prose"]);
  });
  test("slides break at --- and at the dividers", () => {
    expect(textsOf("slide-dividers: #, ##\n# A\n## B\n### C\n---\nD\n```\n---\n# x\n```")).toEqual([
      "# A",
      "## B\n### C",
      "D\n```\n---\n# x\n```",
    ]);
  });
  test("paragraphs that begin with ^ are notes", () => {
    const { texts, notes } = parseDeck(
      deckset,
      "# A\n\n^ À dire\nencore\n\n^Et puis\n\ntexte [^1]\n\n[^1]: note",
    );
    expect(texts).toEqual(["# A\n\ntexte [^1]\n\n[^1]: note"]);
    expect(notes).toEqual(["À dire\nencore\n\nEt puis"]);
  });
  test("comments hide, unclosed ones are reported", () => {
    expect(textsOf("a\n\n<!--\n---\n# caché\n-->\n\nb")).toEqual(["a\n\nb"]);
    const { texts, findings } = parseDeck(deckset, "<!-- oubli");
    expect(texts).toEqual([" oubli"]);
    expect(findings).toMatchObject([{ code: "comment-unclosed" }]);
  });
});

describe("commands", () => {
  test("they are dropped; highlighted lines go to the fence", () => {
    expect(
      textsOf(
        "[.background-color: #fff]\n# A\n[.code-highlight: none]\n[.code-highlight: 2, 6-8]\n[.code-highlight: 1]\n```js\nx\n```",
      ),
    ).toEqual(["# A\n\n```js {2,6-8|1}\nx\n```"]);
  });
  test("columns are stacked", () => {
    expect(textsOf("[.column]\nun\n[.column]\ndeux")).toEqual(["un\n\ndeux"]);
  });
  test("an unknown one is kept and reported", () => {
    const { texts, findings } = parseDeck(deckset, "a\n\n[.inconnu: des mots]");
    expect(texts).toEqual(["a\n\n[.inconnu: des mots]"]);
    expect(findings).toMatchObject([{ code: "directive-unknown", line: 3 }]);
  });
});

describe("text", () => {
  test("[fit] is dropped", () => expect(textsOf("# [fit] Grand titre")).toEqual(["# Grand titre"]));
  test("layout words leave the description of an image", () => {
    expect(textsOf("# A\n\n![left fit 15% Un chat](a.png)\n\n![inline](b.png)")).toEqual([
      "# A\n\n![Un chat](a.png)\n\n![](b.png)",
    ]);
  });
  test("a wordless background stays only alone on its slide", () => {
    expect(textsOf("# A\n\n![filtered](a.png)\n\ntexte\n---\n![filtered](b.png)")).toEqual([
      "# A\n\ntexte",
      "![](b.png)",
    ]);
  });
  test("a new line is a line break in paragraphs only", () => {
    expect(
      textsOf(
        "un\ndeux\ntrois\n\n- a\n- b\n\n> mot\n-- Autrice\n\nA | B\n--- | ---\n1 | 2\n\n```\na\nb\n```",
      ),
    ).toEqual([
      "un\\\ndeux\\\ntrois\n\n- a\n- b\n\n> mot\n-- Autrice\n\nA | B\n--- | ---\n1 | 2\n\n```\na\nb\n```",
    ]);
  });
});

test("Deckset is recognised; ordinary Markdown is not", () => {
  expect(scoreOf(deckset, "autoscale: true\n\n# A")).toBe(10);
  expect(scoreOf(deckset, "theme: Next\n\n# [fit] A")).toBe(13);
  for (const text of ORDINARY) expect(scoreOf(deckset, text)).toBe(0);
});

const SLIDE = "# T\n\n^ n\n\n[.column]\n![left](a)\na\nb\n---\n";

test("a deck of ten thousand slides has ten thousand", () => {
  expect(textsOf(SLIDE.repeat(10_000))).toHaveLength(10_000);
});

test.each([
  ["slides", SLIDE, 2_500],
  ["images that never end", "![", 20_000],
  ["commands that never end", "[.a", 20_000],
  ["formulas", "$$", 20_000],
])("many %s are read in proportion", (_, text, size) => {
  expect(growthOf((times) => textsOf(text.repeat(times)), size)).toBeLessThan(IN_PROPORTION);
});
