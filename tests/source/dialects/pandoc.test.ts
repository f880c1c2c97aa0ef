/** Pandoc's slides. */
import { describe, expect, test } from "vitest";
import { pandoc } from "../../../src/source/dialects/pandoc.ts";
import { growthOf, IN_PROPORTION } from "../../support/growth.ts";
import { bodies, misplacedLines, notesOf, readDeck, score } from "./read-deck.ts";

const slidesOf = (text: string): string[] => bodies(readDeck(pandoc, text));

describe("headings", () => {
  test("the highest level with content directly below it opens slides", () => {
    const text = "# Partie\n\n## Un\n\ntexte\n\n### Détail\n\ntexte\n\n## Deux\n\ntexte";
    expect(slidesOf(text)).toEqual(["# Partie", "## Un\n\ntexte\n\n### Détail\n\ntexte", "## Deux\n\ntexte"]);
  });

  test("the French style has its slides under `###`", () => {
    const { slides } = readDeck(pandoc, "# Cours\n\nAccueil\n\n### Un\n\n- a\n\n#### b\n\n### Deux\n\n- c");
    expect(slides.map(({ isVertical = false }) => isVertical)).toEqual([false, true, true]);
  });

  test("`slide-level` of the front matter decides", () => {
    expect(slidesOf("---\nslide-level: 1\n---\n# A\n\n## B\n\nb\n\n# C\n\n### D\n\nd")).toEqual([
      "# A\n\n## B\n\nb",
      "# C\n\n### D\n\nd",
    ]);
  });

  test("headings underlined count, and so does what stands before the first", () => {
    expect(slidesOf("avant\n\nUn titre\n========\n\na\n\nAutre titre\n===\n\nb")).toEqual([
      "avant",
      "Un titre\n========\n\na",
      "Autre titre\n===\n\nb",
    ]);
  });

  test("`---` is a break, and neither code nor comments hold one", () => {
    expect(
      slidesOf("## A\n\na\n\n---\n\nsuite\n\n```sh\n# commentaire\n\n---\n```\n\n<!--\n# non\n-->"),
    ).toEqual(["## A\n\na", "suite\n\n```sh\n# commentaire\n\n---\n```\n\n<!--\n# non\n-->"]);
  });

  test("a heading with `visibility=hidden` hides its slide", () => {
    const { slides } = readDeck(pandoc, '## A {visibility="hidden"}\n\na\n\n## B {#b .petit}\n\nb');
    expect(slides.map(({ isHidden }) => isHidden)).toEqual([true, undefined]);
  });

  test("a title block becomes a title", () => {
    expect(slidesOf("% Mon cours\n% Une personne\n\n# A\n\na")).toEqual([
      "# Mon cours\n\nUne personne",
      "# A\n\na",
    ]);
  });
});

describe("divs", () => {
  test.each(["::: notes", "::: {.notes}", ":::::: notes ::::::"])("%s holds notes", (opening) => {
    const text = `## A\n\navant\n\n${opening}\n\nSECRET\n\n# SECRET aussi\n\n:::\n\naprès\n\n## B\n\nb`;
    const deck = readDeck(pandoc, text);
    expect(bodies(deck)).toEqual([expect.stringMatching(/^## A\n\navant\s+après$/), "## B\n\nb"]);
    expect(notesOf(deck)).toEqual([["SECRET\n\n# SECRET aussi"], []]);
    expect(misplacedLines(text, deck)).toEqual([]);
  });

  test("notes that are never closed end with their slide", () => {
    const deck = readDeck(pandoc, "## A\n\na\n\n::: notes\nSECRET\n\n## B\n\nb");
    expect(bodies(deck)).toEqual(["## A\n\na", "## B\n\nb"]);
    expect(notesOf(deck)).toEqual([["SECRET"], []]);
  });

  test("columns, fragments and pauses are flattened; containers with a meaning stay", () => {
    const text =
      '## A\n\n:::::: columns\n::: {.column width="40%"}\ngauche\n:::\n::: column\ndroite\n:::\n::::::\n\n. . .\n\n::: incremental\n- un\n:::\n\n::: {.fragment}\nfin\n:::\n\n::: warning\nattention\n:::';
    const [body = ""] = slidesOf(text);
    expect(body.split("\n").filter(Boolean)).toEqual([
      "## A",
      "gauche",
      "droite",
      "- un",
      "fin",
      "::: warning",
      "attention",
      ":::",
    ]);
  });

  test("divs in code are code", () => {
    const text = "## A\n\n```\n::: notes\nx\n:::\n. . .\n```";
    expect(slidesOf(text)).toEqual([text]);
  });
});

test("a comment that is never closed hides nothing", () => {
  const deck = readDeck(pandoc, "## A\n\n<!-- oubli\n\ntexte\n\n## B\n\nb");
  expect(bodies(deck)).toEqual(["## A\n\n oubli\n\ntexte", "## B\n\nb"]);
  expect(deck.findings).toMatchObject([{ code: "comment-unclosed", line: 3 }]);
});

describe("detection", () => {
  test.each([
    "---\nslide-level: 3\n---\n# A",
    "# A\n\n::: notes\nx\n:::",
    "# Cours\n\n### Un\n\n- a\n\n### Deux\n\n- b\n\n### Trois\n\n- c\n\n### Quatre\n\n- d",
  ])("%j is a sign", (text) => expect(score(pandoc, text)).toBeGreaterThanOrEqual(3));

  test.each([
    "# README\n\n## A\n\ntexte\n\n---\n\n### B\n\ntexte",
    "Titre\n---\n\ntexte\n\n---\n\n![logo](a.png)\n\n::: tip\nx\n:::",
  ])("%j is no strong sign", (text) => expect(score(pandoc, text)).toBeLessThan(3));
});

describe("many slides", () => {
  const deckOf = (slides: number): string =>
    `# A\n\n${Array.from({ length: slides }, (_, at) => `### ${at}\n\n- x\n\n::: notes\ny\n:::`).join("\n\n")}`;

  test("are all there", () => {
    expect(readDeck(pandoc, deckOf(10_000)).slides).toHaveLength(10_001);
  });

  test.each<[string, (text: string) => unknown]>([
    ["read", (text) => readDeck(pandoc, text)],
    ["looked at for signs", (text) => score(pandoc, text)],
  ])("are %s in proportion", (_, work) => {
    expect(growthOf((slides) => work(deckOf(slides)), 2_500)).toBeLessThan(IN_PROPORTION);
  });
});
