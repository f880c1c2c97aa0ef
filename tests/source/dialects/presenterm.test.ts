import { describe, expect, test } from "vitest";
import { sourcePath } from "../../../src/model/brands.ts";
import { presenterm } from "../../../src/source/dialects/presenterm.ts";
import { growthOf, IN_PROPORTION } from "../../support/growth.ts";
import { deckOf, ORDINARY, parseDeck, scoreOf } from "./decks.ts";
import { misplacedLines, readDeck } from "./read-deck.ts";

type Files = Record<string, string>;

const parse = (text: string, files?: Files) => parseDeck(presenterm, text, files);
const textsOf = (text: string, files?: Files) => parse(text, files).texts;
const withOptions = (options: string, text: string) => `---\noptions:\n  ${options}\n---\n${text}`;
const fence = (info: string, ...code: string[]) => ["```".concat(info), ...code, "```"].join("\n");

describe("slides", () => {
  test("end at end_slide, however it is spaced", () => {
    expect(textsOf("A\n\n<!-- end_slide -->\n\nB\n\n<!--end_slide-->\nC\n<!--\nend_slide\n-->\nD")).toEqual([
      "A",
      "B",
      "C",
      "D",
    ]);
  });
  test("an end behind the last one opens none, an empty one between two counts", () => {
    const end = "<!-- end_slide -->";
    expect(textsOf(`A\n\n${end}\n\n${end}\n\nB\n\n${end}\n`)).toEqual(["A", "", "B"]);
  });
  test("without text but with a note are slides; so is an empty deck", () => {
    const { texts, notes } = parse("A\n<!-- end_slide -->\n<!-- speaker_note: n -->");
    expect([texts, notes]).toEqual([["A", ""], ["n"]]);
    expect(textsOf("")).toEqual([""]);
  });
  test("commands in code, and in code spans, are code", () => {
    const text = `A \`<!-- end_slide -->\`\n\n${fence("html", "<!-- end_slide -->", "<!-- speaker_note: x -->")}`;
    expect(parse(text)).toMatchObject({ texts: [text], notes: [], findings: [] });
  });
  test("a title is underlined, and begins none of itself", () => {
    expect(textsOf("Un\n===\n\na\n\nDeux\n---\n\nb\n\n# Trois")).toEqual([
      "Un\n===\n\na\n\nDeux\n---\n\nb\n\n# Trois",
    ]);
  });
  test("two commands on one line are both obeyed", () => {
    const { texts, notes } = parse(
      "A\n\n<!-- speaker_note: un --> <!-- end_slide --> <!-- skip_slide -->\n\nB",
    );
    expect(texts).toEqual(["A", "B"]);
    expect(notes).toEqual(["un"]);
    expect(parse("A\n<!-- end_slide --> <!-- skip_slide -->\nB").slides).toMatchObject([
      {},
      { isHidden: true },
    ]);
  });
  test("skip_slide hides the slide on which it stands", () => {
    const { slides } = parse("A\n<!-- end_slide -->\nB\n<!-- skip_slide -->\nb\n<!-- end_slide -->\nC");
    expect(slides.map(({ isHidden }) => isHidden)).toEqual([undefined, true, undefined]);
  });
  test("a remark on skip_slide or end_slide obeys neither, and is reported", () => {
    const { slides, findings } = parse("A\n\n<!-- skip_slide: perhaps -->\n<!-- end_slide: no -->\n\nB");
    expect(slides).toHaveLength(1);
    expect(slides[0]?.isHidden).toBeUndefined();
    expect(findings).toMatchObject([
      { code: "directive-unknown", line: 3, near: "skip_slide" },
      { code: "directive-unknown", line: 4, near: "end_slide" },
    ]);
  });
});

