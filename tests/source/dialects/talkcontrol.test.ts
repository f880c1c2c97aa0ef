/** TalkControl and SFEIR's decks. */
import { describe, expect, test } from "vitest";
import { withoutLayoutWords } from "../../../src/source/dialects/layout-words.ts";
import { reveal } from "../../../src/source/dialects/reveal.ts";
import { talkcontrol } from "../../../src/source/dialects/talkcontrol.ts";
import { bodies, misplacedLines, notesOf, readDeck, score } from "./read-deck.ts";

describe("slides", () => {
  test("`##==##` ends a slide, in code it does not, and `---` is a rule", () => {
    const deck = readDeck(
      talkcontrol,
      "# Un\n##==##\n# Deux\n\n---\n\n```\n##==##\n```\n\n##==##\n\n# Trois",
    );
    expect(bodies(deck)).toEqual(["# Un", "# Deux\n\n---\n\n```\n##==##\n```", "# Trois"]);
  });

  test("`##--##` opens a slide below", () => {
    const { slides } = readDeck(talkcontrol, "# Un\n\n##--##\n\n# Dessous\n##==##\n# Deux");
    expect(slides.map(({ isVertical = false }) => isVertical)).toEqual([false, true, false]);
  });

  test("`##--##` stacks the columns of a slide of two, and notes end at the column", () => {
    const text =
      '<!-- .slide: class="two-column" -->\n# Deux colonnes\n\ngauche\nNotes:\nSECRET\n##--##\n\ndroite\n\nNotes:\nSECRET bis';
    const deck = readDeck(talkcontrol, text);
    expect(bodies(deck)).toEqual(["# Deux colonnes\n\ngauche\n\n\ndroite"]);
    expect(notesOf(deck)).toEqual([["SECRET", "SECRET bis"]]);
    expect(misplacedLines(text, deck)).toEqual([]);
  });

  test("`##++##` stacks columns too", () => {
    const text =
      '<!-- .slide: class="tc-multiple-columns" -->\n# Colonnes\n##++## class="col-1"\nune\n##++##\n##++##\ndeux\n##++##';
    expect(bodies(readDeck(talkcontrol, text))[0]).toMatch(/^# Colonnes\s+une\s+deux$/);
  });
});

describe("the `.slide:` comment", () => {
  test("`data-type-show` names the audiences", () => {
    const { slides } = readDeck(
      talkcontrol,
      '<!-- .slide: data-type-show="on-stage full" -->\n# A\n##==##\n# B\n##==##\n<!-- .slide: data-visibility="hidden" id="c" -->\n# C',
    );
    expect(slides.map(({ audiences }) => audiences)).toEqual([["on-stage", "full"], undefined, undefined]);
    expect(slides[2]).toMatchObject({ isHidden: true, name: "c" });
  });

  test.each([
    "exercice",
    "with-code exercise",
    "lab",
  ])("class %s makes an exercise below the heading", (name) => {
    const text = `<!-- .slide: class="${name}" -->\n\n## Atelier\n\nÀ vous.\n\n::: tip\nIndice\n:::\n\nNotes:\nSECRET`;
    const deck = readDeck(talkcontrol, text);
    expect(bodies(deck)[0]).toMatch(
      /^## Atelier\n\n:::: exercise\n\nÀ vous\.\n\n::: tip\nIndice\n:::\n\n+::::$/,
    );
    expect(notesOf(deck)).toEqual([["SECRET"]]);
    expect(misplacedLines(text, deck)).toEqual([]);
  });

  test("an empty one, and others, leave nothing", () => {
    const text = '<!-- .slide:-->\n# A\n![h-800 center](a.png)\n<!-- .element: class="credits" -->';
    expect(bodies(readDeck(talkcontrol, text))).toEqual(["# A\n![](a.png)"]);
  });
});

test.each([
  ["h-800 center", ""],
  ["badge first-badge", ""],
  ["speaker", ""],
  ["schéma du cluster", "schéma du cluster"],
  ["schéma du cluster h-600 center", "schéma du cluster"],
  ["data center", "data center"],
  ["", ""],
])("the alternative text %j says %j", (alt, words) => expect(withoutLayoutWords(alt)).toBe(words));

describe("detection", () => {
  test.each([
    "a\n##==##\nb",
    '<!-- .slide: class="x" data-type-show="full" -->',
    "a\n##--##\nb",
  ])("%j is TalkControl's own", (text) => expect(score(talkcontrol, text)).toBeGreaterThanOrEqual(10));

  test("a title slide of SFEIR's is rather TalkControl than reveal.js", () => {
    const text = '<!-- .slide: class="transition-bg-sfeir-1" -->\n\n# Bienvenue';
    expect(score(talkcontrol, text)).toBeGreaterThan(score(reveal, text));
  });

  test.each([
    "# README\n\n---\n\nNotes:\n\n- x",
    "## Titre ##\n\n`##==##`\n\n![schéma](a.png)",
  ])("%j is no strong sign", (text) => expect(score(talkcontrol, text)).toBeLessThan(3));
});
