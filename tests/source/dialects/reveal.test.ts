/** reveal.js Markdown and reveal-md. */
import { describe, expect, test } from "vitest";
import { reveal } from "../../../src/source/dialects/reveal.ts";
import { growthOf, IN_PROPORTION } from "../../support/growth.ts";
import { bodies, misplacedLines, notesOf, readDeck, score } from "./read-deck.ts";

const slidesOf = (text: string, settings = {}): string[] => bodies(readDeck(reveal, text, { settings }));

describe("breaks", () => {
  test("`---` ends a slide, with and without blank lines beside it", () => {
    expect(slidesOf("# Un\nfin\n---\n# Deux\n\n---\n\n# Trois")).toEqual(["# Un\nfin", "# Deux", "# Trois"]);
  });

  test("`--` and `----` open a slide below", () => {
    const { slides } = readDeck(reveal, "# A\n\n--\n\n# B\n\n----\n\n# C\n\n---\n\n# D");
    expect(slides.map(({ isVertical = false }) => isVertical)).toEqual([false, true, true, false]);
  });

  test("a separator in a fence or a comment separates nothing", () => {
    expect(slidesOf("```yaml\na: 1\n---\nb: 2\n```\n\n<!--\n---\n-->\nFin")).toHaveLength(1);
  });

  test("`----` below a word of its length underlines a heading", () => {
    expect(slidesOf("Démo\n----\ntexte")).toEqual(["Démo\n----\ntexte"]);
  });

  test.each([
    ["<!--s-->", "# A\n\n<!--s-->\n\n# B", ["# A", "# B"]],
    ["^\\r?\\n---\\r?\\n$", "# A\n\n---\n\n# B\n---\ntoujours B", ["# A", "# B\n---\ntoujours B"]],
    ["\\r?\\n\\r?\\n\\r?\\n", "# A\n\n# A encore\n\n\n# B", ["# A\n\n# A encore", "# B"]],
    ["^===+$", "# A\n\n=====\n\n# B", ["# A", "# B"]],
    ["(?=^## )", "# A\n\n## B\n\n## C", ["# A", "## B", "## C"]],
    ["---", "| a |\n|---|\n| b |\n\n---\n\n# B", ["| a |\n|---|\n| b |", "# B"]],
  ])("the separator %s of the settings", (separator, text, expected) => {
    expect(slidesOf(text, { separator })).toEqual(expected);
  });

  test("separators of the front matter come first", () => {
    const head = "---\nseparator: <!--s-->\nverticalSeparator: <!--v-->\nnotesSeparator: 'Dire:'\n---\n";
    const deck = readDeck(reveal, `${head}# A\n\n---\n\n<!--v-->\n# B\n\nDire: bas\n<!--s-->\n# C`, {
      settings: { separator: "^%%%$" },
    });
    expect(bodies(deck)).toEqual(["# A\n\n---", "# B", "# C"]);
    expect(notesOf(deck)).toEqual([[], ["bas"], []]);
    expect(deck.slides[1]?.isVertical).toBe(true);
  });

  test.each([
    "(",
    "(-+)+$",
    "(a|a)*b",
    "(?:-*)*x",
    "a".repeat(300),
    "x\\ny",
  ])("the separator %s is refused and said so", (separator) => {
    const deck = readDeck(reveal, `# A\n\n---\n\n${"-".repeat(5000)}!`, { settings: { separator } });
    expect(deck.slides).toHaveLength(2);
    expect(deck.findings.map(({ code }) => code)).toEqual(["front-matter-value"]);
  });
});

