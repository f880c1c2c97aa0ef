import { describe, expect, test } from "vitest";
import { marp } from "../../../src/source/dialects/marp.ts";
import { growthOf, IN_PROPORTION } from "../../support/growth.ts";
import { parseDeck, scoreOf } from "./decks.ts";
import { misplacedLines, readDeck } from "./read-deck.ts";

const textsOf = (text: string): readonly string[] => parseDeck(marp, text).texts;
const notesOf = (text: string): readonly string[] => parseDeck(marp, text).notes;

describe("slides", () => {
  test.each(["---", "***", "___", "- - -", "-----"])("end at %s", (rule) => {
    expect(textsOf(`# A\n\n${rule}\n\n# B`)).toEqual(["# A", "# B"]);
  });
  test.each([
    ["a paragraph, which it underlines", "# A\n\nB\n---\n\nc", ["# A\n\nB\n---\n\nc"]],
    ["a heading", "# A\n---\n# B", ["# A", "# B"]],
    ["a list", "- a\n---\n# B", ["- a", "# B"]],
    ["a list behind a paragraph", "a\n\n- b\n  more\n---\n# B", ["a\n\n- b\n  more", "# B"]],
    ["a quotation", "> a\n---\n# B", ["> a", "# B"]],
    ["a table", "| a |\n|---|\n| b |\n---\n# B", ["| a |\n|---|\n| b |", "# B"]],
    ["a slide", "# A\n\n---\n---\n# B", ["# A", "", "# B"]],
  ])("or do not, right under %s", (_, text, slides) => expect(textsOf(text)).toEqual(slides));
  test("do not end in code or in a comment", () => {
    expect(textsOf("```\n---\n# x\n```\n\n<!--\na\n\n---\n\nb\n-->\n\nend")).toEqual([
      "```\n---\n# x\n```\n\nend",
    ]);
  });
  test.each([
    ["2", "# A\n\na\n\n## B\n\n### C", ["# A\n\na", "## B\n\n### C"]],
    ["[2]", "# A\n\n## B\n\n# C", ["# A", "## B\n\n# C"]],
    ["[1, 3]", "# A\n\n## B\n\n### C", ["# A\n\n## B", "### C"]],
    ["nothing", "# A\n\n## B", ["# A\n\n## B"]],
  ])("end before the headings that headingDivider %s names", (value, text, slides) => {
    expect(textsOf(`---\nheadingDivider: ${value}\n---\n${text}`)).toEqual(slides);
    expect(textsOf(`<!-- headingDivider: ${value} -->\n${text}`).map((slide) => slide.trim())).toEqual(
      slides,
    );
  });
  test("know the lines that they come from", () => {
    const text =
      "---\nmarp: true\n---\n\n# A\n\n<!-- note\nof two lines -->\n\n- a\n\n---\n\n![bg left](x.png)\n\nb\n";
    expect(misplacedLines(text, readDeck(marp, text))).toEqual([]);
  });
});

describe("comments", () => {
  test.each([
    "_class: lead",
    "class: a b",
    "paginate: true",
    "_backgroundColor: #fff",
    "backgroundImage: url(x.png)",
    "header: '**Ours**'",
    "footer: by us",
    "theme: gaia\nsize: 4:3",
    "math: katex",
    "_color: red",
  ])("that are directives are nobody's note: %s", (directive) => {
    const { texts, notes } = parseDeck(marp, `# A\n\n<!-- ${directive} -->\n\nb`);
    expect(texts).toEqual(["# A\n\nb"]);
    expect(notes).toEqual([]);
  });
  test.each([
    "prettier-ignore",
    "markdownlint-disable MD033",
    "fit",
  ])("to a tool are none either: %s", (words) => {
    expect(notesOf(`# A\n\n<!-- ${words} -->`)).toEqual([]);
  });
  test("that say something are notes, each on its slide", () => {
    const { slides } = parseDeck(
      marp,
      "# A\n\n<!-- first\nline -->\n\n<!-- second -->\n\n---\n\n<!-- of B: with a colon -->\n# B\n\n---\n\n# C",
    );
    expect(slides.map(({ notes = [] }) => notes.map(({ markdown }) => markdown))).toEqual([
      ["first\nline\n\nsecond"],
      ["of B: with a colon"],
      [],
    ]);
  });
  test("before the first heading belong to the first slide, behind the last rule to the last", () => {
    expect(
      parseDeck(marp, "<!-- start -->\n# A\n\n---\n<!-- end -->").slides.map(
        ({ notes }) => notes?.[0]?.markdown,
      ),
    ).toEqual(["start", "end"]);
  });
  test("on a line with text take nothing but themselves away", () => {
    expect(textsOf("# <!-- fit --> Big <!-- why --> title")).toEqual(["#  Big  title"]);
    expect(notesOf("# <!-- fit --> Big <!-- why --> title")).toEqual(["why"]);
  });
  test("in code are code", () => {
    const text = "```html\n<!-- shown -->\n```\n\n`<!-- shown too -->`";
    expect(textsOf(text)).toEqual([text]);
    expect(notesOf(text)).toEqual([]);
  });
  test("that never close are text, and reported", () => {
    const { texts, notes, findings } = parseDeck(marp, "# A\n\n<!-- never\n\nb");
    expect(texts).toEqual(["# A\n\n never\n\nb"]);
    expect(notes).toEqual([]);
    expect(findings).toMatchObject([{ code: "comment-unclosed", line: 3 }]);
  });
});

