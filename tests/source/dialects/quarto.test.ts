import { describe, expect, test } from "vitest";
import { quarto } from "../../../src/source/dialects/quarto.ts";
import { growthOf, IN_PROPORTION } from "../../support/growth.ts";
import { ORDINARY, parseDeck, scoreOf } from "./decks.ts";

const textsOf = (text: string, files?: Record<string, string>) => parseDeck(quarto, text, files).texts;

describe("structure", () => {
  test("slides begin at headings up to level 2, and at rules", () => {
    expect(textsOf("# Partie\n\n## Un\n\n### Sous\n\n---\n\nsuite\n\n## Deux")).toEqual([
      "# Partie",
      "## Un\n\n### Sous",
      "suite",
      "## Deux",
    ]);
  });
  test("the front matter sets the level", () => {
    const head = "---\nformat:\n  revealjs:\n    slide-level: 3\n---\n";
    expect(textsOf(`${head}## A\n### B\n#### C`)).toEqual(["## A", "### B\n#### C"]);
  });
  test("headings in fences, comments and blocks begin none", () => {
    expect(textsOf("## A\n```r\n# x\n```\n<!--\n## no\n-->\n::: {.panel-tabset}\n## Tab\n:::")).toEqual([
      "## A\n```r\n# x\n```\n\n\n## Tab".replace("\n\n\n", "\n\n"),
    ]);
  });
  test("notes are notes, pauses are dropped", () => {
    const { texts, notes } = parseDeck(quarto, "## A\n\nun\n\n. . .\n\ndeux\n\n::: {.notes}\nÀ dire.\n:::\n");
    expect(texts).toEqual(["## A\n\nun\n\ndeux"]);
    expect(notes).toEqual(["À dire."]);
  });
  test("heading attributes set layout, but for the id and hidden slides", () => {
    const { slides } = parseDeck(
      quarto,
      '## A {.smaller background-image="x.png" #debut}\n\n## B {visibility="hidden"}\n\n## {.center #vide}\n\nx',
    );
    expect(slides).toMatchObject([
      { markdown: "## A {#debut}" },
      { markdown: "## B", isHidden: true },
      { markdown: "x", name: "vide" },
    ]);
  });
});

describe("blocks", () => {
  test("columns and layout are flattened", () => {
    expect(
      textsOf(
        ':::: {.columns}\n::: {.column width="40%"}\ngauche\n:::\n::: {.column}\ndroite\n:::\n::::\n::: aside\nnote\n:::',
      ),
    ).toEqual(["gauche\n\ndroite\n\nnote"]);
  });
  test("callouts are containers with their title", () => {
    expect(
      textsOf('::: {.callout-note title="Rappel"}\ntexte\n:::\n\n::: {.callout-tip}\n## Astuce\nfaire\n:::'),
    ).toEqual(["::: note Rappel\n\ntexte\n\n:::\n\n::: tip Astuce\n\nfaire\n\n:::"]);
  });
  test("what is for another format is left out", () => {
    expect(
      textsOf(
        '::: {.content-visible when-format="revealjs"}\nvu\n:::\n::: {.content-hidden when-format="html"}\ncaché\n:::\n::: {.content-visible unless-format="revealjs"}\npdf\n:::',
      ),
    ).toEqual(["vu"]);
  });
  test("an unclosed block keeps its text and is reported", () => {
    const { texts, findings } = parseDeck(quarto, "::: {.notes}\ntexte\n\n## B");
    expect(texts).toEqual(["texte", "## B"]);
    expect(findings).toMatchObject([{ code: "container-unclosed", line: 1 }]);
  });
});

describe("inline", () => {
  test("spans are their text, images keep their size and description", () => {
    expect(
      textsOf(
        '[mot [lien](u)]{.fragment} [hi]{lang=en} ![](a.png){.absolute top=2 width="30" fig-alt="Un plan"} `x`{.r}',
      ),
    ).toEqual(['mot [lien](u) [hi]{lang="en"} ![Un plan](a.png){width="30"} `x`']);
  });
  test("shortcodes are dropped, files included, unknown ones reported", () => {
    const { texts, findings } = parseDeck(
      quarto,
      "{{< include p.qmd >}}\n\n{{< pagebreak >}}\n\nv{{< var x >}} {{< kbd Ctrl-C >}} {{< mien des mots >}} `{{< a >}}`",
      {
        "p.qmd": "---\ntitle: p\n---\n## P\n\ninclus",
      },
    );
    expect(texts).toEqual(["## P\n\ninclus\n\nv Ctrl-C des mots `{{< a >}}`"]);
    expect(findings).toMatchObject([{ code: "directive-unknown", line: 5 }]);
  });
});

describe("code", () => {
  test("cells are code without options", () => {
    expect(
      textsOf(
        '```{python}\n#| echo: false\n#| code-line-numbers: "1|3"\nprint(1)\n```\n\n```{r}\n#| include: false\nx\n```',
      ),
    ).toEqual(["```python {1,3}\nprint(1)\n```"]);
  });
  test("listings name language, file and lines", () => {
    expect(textsOf('```{.python filename="a.py" code-line-numbers="|6|9"}\nx\n```')).toEqual([
      '```python title="a.py" {6,9}\nx\n```',
    ]);
  });
  test("raw HTML is HTML, raw LaTeX is left out", () => {
    expect(textsOf("a\n\n```{=html}\n<b>b</b>\n```\n\n```{=latex}\n\\x\n```")).toEqual(["a\n\n<b>b</b>"]);
  });
});

test("Quarto is recognised; ordinary Markdown is not", () => {
  expect(scoreOf(quarto, "## A", "a.qmd")).toBe(10);
  expect(scoreOf(quarto, "---\nformat: revealjs\n---\n## A")).toBe(10);
  for (const text of ORDINARY) expect(scoreOf(quarto, text)).toBeLessThan(10);
});

const SLIDE = "## T\n\n::: {.x}\n[a]{.b}\n:::\n\n";

test("a deck of ten thousand slides has ten thousand", () => {
  expect(textsOf(SLIDE.repeat(10_000))).toHaveLength(10_000);
});

test.each<[string, (times: number) => string, number]>([
  ["slides", (times) => SLIDE.repeat(times), 2_500],
  ["containers in one another", (times) => `${"::: {.a}\n".repeat(times)}x${"\n:::".repeat(times)}`, 2_500],
  ["spans in one another", (times) => `${"[".repeat(times)}${"]{.a}".repeat(times)}`, 10_000],
  ["shortcodes that never end", (times) => "{{< a ".repeat(times), 10_000],
])("many %s are read in proportion", (_, textOf, size) => {
  expect(growthOf((times) => textsOf(textOf(times)), size)).toBeLessThan(IN_PROPORTION);
});