describe("notes", () => {
  test.each([
    "Note: SECRET",
    "Notes: SECRET",
    "Notes : SECRET",
    "note: SECRET",
    "Note:\nSECRET\n\n- SECRET",
  ])("%j goes to the notes until the slide ends", (notes) => {
    const deck = readDeck(reveal, `# Bonjour\n\nTexte\n\n${notes}\n---\n# Suite`);
    expect(bodies(deck)).toEqual(["# Bonjour\n\nTexte", "# Suite"]);
    expect(JSON.stringify(deck.slides.map(({ markdown }) => markdown))).not.toContain("SECRET");
    expect(notesOf(deck)[0]?.[0]).toContain("SECRET");
  });

  test("`<aside class=notes>` and `data-notes` are notes", () => {
    const deck = readDeck(
      reveal,
      '<!-- .slide: data-notes="SECRET un" -->\n# A\n\n<aside class="notes" data-markdown>\nSECRET deux\n</aside>\n\nfin\n---\n# B <aside class="notes">SECRET trois</aside> reste',
    );
    expect(bodies(deck).join()).not.toContain("SECRET");
    expect(bodies(deck)[0]).toMatch(/^# A\s+fin$/);
    expect(notesOf(deck)).toEqual([["SECRET deux", "SECRET un"], ["SECRET trois"]]);
  });

  test("`Note:` in code is code", () => {
    const text = "```\nNote: un exemple\n```\n\n    Note: un autre";
    expect(slidesOf(text)).toEqual([text]);
  });
});

describe("comments", () => {
  test("`.slide:` names and hides the slide, and leaves no trace", () => {
    const deck = readDeck(
      reveal,
      '<!-- .slide: id="plan" class="center" data-background-image="fond.png" -->\n# Plan\n---\n<!-- .slide: data-visibility="hidden" -->\n# Caché\n---\n<!-- .slide: data-visibility="uncounted" -->\n# Montré',
    );
    expect(bodies(deck)).toEqual(["# Plan", "# Caché", "# Montré"]);
    expect(deck.slides.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ["plan", undefined],
      [undefined, true],
      [undefined, undefined],
    ]);
  });

  test("`.element` goes, on one line or several, and its list stays tight", () => {
    const text =
      '- un <!-- .element: class="fragment" -->\n- deux\n  <!-- .element: class="fragment"\n  data-fragment-index="1" -->\n- trois';
    expect(slidesOf(text)).toEqual(["- un\n- deux\n- trois"]);
  });

  test("comments shown as code stay, and other comments are not touched", () => {
    const text = "`<!-- .slide: -->`\n\n<!-- à revoir -->\n\n```html\n<!-- .element: x -->\n```";
    expect(slidesOf(text)).toEqual([text]);
  });

  test("an unknown directive is reported", () => {
    const { findings } = readDeck(reveal, "# A\n\n<!-- .deck: x -->\n\nTexte");
    expect(findings).toMatchObject([{ code: "directive-unknown", line: 3 }]);
  });

  test("a comment that is never closed hides nothing", () => {
    const deck = readDeck(reveal, "# A\n\n<!-- oubli\n\ntexte\n---\n# B");
    expect(bodies(deck)).toEqual(["# A\n\n oubli\n\ntexte", "# B"]);
    expect(deck.findings).toMatchObject([{ code: "comment-unclosed", line: 3 }]);
  });
});

test.each([
  ["js [712: 1-2|3|4]", "js {1-2,3,4} startLine=712"],
  ["yaml[2,5-6]", "yaml {2,5-6}"],
  ["ts [|1|3-4]", "ts {1,3-4}"],
  ["rust []", "rust lineNumbers"],
  ["ts [exemple.ts]", "ts [exemple.ts]"],
])("the fence %s", (written, neutral) => {
  expect(slidesOf(`\`\`\`${written}\nx [1]\n\`\`\``)).toEqual([`\`\`\`${neutral}\nx [1]\n\`\`\``]);
});

test("`data-markdown=` brings in the slides of another file", () => {
  const text = '# A\n\n---\n\n<section data-markdown="autre.md"></section>\n\n---\n\n# Z';
  const deck = readDeck(reveal, text, { files: { "autre.md": "# B\n---\n# C\n\nNote: SECRET" } });
  expect(bodies(deck)).toEqual(["# A", "# B", "# C", "# Z"]);
  expect(notesOf(deck)[2]).toEqual(["SECRET"]);
  expect(deck.slides[2]?.lineNumbers?.every((number) => number === 4)).toBe(true);
});

test("lines keep their numbers", () => {
  const text =
    '---\ntitle: x\n---\n\n# A\n<!-- .element: x -->\n- un\n\n---\n\n<aside class="notes">\nsecret\n</aside>\nfin\n\nNote: b\nc\n';
  expect(misplacedLines(text, readDeck(reveal, text))).toEqual([]);
});

describe("detection", () => {
  test.each([
    "<!-- .slide: id=x -->",
    "a\n\n--\n\nb",
    "```js [1|2-3]\nx\n```",
    "a\n---\nb\n\nNote:\nc",
    "---\nseparator: <!--s-->\n---\na",
  ])("%j is a sign", (text) => expect(score(reveal, text)).toBeGreaterThanOrEqual(3));

  test.each([
    "# Lisez-moi\n\ntexte\n\n---\n\n## Usage\n\n---\n\nNote: il faut Node\n\n---\n",
    "Titre\n--\n\ntexte",
    "```html\n<!-- .slide: x -->\n```\n\n`<!-- .element: x -->`",
  ])("%j is no strong sign", (text) => expect(score(reveal, text)).toBeLessThan(3));
});

describe("many slides", () => {
  const deckOf = (slides: number): string =>
    Array.from({ length: slides }, (_, at) => `## ${at}\n\n<!-- .slide: id="s${at}" -->\n\nNote: x`).join(
      "\n\n---\n\n",
    );
  const read = (text: string) => readDeck(reveal, text, { settings: { separator: "^\\s*---\\s*$" } });

  test("are all there", () => {
    expect(read(deckOf(10_000)).slides).toHaveLength(10_000);
  });

  test.each<[string, (text: string) => unknown]>([
    ["read", read],
    ["looked at for signs", (text) => score(reveal, text)],
  ])("are %s in proportion", (_, work) => {
    expect(growthOf((slides) => work(deckOf(slides)), 2_500)).toBeLessThan(IN_PROPORTION);
  });
});
