/** Blocks that never close, and files that take in one another without end. */
import { symlink } from "node:fs/promises";
import path from "node:path";
import { kept, type MalformedCase, right } from "../malformed-case.ts";

const bad = (text: string): { "bad.md": string } => ({ "bad.md": `# Bad\n\n${text}` });
const found = (code: string, ...words: string[]): ReturnType<typeof kept> =>
  kept(`bad.md:${code}`, "bad.html", ...(words.length === 0 ? ["words stay"] : words));

export const UNCLOSED: readonly MalformedCase[] = [
  { name: "a fence", files: bad("```js\nwords stay\n\n## Two\n"), expected: found("3:1 fence-unclosed") },
  { name: "a fence of tildes", files: bad("~~~\nwords stay\n"), expected: found("3:1 fence-unclosed") },
  {
    name: "a fence in a list",
    files: bad("- a\n\n  ```js\n  words stay\n\nafter it\n"),
    expected: found("5:3 fence-unclosed", "words stay", "after it"),
  },
  {
    name: "a fence in a quotation",
    files: bad("> ```js\n> words stay\n\nafter it\n"),
    expected: found("3:3 fence-unclosed", "words stay", "after it"),
  },
  {
    name: "a fence closed by too few",
    files: bad("````js\nwords stay\n```\n\nafter it\n"),
    expected: found("3:1 fence-unclosed", "words stay", "after it"),
  },
  { name: "a container", files: bad("::: note\n\nwords stay\n"), expected: found("3:1 container-unclosed") },
  {
    name: "a container in a container",
    files: bad("::: note\n\n:::: tip\n\nwords stay\n\n:::\n"),
    expected: found("3:1 container-unclosed"),
  },
  {
    name: "a comment",
    files: bad("before\n\n<!-- words stay\n\nafter it\n"),
    expected: found("5:1 html-unclosed", "words stay", "after it"),
  },
  {
    name: "a style",
    files: bad("<style>\nwords stay\n\nafter it\n"),
    expected: found("3:1 html-unclosed", "words stay", "after it"),
  },
  { name: "a script", files: bad("<script>\nwords stay\n"), expected: found("3:1 html-unclosed") },
  {
    name: "a tag",
    files: bad('<div title="lost < words stay\n\nafter it\n'),
    expected: found("3:1 html-unclosed", "words stay", "after it"),
  },
  {
    name: "a table in HTML",
    files: bad("<table><tr><td>words stay\n\nafter it\n"),
    expected: right("bad.html", "words stay", "after it"),
  },
  {
    name: "a formula",
    files: bad("$$\nwords stay\n\nafter it\n"),
    expected: right("bad.html", "words stay", "after it"),
  },
  {
    name: "a footnote that nobody refers to",
    files: bad("[^1]: words stay\n"),
    expected: found("3:1 footnote-unused"),
  },
];

const deck = (dialect: string, text: string): { "bad.md": string } => ({
  "bad.md": `---\ndialect: ${dialect}\n---\n\n# Bad\n\n${text}\n\nwords stay\n`,
});
const INCLUDES: readonly (readonly [string, (file: string) => string])[] = [
  ["presenterm", (file) => `<!-- include: ${file} -->`],
  ["remark", (file) => `@@INCLUDE[${file}]`],
  ["quarto", (file) => `{{< include ${file} >}}`],
  ["reveal", (file) => `<section data-markdown="${file}"></section>`],
];
const [, presenterm] = INCLUDES[0] as (typeof INCLUDES)[number];

/** Each names the next one twice. */
const TOWER = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [`f${at}.txt`, `${presenterm(`f${at + 1}.txt`)}\n\n`.repeat(2)]),
);

export const CYCLES: readonly MalformedCase[] = [
  ...INCLUDES.map(([dialect, include]): MalformedCase => {
    return {
      name: `${dialect}: itself`,
      files: deck(dialect, include("bad.md")),
      expected: found(`7:${include("bad.md").indexOf("bad.md") + 1} include-cycle`),
    };
  }),
  ...INCLUDES.map(([dialect, include]): MalformedCase => {
    const files = {
      ...deck(dialect, include("a.txt")),
      "a.txt": `${include("b.txt")}\n`,
      "b.txt": `${include("a.txt")}\n`,
    };
    return {
      name: `${dialect}: two files in one another`,
      files,
      expected: dialect === "presenterm" ? found("7:15 include-cycle") : right("bad.html", "words stay"),
    };
  }),
  {
    name: "thirty files that name one another twice",
    files: { ...deck("presenterm", presenterm("f0.txt")), ...TOWER },
    expected: found("7:1 include-large"),
  },
  {
    name: "a file that is not there",
    files: deck("presenterm", presenterm("gone.txt")),
    expected: found("7:15 include-missing"),
  },
  {
    name: "a file outside",
    files: deck("presenterm", presenterm("../../../../etc/passwd")),
    expected: found("7:15 include-missing"),
  },
  {
    name: "a file of 2 MB",
    files: { ...deck("presenterm", presenterm("big.txt")), "big.txt": "word ".repeat(400_000) },
    expected: found("7:15 include-missing"),
  },
  {
    name: "a picture",
    files: {
      ...deck("presenterm", presenterm("a.bin")),
      "a.bin": Buffer.from(Array.from({ length: 256 }, (_, at) => at)),
    },
    expected: { exit: 0, keeps: { "bad.html": ["words stay"] } },
  },
  {
    name: "folders that are links to one another",
    files: bad("words stay\n"),
    prepare: async ({ content }) => {
      await symlink(content, path.join(content, "loop"));
      await symlink(path.join(content, "b"), path.join(content, "a"));
      await symlink(path.join(content, "a"), path.join(content, "b"));
    },
    expected: right("bad.html", "words stay"),
  },
  {
    name: "a course that lists itself, and what is not there",
    files: {
      ...bad("words stay\n"),
      "course.yml": "title: C\nchapters:\n  - course.yml\n  - gone.md\n  - bad.md\n",
    },
    expected: {
      exit: 0,
      says: /course\.yml:\d+:\d+ {2}course-module-missing/,
      keeps: { "bad.html": ["words stay"] },
    },
  },
  {
    name: "a course that is no YAML",
    files: { ...bad("words stay\n"), "course.yml": "title: [C\n" },
    expected: {
      exit: 0,
      says: /course\.yml:\d+:\d+ {2}course-invalid/,
      keeps: { "bad.html": ["words stay"] },
    },
  },
];
