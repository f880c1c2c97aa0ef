import { describe, expect, test } from "vitest";
import { remark } from "../../../src/source/dialects/remark.ts";
import { growthOf, IN_PROPORTION } from "../../support/growth.ts";
import { ORDINARY, parseDeck, scoreOf } from "./decks.ts";

const textsOf = (text: string, files?: Record<string, string>) => parseDeck(remark, text, files).texts;

describe("structure", () => {
  test("slides break at --- and <!-- break -->, with no blank line needed", () => {
    expect(textsOf("# Un\ntexte\n---\n# Deux\n<!-- break -->\n# Trois")).toEqual([
      "# Un\ntexte",
      "# Deux",
      "# Trois",
    ]);
  });
  test("a break inside a fence or a comment is none", () => {
    expect(textsOf("```yaml\n---\na: 1\n```\n<!--\n---\n-->\nfin")).toEqual([
      "```yaml\n---\na: 1\n```\n\nfin",
    ]);
  });
  test("a step goes on in the same slide, and its text appears once", () => {
    expect(textsOf("- a\n--\n- b\n\n--\n\nc\n--\nd")).toEqual(["- a\n- b\n\nc\n\nd"]);
  });
  test("??? begins notes, which end with the step or the slide", () => {
    const { texts, notes } = parseDeck(remark, "# A\n???\nDire *ceci*.\n--\nSuite\n---\n# B\n???\nSay that.");
    expect(texts).toEqual(["# A\n\nSuite", "# B"]);
    expect(notes).toEqual(["Dire *ceci*.", "Say that."]);
  });
  test("lines keep their place in the file", () => {
    const [, second] = parseDeck(remark, "# A\n---\nname: b\n\n# B\n.lab[\nx\n]").slides;
    expect(second?.lineOffset).toBe(4);
    expect(second?.lineNumbers).toEqual([4, 5, 5, 5, 6, 7, 7].slice(0, second?.lineNumbers?.length));
  });
});

describe("properties", () => {
  test("name, exclude and audiences are read; layout is dropped", () => {
    const { slides } = parseDeck(
      remark,
      "name: intro\nclass: pic, self-paced\nbackground-image: url(a.png)\ncount: false\n# A\n---\nexclude: true\n# B",
    );
    expect(slides[0]).toMatchObject({ markdown: "# A", name: "intro", audiences: ["self-paced"] });
    expect(slides[1]).toMatchObject({ markdown: "# B", isHidden: true });
  });
  test("a comment may hold a property", () => {
    expect(parseDeck(remark, "# A\n<!-- name: fin -->\ntexte").slides[0]).toMatchObject({ name: "fin" });
  });
  test("prose that looks like a property stays", () => {
    expect(textsOf("Attention: danger\n\nname: prose\n---\n# A\n\nclass: prose")).toEqual([
      "Attention: danger\n\nname: prose",
      "# A\n\nclass: prose",
    ]);
  });
  test("extra details can be unfolded below their heading", () => {
    expect(textsOf("class: extra-details\n## Détails\n\ntexte")).toEqual([
      "## Détails\n\n::: details Détails\n\ntexte\n\n:::",
    ]);
  });
  test("a layout's words are kept once, and {{content}} is dropped", () => {
    expect(textsOf("layout: true\n.footer[Notre pied]\n{{content}}\n---\n# A\n---\n# B")).toEqual([
      "Notre pied",
      "# A",
      "# B",
    ]);
  });
  test("a template's variable takes the slide's value; unknown ones are text", () => {
    expect(
      textsOf(
        "name: part\nlayout: true\n# {{title}}\n---\ntemplate: part\ntitle: Les bases\n\n{{ other }} `{{title}}`",
      ),
    ).toEqual(["", "# Les bases\n\n{{ other }} `{{title}}`"]);
  });
});