describe("end_slide_shorthand", () => {
  const cut = (text: string) => textsOf(withOptions("end_slide_shorthand: true", text));
  test("without it a rule is a rule", () => expect(textsOf("A\n\n---\n\nB")).toEqual(["A\n\n---\n\nB"]));
  test("every rule ends a slide", () => {
    expect(cut("A\n\n---\n\nB\n\n----------\n\nC\n***\nD\n\n- - -\nE\n<!-- end_slide -->\nF")).toEqual([
      "A",
      "B",
      "C",
      "D",
      "E",
      "F",
    ]);
  });
  test("dashes below a paragraph underline it", () => {
    expect(cut("Titre\n---\n\nA")).toEqual(["Titre\n---\n\nA"]);
  });
  test("dashes below a heading, code, a list, a quote or a comment are a rule", () => {
    expect(cut(`# A\n---\n${fence("", "x")}\n---\n- b\n---\n> c\n---\n<!-- pause -->\n---\nD`)).toEqual([
      "# A",
      fence("", "x"),
      "- b",
      "> c",
      "",
      "D",
    ]);
  });
  test("rules in code and in comments end none", () => {
    const code = fence("yaml", "---", "a: b");
    expect(cut(`${code}\n\n<!--\n\n---\n-->\n\nB`)).toEqual([`${code}\n\nB`]);
  });
});

describe("implicit_slide_ends", () => {
  const cut = (text: string) => textsOf(withOptions("implicit_slide_ends: true", text));
  test("a slide ends at the next title; the first title opens none before it", () => {
    expect(cut("Un\n===\n\na\n\nDeux\n---\n\nb")).toEqual(["Un\n===\n\na", "Deux\n---\n\nb"]);
  });
  test("a title may have several lines", () => {
    expect(cut("a\n\nUn long\ntitre\n===\n\nb")).toEqual(["a", "Un long\ntitre\n===\n\nb"]);
  });
  test("a title may follow a heading or code", () => {
    expect(cut(`${fence("", "x")}\nUn\n==\n\n# A\nDeux\n--`)).toEqual([
      fence("", "x"),
      "Un\n==\n\n# A",
      "Deux\n--",
    ]);
  });
  test("a title may follow a title", () => {
    expect(cut("Un\n===\nDeux\n===")).toEqual(["Un\n===", "Deux\n==="]);
  });
  test("end_slide and the title behind it are one end", () => {
    expect(cut("Un\n===\n\n<!-- end_slide -->\n\n<!-- jump_to_middle -->\n\nDeux\n===")).toEqual([
      "Un\n===",
      "Deux\n===",
    ]);
  });
  test("headings, lists, tables and code are no titles", () => {
    const text = `a\n\n# B\n---\n\n- c\n---\n\nd | e\n--- | ---\n1 | 2\n\n${fence("", "f", "===")}`;
    expect(cut(text)).toEqual([text]);
  });
  test("with h1_slide_titles a heading of level 1 is a title", () => {
    const text = "# Un\n\n## a\n\n# Deux";
    expect(cut(text)).toEqual([text]);
    expect(
      textsOf(`---\noptions: { implicit_slide_ends: true, h1_slide_titles: true }\n---\n${text}`),
    ).toEqual(["# Un\n\n## a", "# Deux"]);
  });
});

