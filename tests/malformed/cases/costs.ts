/** Talks that are larger or deeper than any that somebody wrote. */
import { truncate } from "node:fs/promises";
import path from "node:path";
import { fails, kept, type MalformedCase, right } from "../malformed-case.ts";

const bad = (text: string): { "bad.md": string } => ({ "bad.md": `# Bad\n\nwords stay\n\n${text}\n` });
const fine = right("bad.html", "words stay");
const LARGE = fails("bad.md:*:1 talk-large");

/** Found before it is read. */
const LIGHT: readonly MalformedCase[] = [
  {
    name: "30 MB in one line",
    files: { "bad.md": "word ".repeat(6_000_000) },
    expected: fails("bad.md:1:1 talk-large"),
  },
  {
    name: "five gigabytes of nothing",
    files: bad(""),
    prepare: ({ content }) => truncate(path.join(content, "bad.md"), 5e9),
    expected: fails("bad.md:1:1 talk-large"),
  },
];

/** Where the processor is busy with others, these may take longer than a talk may. */
const HEAVY: readonly MalformedCase[] = [
  { name: "120,000 headings", files: { "bad.md": "# A\n".repeat(120_000) }, expected: LARGE },
  { name: "29,000 headings that say the same", files: bad("## A\n".repeat(29_000)), expected: fine },
  { name: "490,000 bytes in one line", files: bad("word ".repeat(98_000)), expected: fine },
  { name: "120,000 points", files: bad("- a\n".repeat(120_000)), expected: LARGE },
  {
    name: "45,000 links to nothing in one line",
    files: bad("[a](gone) ".repeat(45_000)),
    expected: kept("bad.md:5:5 link-missing", "bad.html", "words stay"),
  },
  {
    name: "a table of 240,000 cells",
    files: bad(`|a|b|\n|-|-|\n${"|a|b|\n".repeat(80_000)}`),
    expected: LARGE,
  },
  {
    name: "a table of 20,000 columns",
    files: bad(`${"|a".repeat(20_000)}|\n${"|-".repeat(20_000)}|\n${"|b".repeat(20_000)}|\n`),
    expected: LARGE,
  },
  {
    name: "ten thousand quotations in one another",
    files: bad(`${">".repeat(10_000)} deep words`),
    expected: kept("bad.md:5:1 talk-deep", "bad.html", "words stay", "deep words"),
  },
  {
    name: "ten thousand points in one another",
    files: bad(`${"- ".repeat(10_000)}deep words`),
    expected: kept("bad.md:5:1 talk-deep", "bad.html", "words stay", "deep words"),
  },
  {
    name: "ten thousand containers in one another",
    files: bad(`${"::: note\n".repeat(10_000)}deep words`),
    expected: kept("bad.md:*:1 container-unclosed", "bad.html", "words stay", "deep words"),
  },
  { name: "fifty thousand brackets", files: bad("[".repeat(50_000)), expected: fine },
  { name: "fifty thousand brackets with parentheses", files: bad("[a](".repeat(50_000)), expected: fine },
  { name: "emphasis that never closes", files: bad("*a **b ".repeat(40_000)), expected: fine },
  {
    name: "backticks of every length",
    files: bad(Array.from({ length: 600 }, (_, at) => "`".repeat(at + 1)).join(" a ")),
    expected: fine,
  },
  {
    name: "ten thousand elements in one another",
    files: bad(`${"<div>".repeat(10_000)}deep words${"</div>".repeat(10_000)}`),
    expected: kept("bad.md:*:* html-dropped", "bad.html", "words stay", "deep words"),
  },
  {
    name: "sixty thousand tags that never close",
    files: bad("<b>".repeat(60_000)),
    expected: kept("bad.md:*:* html-dropped", "bad.html", "words stay"),
  },
  {
    name: "ten thousand footnotes",
    files: bad(Array.from({ length: 9000 }, (_, at) => `a[^${at}]\n\n[^${at}]: note\n`).join("\n")),
    expected: fine,
  },
  { name: "a heading of 100,000 letters", files: bad(`## ${"long ".repeat(20_000)}`), expected: fine },
  {
    name: "a title of 100,000 letters",
    files: { "bad.md": `---\ntitle: ${"long ".repeat(20_000)}\n---\n\nwords stay\n` },
    expected: fine,
  },
  {
    name: "five thousand tags",
    files: {
      "bad.md": `---\ntags: [${Array.from({ length: 5000 }, (_, at) => `t${at}`).join(", ")}]\n---\n\nwords stay\n`,
    },
    expected: fine,
  },
  { name: "fifty thousand entities", files: bad("&amp;&#x41;".repeat(40_000)), expected: fine },
  {
    name: "480,000 bytes of code",
    files: bad(`\`\`\`js\n${"let a = [1, 'b', /c/];\n".repeat(20_000)}\`\`\``),
    expected: fine,
  },
  {
    name: "480,000 bytes of code in one line",
    files: bad(`\`\`\`json\n${'{"a":[1,"b"]},'.repeat(34_000)}\n\`\`\``),
    expected: fine,
  },
  {
    name: "a talk of ten thousand slides",
    files: { "bad.md": `---\nmarp: true\n---\n\nwords stay\n\n${"---\n\n# S\n\n".repeat(10_000)}` },
    expected: fine,
  },
];

export const HUGE: readonly MalformedCase[] = [...LIGHT, ...HEAVY.map((one) => ({ ...one, isHeavy: true }))];