describe("images", () => {
  test.each([
    ["![w:300](a.png)", "![](a.png)"],
    ["![width:300px height:5cm A cat](a.png)", "![A cat](a.png)"],
    ["![drop-shadow:0,5px,10px,rgba(0,0,0,.4) sepia A cat](a.png)", "![A cat](a.png)"],
    ["![A cat](a.png)", "![A cat](a.png)"],
    ["![A  cat,  asleep](a.png)", "![A  cat,  asleep](a.png)"],
    ["text ![h:1em icon](i.svg) text", "text ![icon](i.svg) text"],
  ])("%s becomes %s", (written, expected) =>
    expect(textsOf(`# A\n\n${written}`)).toEqual([`# A\n\n${expected}`]));
  test("behind the text are decoration, beside it they are pictures", () => {
    expect(textsOf("# A\n\n![bg](x.png)\n\nb")).toEqual(["# A\n\nb"]);
    expect(textsOf("# A\n\n![bg cover opacity:.2](x.png)")).toEqual(["# A"]);
    expect(textsOf("# A\n\n![bg left:40%](x.png)")).toEqual(["# A\n\n![](x.png)"]);
    expect(textsOf("# A\n\n![bg right fit](x.png)")).toEqual(["# A\n\n![](x.png)"]);
  });
  test("that have a description, or a slide to themselves, carry meaning", () => {
    expect(textsOf("# A\n\n![bg The plan](x.png)")).toEqual(["# A\n\n![The plan](x.png)"]);
    expect(textsOf("![bg](x.png)\n![bg fit](y.png)")).toEqual(["![](x.png)\n![](y.png)"]);
  });
  test("in code are code", () => {
    expect(textsOf("```md\n![bg w:3](x.png)\n```")).toEqual(["```md\n![bg w:3](x.png)\n```"]);
    expect(textsOf("a `![bg](x.png)` b")).toEqual(["a `![bg](x.png)` b"]);
  });
});

describe("lines", () => {
  test("of a paragraph are lines of the slide", () => {
    expect(textsOf("one\ntwo\n\nthree")).toEqual(["one\\\ntwo\n\nthree"]);
  });
  test.each([
    "- a\n- b",
    "1) a\n2) b",
    "# A\nb",
    "| a |\n|---|\n| b |",
    "```\na\nb\n```",
    "a  \nb",
    "<div>\na",
  ])("of anything else stay: %j", (text) => expect(textsOf(text)).toEqual([text]));
});

describe("detection", () => {
  test.each([
    ["---\nmarp: true\n---\n# A", 20],
    ["---\npaginate: true\n---\n# A", 6],
    ["# A\n\n![bg left](x.png)", 6],
    ["<!-- _class: lead -->\n# A", 5],
    ["---\nmarp: false\n---\n# A", 0],
    ["```md\n![bg](x.png)\n<!-- class: lead -->\n```", 0],
    ["# A\n\n<!-- a note -->\n\n---\n\n# B", 0],
  ])("%j has the weight %i", (text, weight) => expect(scoreOf(marp, text)).toBe(weight));
});

test.each([
  ["slides with a note each", "a\n\n<!-- said -->\n\n---\n\n"],
  ["notes on one line", "<!-- said -->"],
])("many %s are read in proportion", (_name, part) => {
  expect(growthOf((many) => readDeck(marp, part.repeat(many)), 2_000)).toBeLessThan(IN_PROPORTION);
});