describe("speaker notes", () => {
  test("are notes of their slide, one or more", () => {
    const { slides } = parse(
      "A\n\n<!-- speaker_note: Un. -->\n\na\n\n<!-- speaker_note: Deux. -->\n\n<!-- end_slide -->\n\nB\n\n<!-- speaker_note: Trois. -->",
    );
    expect(slides.map(({ notes }) => notes?.map(({ markdown }) => markdown))).toEqual([
      ["Un.\n\nDeux."],
      ["Trois."],
    ]);
    expect(slides.map(({ markdown }) => markdown.replace(/\n+/g, " "))).toEqual(["A a", "B"]);
  });
  test("on several lines are YAML, and keep their lines", () => {
    const text = "A\n\n<!--\nspeaker_note: |\n  Un.\n\n  - Deux\n    - Trois\n-->\n\nB";
    const { texts, notes } = parse(text);
    expect(texts).toEqual(["A\n\nB"]);
    expect(notes).toEqual(["Un.\n\n- Deux\n  - Trois"]);
    const deck = readDeck(presenterm, text);
    expect(deck.slides[0]?.notes).toMatchObject([{ lineOffset: 4 }]);
    expect(misplacedLines(text, deck)).toEqual([]);
  });
  test("quoted and folded ones are read as YAML", () => {
    expect(parse('A <!-- speaker_note: "Un : \\"mot\\"" -->').notes).toEqual(['Un : "mot"']);
    expect(parse("<!--\nspeaker_note: >\n  Un\n  deux\n-->").notes).toEqual(["Un deux"]);
  });
  test("that are no text in YAML keep their words", () => {
    const noteOf = (said: string) => parse(`<!-- speaker_note:${said} -->`).notes.map((note) => note.trim());
    expect(noteOf(" Attention: deux points")).toEqual(["Attention: deux points"]);
    expect(noteOf(' "un" puis deux')).toEqual(['"un" puis deux']);
    expect(noteOf(" 42")).toEqual(["42"]);
    expect(noteOf("\n  - un\n  - deux\n")).toEqual(["- un\n  - deux"]);
    expect(noteOf(" *un* puis `deux`")).toEqual(["*un* puis `deux`"]);
  });
  test("never closed are reported, and still no text", () => {
    const { texts, notes, findings } = parse("A\n\n<!-- speaker_note: secret\nsecret encore\n\nB");
    expect(texts).toEqual(["A\n\nB"]);
    expect(notes).toEqual(["secret\nsecret encore"]);
    expect(findings).toMatchObject([{ code: "comment-unclosed", line: 3 }]);
  });
  test("never closed, as a block, end with its indent", () => {
    const { texts, notes, findings } = parse("A\n\n<!--\nspeaker_note: |\n  secret\n\n  encore\n\nB\n\nC");
    expect(texts).toEqual(["A\n\nB\n\nC"]);
    expect(notes).toEqual(["secret\n\nencore"]);
    expect(findings).toMatchObject([{ code: "comment-unclosed", line: 3 }]);
  });
  test("misspelt are not shown, but reported", () => {
    const { texts, notes, findings } = parse("A\n\n<!-- speaker_notes: secret -->");
    expect([...texts, ...notes]).toEqual(["A"]);
    expect(findings).toMatchObject([
      { code: "directive-unknown", line: 3, near: "speaker_notes", remedy: 'Did you mean "speaker_note"?' },
    ]);
  });
  test("in a code span are code, even when a comment is never closed", () => {
    const { texts, notes } = parse("`<!-- speaker_note: x` mot\n\n<!-- oubli");
    expect(texts).toEqual(["`<!-- speaker_note: x` mot\n\n oubli"]);
    expect(notes).toEqual([]);
  });
  test("include no file", () => {
    const text = 'A\n\n<!--\nspeaker_note: |\n  lire\n  <section data-markdown="f.md"></section>\n-->\n\nB';
    expect(textsOf(text, { "f.md": "secret" })).toEqual(["A\n\nB"]);
  });
});

describe("layout", () => {
  test.each([
    "pause",
    "reset_layout",
    "jump_to_middle",
    "no_footer",
    "new_line",
    "newline",
    "new_lines: 2",
    "newlines: 2",
    "incremental_lists: true",
    "incremental_tables: false",
    "font_size: 2",
    "alignment: center",
    "list_item_newlines: 2",
    "column_layout: [2, 1]",
    "column: 0",
    "snippet_output: nom",
  ])("%s changes no word", (command) => {
    const { texts, notes, findings } = parse(`A\n\n<!-- ${command} -->\n\nB`);
    expect(texts).toEqual(["A\n\nB"]);
    expect([notes, findings]).toEqual([[], []]);
  });
  test("columns stand one after the other", () => {
    const columns = "<!-- column_layout: [2, 1] -->\n<!-- column: 0 -->\nun\n<!-- column: 1 -->\ndeux";
    expect(textsOf(`A\n\n${columns}\n<!-- reset_layout -->\ntrois`)).toEqual(["A\n\nun\n\ndeux\n\ntrois"]);
  });
});

