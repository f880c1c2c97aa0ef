import { describe, expect, test } from "vitest";
import { slidev } from "../../../src/source/dialects/slidev.ts";
import { growthOf, IN_PROPORTION } from "../../support/growth.ts";
import { deckOf, parseDeck, scoreOf } from "./decks.ts";
import { misplacedLines, readDeck } from "./read-deck.ts";

const textsOf = (text: string, files?: Readonly<Record<string, string>>): readonly string[] =>
  parseDeck(slidev, text, files).texts;
const notesOf = (text: string): readonly string[] => parseDeck(slidev, text).notes;

describe("slides", () => {
  test("end at any line of three dashes or more", () => {
    expect(textsOf("# A\n\n---\n\n# B\n\n-----\n\n# C")).toEqual(["# A", "# B", "# C"]);
  });
  test("do not end in code or in a comment", () => {
    const text = "# A\n\n```yaml\n---\na: 1\n---\n```\n\n<!--\n---\n-->\n\nend";
    expect(textsOf(text)).toEqual(["# A\n\n```yaml\n---\na: 1\n---\n```\n\nend"]);
  });
  test("may have YAML at their head, which is none of their text", () => {
    expect(textsOf("# A\n\n---\nlayout: two-cols\nclass: px-2\n---\n\n# B\n\n---\n\nC")).toEqual([
      "# A",
      "# B",
      "C",
    ]);
  });
  test("may have it in a fence", () => {
    expect(textsOf("# A\n\n---\n\n```yaml\nlayout: center\n```\n\n# B")).toEqual(["# A", "# B"]);
    const code = "```yaml\nkind: Pod\n```";
    expect(textsOf(`# A\n\n---\n\n${code}\n\n# B`)).toEqual(["# A", `${code}\n\n# B`]);
  });
  test.each([
    ["a heading right below the dashes", "# A\n\n---\n# B\n\n---\n\n# C", ["# A", "# B", "# C"]],
    [
      "a sentence with a colon",
      "# A\n\n---\nNote that: this\nis text\n\n---\n\n# C",
      ["# A", "Note that: this\nis text", "# C"],
    ],
    ["YAML that never ends", "# A\n\n---\nlayout: center\n\n# B", ["# A", "layout: center\n\n# B"]],
    ["a list", "# A\n\n---\n- a\n- b\n---\n\nC", ["# A", "- a\n- b", "C"]],
  ])("lose nothing to %s", (_, text, slides) => expect(textsOf(text)).toEqual(slides));
  test("know the lines that they come from", () => {
    const text =
      "---\ntheme: x\n---\n\n# A\n\n<v-click>\n\n- a\n\n</v-click>\n\n<!-- note\nof two -->\n\n---\nlayout: x\n---\n\nb\n";
    expect(misplacedLines(text, readDeck(slidev, text))).toEqual([]);
  });
});

describe("the YAML of a slide", () => {
  test("names a slide that has no heading", () => {
    expect(textsOf("# A\n\n---\ntitle: The  plan\n---\n\ntext")).toEqual(["# A", "## The plan\n\ntext"]);
    expect(textsOf("# A\n\n---\ntitle: The plan\n---\n\n# B")).toEqual(["# A", "# B"]);
  });
  test("names an address", () => {
    const { slides } = parseDeck(
      slidev,
      "# A\n\n---\nrouteAlias: plan\n---\n\n# B\n\n---\nrouteAlias: a b\n---\n\nC",
    );
    expect(slides.map(({ name }) => name)).toEqual([undefined, "plan", undefined]);
  });
  test.each(["hide: true", "disabled: true"])("hides it: %s", (property) => {
    const { slides } = parseDeck(slidev, `# A\n\n---\n${property}\n---\n\n# B`);
    expect(slides.map(({ isHidden = false }) => isHidden)).toEqual([false, true]);
  });
});

describe("notes", () => {
  test("are the comment that ends a slide", () => {
    expect(
      notesOf(
        "# A\n\n<!-- not this -->\n\ntext\n\n<!--\nthis\n\n[click] and [click:3] that\n-->\n\n---\n\n# B",
      ),
    ).toEqual(["this\n\nand that"]);
  });
  test("are no other comment, and no comment is text", () => {
    const { texts, notes } = parseDeck(slidev, "# A\n\n<!-- aside -->\n\ntext <!-- here --> and there");
    expect(texts).toEqual(["# A\n\ntext  and there"]);
    expect(notes).toEqual([]);
  });
  test("are no comment in code", () => {
    expect(notesOf("# A\n\n```html\n<!-- shown -->\n```")).toEqual([]);
  });
  test("that never close are text, and reported", () => {
    const { texts, notes, findings } = parseDeck(slidev, "# A\n\n<!-- never\n\nb");
    expect(texts).toEqual(["# A\n\n never\n\nb"]);
    expect(notes).toEqual([]);
    expect(findings).toMatchObject([{ code: "comment-unclosed", line: 3 }]);
  });
});