describe("class blocks", () => {
  test("labs are exercises, warnings are warnings", () => {
    expect(textsOf(".lab[\n\n- faire\n\n]\n\n.warning[Prenez garde]")).toEqual([
      "::: exercise\n\n- faire\n\n:::\n\n::: warning\n\nPrenez garde\n\n:::",
    ]);
  });
  test("columns are stacked, inline and nested wrappers are dropped", () => {
    expect(
      textsOf(".left-column[\n## L\n]\n.right-column[.small[R .red[r]]]\nfoo .red[bar] `.x[y]`.footnote[n]"),
    ).toEqual(["## L\n\nR r\n\nfoo bar `.x[y]` n"]);
  });
  test("links, indexes and fences inside are no brackets of the block", () => {
    expect(textsOf(".small[\n[a](b) and data.list[0]\n```js\nx = a]\n```\n]")).toEqual([
      "[a](b) and data.list[0]\n```js\nx = a]\n```",
    ]);
  });
  test("an unclosed block keeps its text and is reported", () => {
    const { texts, findings } = parseDeck(remark, "# A\n.lab[\nfaire");
    expect(texts).toEqual(["# A\n\nfaire"]);
    expect(findings).toMatchObject([{ code: "container-unclosed", line: 2 }]);
  });
  test("an unclosed comment keeps its text and is reported", () => {
    const { texts, findings } = parseDeck(remark, "# A\n<!-- oubli\n---\n# B");
    expect(texts).toEqual(["# A\n oubli", "# B"]);
    expect(findings).toMatchObject([{ code: "comment-unclosed", line: 2 }]);
  });
});

describe("inline", () => {
  test("macros are plain images", () => {
    expect(textsOf("![:scale 15%](u.png) ![:img Un chat, 50%](c.png)")).toEqual([
      "![](u.png) ![Un chat](c.png)",
    ]);
  });
  test("a macro without address keeps its words and is reported", () => {
    const { texts, findings } = parseDeck(remark, "![:quote mots gardés]");
    expect(texts).toEqual(["mots gardés"]);
    expect(findings).toMatchObject([{ code: "directive-unknown", line: 1 }]);
  });
  test("starred lines of code are highlighted", () => {
    expect(textsOf("```js\na\n*b()\n*  c\n```\n\n```md\n*x* y\n```\n\n```\n*.tf\n```")).toEqual([
      "```js {2,3}\na\nb()\n   c\n```\n\n```md\n*x* y\n```\n\n```\n*.tf\n```",
    ]);
  });
  test("container.training's marks are replaced, and its test hooks dropped", () => {
    expect(
      textsOf(
        "---\ngitrepo: git.example/x\n---\n@@TOC@@\n@@LINK[a.yml]\n@@INCLUDE[p.md]\n```bash\ngit clone @@GITREPO@@\n```\n<!-- ```wait ok``` -->\n```key ^C```",
        {
          "p.md": "inclus\n---\n# P",
        },
      ),
    ).toEqual(["[a.yml](a.yml)\ninclus", "# P\n```bash\ngit clone git.example/x\n```"]);
  });
});

describe("detection", () => {
  test("a remark deck is one", () => {
    expect(scoreOf(remark, "# A\n---\nlayout: true\n\n# B\n???\nnotes")).toBeGreaterThanOrEqual(10);
  });
  test("ordinary Markdown and Slidev give no strong sign", () => {
    for (const text of ORDINARY) expect(scoreOf(remark, text)).toBeLessThan(3);
    expect(scoreOf(remark, "# A\n\n---\nlayout: two-cols\nclass: px-2\n---\n\n# B")).toBe(0);
  });
});

const SLIDE = "# T\n.lab[\nx\n]\n---\n";

test("a deck of ten thousand slides has ten thousand", () => {
  expect(textsOf(SLIDE.repeat(10_000))).toHaveLength(10_000);
});

test.each<[string, (times: number) => string, number]>([
  ["slides", (times) => SLIDE.repeat(times), 2_500],
  ["classes that never end", (times) => ".a[.b[.c[".repeat(times), 5_000],
  ["classes in one another", (times) => `${".a[\n".repeat(times)}x${"\n]".repeat(times)}`, 2_500],
  ["class names", (times) => ".a".repeat(times), 20_000],
  ["macros that never end", (times) => "![:x ".repeat(times), 80_000],
  ["comments that never end", (times) => "<!-- ".repeat(times), 40_000],
])("many %s are read in proportion", (_, textOf, size) => {
  expect(growthOf((times) => textsOf(textOf(times)), size)).toBeLessThan(IN_PROPORTION);
});