describe("comments", () => {
  test("of the author are not shown, and not reported", () => {
    const own = [
      "<!-- // un -->",
      "<!-- comment: deux -->",
      "<!-- vim: ts=2 -->",
      "<!-- {{{ -->",
      "<!--\nnote: x\ny: z\n-->",
    ];
    const { texts, notes, findings } = parse(`A\n\n${own.join("\n\n")}\n\nB`);
    expect(texts).toEqual(["A\n\nB"]);
    expect([notes, findings]).toEqual([[], []]);
  });
  test("that are no command are reported with the nearest", () => {
    const { texts, findings } = parse("A\n\n<!-- puase -->\n\n<!-- tout_autre_chose: 1 -->");
    expect(texts).toEqual(["A"]);
    expect(findings).toMatchObject([
      { code: "directive-unknown", line: 3, near: "puase", remedy: 'Did you mean "pause"?' },
      { line: 5, near: "tout_autre_chose", remedy: "Begin a comment of your own with //." },
    ]);
  });
  test("never closed show their text, and are reported", () => {
    const { texts, findings } = parse("A\n\n<!-- pause\n\nB");
    expect(texts).toEqual(["A\n\n pause\n\nB"]);
    expect(findings).toMatchObject([{ code: "comment-unclosed", line: 3 }]);
  });
  test("that run into the next one are reported", () => {
    const { findings } = parse("A\n\n<!-- pause\n\nB\n\n<!-- end_slide -->\n\nC");
    expect(findings).toMatchObject([{ code: "comment-unclosed", line: 3 }]);
  });
  test("are commands behind their prefix only, if there is one", () => {
    const body =
      "A\n\n<!-- cmd:speaker_note: dit -->\n\n<!-- penser: au pain -->\n\n<!-- cmd:end_slide -->\n\nB\n\n<!-- cmd:puase -->";
    const { texts, notes, findings } = parse(withOptions('command_prefix: "cmd:"', body));
    expect(texts).toEqual(["A", "B"]);
    expect(notes.map((note) => note.trim())).toEqual(["dit"]);
    expect(findings).toMatchObject([{ line: 15, near: "puase" }]);
  });
});

describe("includes", () => {
  test("a file stands where it is named, without its front matter", () => {
    const files = { "p.md": "---\ntitle: p\n---\ninclus\n" };
    expect(textsOf("A\n\n<!-- include: p.md -->\n\nB", files)).toEqual(["A\n\ninclus\n\nB"]);
  });
  test("commands of the file are obeyed where they stand", () => {
    const files = {
      "p.md":
        "B\n\n<!-- speaker_note: de B -->\n<!-- end_slide -->\nC\n<!-- skip_slide -->\n<!-- end_slide -->\nD",
    };
    const { slides } = parse("A\n<!-- end_slide -->\n<!-- include: p.md -->\n\nE", files);
    expect(slides.map(({ markdown, isHidden }) => [markdown.replace(/\n+/g, " "), isHidden])).toEqual([
      ["A", undefined],
      ["B", undefined],
      ["C", true],
      ["D E", undefined],
    ]);
    expect(slides[1]?.notes?.map(({ markdown }) => markdown)).toEqual(["de B"]);
  });
  test("a file may include another from its own folder, and never itself", () => {
    const files = { "a/b.md": "un\n\n<!-- include: c.md -->", "a/c.md": "deux\n\n<!-- include: b.md -->" };
    const deck = parse("A\n\n<!-- include: a/b.md -->", { ...files, "a/a/b.md": "faux" });
    expect(deck.texts).toEqual(["A\n\nun\n\ndeux\n\n`b.md`"]);
    expect(deck.findings).toMatchObject([{ code: "include-cycle", line: 3 }]);
  });
  test("a file that is missing keeps its name", () => {
    expect(textsOf("A\n\n<!-- include: p.md -->")).toEqual(["A\n\n`p.md`"]);
  });
  test("an include that is not alone on its line is reported", () => {
    const { texts, findings } = parse("A <!-- include: p.md -->", { "p.md": "x" });
    expect(texts).toEqual(["A"]);
    expect(findings).toMatchObject([{ code: "include-missing", line: 1, near: "include" }]);
  });
  test("the prefix of commands stands before include, too", () => {
    const text = withOptions('command_prefix: "cmd:"', "<!-- cmd:include: p.md -->");
    expect(textsOf(text, { "p.md": "inclus" })).toEqual(["inclus"]);
  });
  test("a comment never closed in the file is reported where the file is named", () => {
    const { texts, findings } = parse("A\n\n<!-- include: p.md -->", { "p.md": "un\n\ndeux\n\n<!-- oubli" });
    expect(texts).toEqual(["A\n\nun\n\ndeux\n\n oubli"]);
    expect(findings).toMatchObject([{ code: "comment-unclosed", line: 3 }]);
  });
  test("a note never closed in the file is no text of the deck", () => {
    const { texts, findings } = parse("<!-- include: p.md -->\n\nA\n\n<!-- pause -->", {
      "p.md": "un\n\n\n\n<!-- speaker_note: secret",
    });
    expect(texts).toEqual(["un\n\nA"]);
    expect(findings).toMatchObject([{ code: "comment-unclosed", line: 1 }]);
  });
});