describe("Vue", () => {
  test.each([
    ["<v-click>a</v-click>", "a"],
    ["<v-clicks depth=\"2\" every='3'>", ""],
    ["<VSwitch><template #1>a</template></VSwitch>", "a"],
    ['<div v-click="[2,4]" class="x">a</div>', '<div class="x">a</div>'],
    ['<span v-mark.red="3">a</span>', "<span>a</span>"],
    ['<Tweet id="1" />', ""],
    ['<Term name="fsGroup" :labels="[1]">a</Term>', "**fsGroup** a"],
    ["<Card title='Le plan' />", "**Le plan** "],
    ['<button @click="go" :class="x">a</button>', "<button>a</button>"],
    ["<kbd>a</kbd> <br>", "<kbd>a</kbd> <br>"],
  ])("%s leaves %s", (text, left) =>
    expect(textsOf(`# A\n\n${text}\n\nb`)).toEqual([`# A\n\n${left}\n\nb`.replace("\n\n\n\n", "\n\n")]));
  test("over several lines leaves what is within", () => {
    expect(textsOf('# A\n\n<Card\n  title="x"\n  :n="2">\n\nb\n\n</Card>')).toEqual(["# A\n\nb"]);
  });
  test.each([
    "mail @alice or @bob -> done",
    "issue #twelve > issue #ten",
    "if a <Bcd then\nnothing closes",
    "`<v-click>` and `<Card`",
    "a < b and c > d",
    "f :g -> h",
  ])("is not found in prose: %j", (text) => expect(textsOf(`# A\n\n${text}`)).toEqual([`# A\n\n${text}`]));
  test.each([
    "@a ",
    "<div v-a ",
    "<Card\n",
  ])("is looked for in proportion where a line says %j many times", (text) => {
    const growth = growthOf((times) => parseDeck(slidev, text.repeat(times)), 20_000);
    expect(growth).toBeLessThan(IN_PROPORTION);
  });
});

test("slots are stacked in the order of the file", () => {
  expect(
    textsOf("# A\n\nleft\n\n::right::\n\nright\n\n:: bottom ::\n\nbelow\n\n```\n::right::\n```"),
  ).toEqual(["# A\n\nleft\n\nright\n\nbelow\n\n```\n::right::\n```"]);
});

describe("code", () => {
  test.each([
    ["ts {1,3}", "ts {1,3}"],
    ["ts {1|3-5|all}", "ts {1,3-5}"],
    ["ts {all|2|none}{lines:true}", "ts {2} showLineNumbers"],
    ["ts [main.ts] {2}", 'ts title="main.ts" {2}'],
    ["ts {monaco}", "ts"],
    ["ts twoslash", "ts"],
    ["ts {startLine:5}", "ts startLine=5"],
    ["mermaid {scale: 0.5}", "mermaid"],
    ["js{2}", "js {2}"],
  ])("```%s is written ```%s", (info, written) => {
    expect(textsOf(`\`\`\`${info}\na\n\`\`\``)).toEqual([`\`\`\`${written}\na\n\`\`\``]);
  });
  const files = { "@/snip.js": "a\n// #region one\nb\n// #endregion\nc\n", "./x.md": "text" };
  test("of a file is read, whole or by region", () => {
    expect(textsOf("<<< @/snip.js", files)).toEqual(["```js\na\n// #region one\nb\n// #endregion\nc\n```"]);
    expect(textsOf("# A\n\n<<< @/snip.js#one ts {1}{lines:true}", files)).toEqual([
      "# A\n\n```ts {1} showLineNumbers\nb\n```",
    ]);
  });
  test("of a file that is missing keeps its name", () => {
    expect(textsOf("<<< @/none.js")).toEqual(["`@/none.js`"]);
  });
  test("that holds a fence has a longer one around it", () => {
    expect(textsOf("<<< @/f.md", { "@/f.md": "```js\na\n```\n" })).toEqual(["````md\n```js\na\n```\n````"]);
  });
  test("that moves shows its last version, and every one that has lines of its own", () => {
    const move = (...versions: string[]): string =>
      `\`\`\`\`md magic-move\n${versions.map((code) => `\`\`\`js {1}\n${code}\n\`\`\``).join("\n")}\n\`\`\`\``;
    expect(textsOf(move("a", "a\nb"))).toEqual(["```js {1}\na\nb\n```"]);
    expect(textsOf(move("a", "b"))).toEqual(["```js {1}\na\n```\n```js {1}\nb\n```"]);
  });
});

test("a group of code is its blocks, each with its title", () => {
  const [slide] = textsOf(
    "# A\n\n::code-group\n\n```sh [npm]\nnpm i ::\n```\n\n```sh [yarn]\nyarn\n```\n\n::\n\nb",
  );
  expect(slide).toContain('```sh title="npm"\nnpm i ::\n```');
  expect(slide).toContain('```sh title="yarn"\nyarn\n```');
  expect(slide).not.toMatch(/code-group|^::$/m);
});

describe("src:", () => {
  test("takes in the text of a file that has no page", () => {
    expect(textsOf("# A\n\n---\nsrc: ./x.md\n---\n", { "./x.md": "from elsewhere" })).toEqual([
      "# A",
      "from elsewhere",
    ]);
  });
  test("that is missing keeps its name", () => {
    expect(textsOf("# A\n\n---\nsrc: ./none.md#2-3\n---\n")).toEqual(["# A", "`./none.md#2-3`"]);
  });
  test("is looked for at its line", () => {
    const asked: number[] = [];
    const include = (_: string, line: number): undefined => void asked.push(line);
    slidev.parse(deckOf("# A\n\n---\nlayout: x\nsrc: ./none.md\n---\n"), { include, report: () => {} });
    expect(asked).toEqual([5]);
  });
});

describe("detection", () => {
  test.each([
    ["---\ntheme: seriph\ntransition: fade\n---\n# A", 4],
    ["---\nmdc: true\n---\n# A", 8],
    ["# A\n\n---\nlayout: two-cols\n---\n\n# B", 8],
    ["# A\n\n::right::\n\nb", 6],
    ["<v-clicks>\n\n- a\n\n</v-clicks>", 6],
    ["<<< @/snippets/a.ts", 6],
    ["````md magic-move\n```js\na\n```\n````", 6],
    ["```md\n::right::\n<v-click>\n```", 0],
    ["# A\n\n---\n\n# B", 0],
  ])("%j has the weight %i", (text, weight) => expect(scoreOf(slidev, text)).toBe(weight));
});