describe("code", () => {
  const infoOf = (info: string) => textsOf(fence(info, "x"))[0]?.split("\n")[0]?.slice(3);
  test.each([
    ["rust", "rust"],
    ["rust +line_numbers", "rust showLineNumbers"],
    ["rust {1,3|5-7}", "rust {1,3,5-7}"],
    ["rust {1|all} +exec +line_numbers", "rust {1} showLineNumbers"],
    ["rust {1,3}+exec", "rust {1,3}"],
    ["c++ +exec", "c++"],
    ["bash +exec +id:foo", "bash"],
    ["bash +exec:rust-script +pty:standby:80:30", "bash"],
    ["bash +exec_replace +no_background", "bash"],
    ["bash +image", "bash"],
    ["bash +acquire_terminal +env:.env", "bash"],
    ["rust +validate +expect:failure", "rust"],
    ["mermaid +render +width:50%", "mermaid"],
    ["", ""],
  ])("```%s is written ```%s", (info, written) => expect(infoOf(info)).toBe(written));
  test("in a list keeps its mark", () => {
    expect(textsOf("- ```js +exec\n  x\n  ```")).toEqual(["- ```js\n  x\n  ```"]);
  });
  test("lines that are run but not shown are left out, in their languages", () => {
    expect(textsOf(fence("rust +exec", "# fn main() {", "a();", "#[x]", "# }"))).toEqual([
      fence("rust", "a();", "#[x]"),
    ]);
    const python = fence("python +exec", "/// import a", "# b", "a()");
    expect(textsOf(python)).toEqual([fence("python", "# b", "a()")]);
    expect(textsOf("- ```Rust +exec\n  # a\n  b\n  ```")).toEqual(["- ```Rust\n  b\n  ```"]);
  });
  test.each([
    fence("md", "# Titre", "/// x"),
    fence("rust", "# [a]", "b();"),
    fence("go", "/// Adds.", "func Add()"),
  ])("that is not run keeps every line: %s", (shown) => {
    expect(textsOf(shown)).toEqual([shown]);
  });
  test("behind a line left out keeps its place", () => {
    const text = `A\n\n${fence("rust +exec", "# a", "b")}\n\nC`;
    expect(misplacedLines(text, readDeck(presenterm, text))).toEqual([]);
  });
});

describe("code of another file", () => {
  const files = { "a.rs": "un\ndeux\ntrois\nquatre\n", "b.md": "a\n````\n\nb\n````\n" };
  test("stands in the fence that names it", () => {
    expect(textsOf(fence("file +exec +line_numbers {2}", "path: a.rs", "language: rust"), files)).toEqual([
      fence("rust {2} showLineNumbers", "un", "deux", "trois", "quatre"),
    ]);
  });
  test("may be some of its lines", () => {
    const some = (...keys: string[]) =>
      textsOf(fence("file", "path: a.rs", "language: rust", ...keys), files)[0];
    expect(some("start_line: 2", "end_line: 3")).toBe(fence("rust", "deux", "trois"));
    expect(some("start_line: 3")).toBe(fence("rust", "trois", "quatre"));
    expect(some("end_line: 1")).toBe(fence("rust", "un"));
  });
  test("does not close the fence, and keeps its indent", () => {
    expect(textsOf("- ```file\n  path: b.md\n  language: md\n  ```\n\nB", files)).toEqual([
      "- `````md\n  a\n  ````\n\n  b\n  ````\n  `````\n\nB",
    ]);
  });
  test("that has a page of its own is linked", () => {
    const text = `${fence("file", "path: b c.md")}\n\n<!-- include: x.md -->`;
    const path = sourcePath("b c.md");
    const slides = presenterm.parse(deckOf(text), {
      include: () => ({ kind: "talk", path }),
      report: () => {},
    });
    expect(slides.map(({ markdown }) => markdown)).toEqual(["[](/b%20c.md)\n\n[](/b%20c.md)"]);
  });
  test("that is missing leaves the fence as it is", () => {
    const text = fence("file", "path: z.rs", "language: rust");
    expect(textsOf(text)).toEqual([text]);
  });
});

describe("images", () => {
  test("widths leave the description, its words stay", () => {
    expect(textsOf("![image:width:50%](a.png) ![image:w:5%](b.png) ![Un chat,image:w:50%](c.png)")).toEqual([
      "![](a.png) ![](b.png) ![Un chat](c.png)",
    ]);
  });
  test("code and other descriptions stay as they are", () => {
    const text = "`![image:width:50%](a.png)` ![la largeur, w:50%, image:x](b.png)";
    expect(textsOf(text)).toEqual([text]);
  });
  test("the prefix is an option", () => {
    const text = withOptions('image_attributes_prefix: ""', "![width:50%](a.png) ![Vue](b.png)");
    expect(textsOf(text)).toEqual(["![](a.png) ![Vue](b.png)"]);
  });
});

describe("front matter", () => {
  test("is no slide, and lines count from the top of the file", () => {
    const text =
      "---\ntitle: T\nsub_title: S\nauthors: [a, b]\nevent: E\ndate: D\n---\n\nA\n\n<!-- puase -->";
    const { texts, slides, findings } = parse(text);
    expect(texts).toEqual(["A"]);
    expect(slides[0]?.lineOffset).toBe(8);
    expect(findings).toMatchObject([{ line: 11 }]);
  });
});

describe("recognition", () => {
  test.each([
    ["A\n\n<!-- end_slide -->\n\nB", 10],
    ["A\n\n<!--\nspeaker_note: |\n  x\n-->", 10],
    ["<!-- column_layout: [1, 2] -->", 6],
    ["<!-- pause -->", 5],
    ["---\noptions:\n  end_slide_shorthand: true\n---\nA", 10],
    ["---\noptions:\n  command_prefix: x\n---\nA", 10],
    ["```html\n<!-- end_slide -->\n```", 0],
    ["---\noptions: rien\n---\nA", 0],
  ])("%j has the weight %i", (text, weight) => expect(scoreOf(presenterm, text)).toBe(weight));
  test("ordinary Markdown is not presenterm", () => {
    for (const text of ORDINARY) expect(scoreOf(presenterm, text)).toBe(0);
  });
});

const SLIDE =
  "T\n===\n\n<!-- speaker_note: n -->\n![image:w:5%](a)\n```rust +exec\n# a\n```\n<!-- end_slide -->\n";

test("a deck of ten thousand slides has ten thousand", () => {
  expect(textsOf(SLIDE.repeat(10_000))).toHaveLength(10_000);
});

test.each<[string, (times: number) => string, number]>([
  ["slides", (times) => SLIDE.repeat(times), 2_500],
  ["images that never end", (times) => "![".repeat(times), 20_000],
  ["comments that never end", (times) => "<!-- ".repeat(times), 20_000],
  ["lines of one title", (times) => `${"a\n".repeat(times)}===`, 20_000],
  ["notes that never end", (times) => "<!-- speaker_note: x\n\n".repeat(times), 5_000],
  ["lines of prose", (times) => withOptions("implicit_slide_ends: true", "a\n".repeat(times)), 20_000],
])("many %s are read in proportion", (_, textOf, size) => {
  expect(growthOf((times) => textsOf(textOf(times)), size)).toBeLessThan(IN_PROPORTION);
});
