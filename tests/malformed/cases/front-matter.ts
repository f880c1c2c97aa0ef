/** Front matter that is no YAML, no mapping, or never closed. */
import { fails, kept, type MalformedCase, right } from "../malformed-case.ts";

const head = (yaml: string, body = "# Bad\n\nwords stay\n"): { "bad.md": string } => ({
  "bad.md": `---\n${yaml}\n---\n${body}`,
});

export const YAML_CASES: readonly MalformedCase[] = [
  {
    name: "a quote that never closes",
    files: head('title: "open'),
    expected: fails("bad.md:3:1 front-matter-invalid"),
  },
  {
    name: "a list that never closes",
    files: head("tags: [a, b"),
    expected: fails("bad.md:3:1 front-matter-invalid"),
  },
  {
    name: "a mapping that never closes",
    files: head("given: {date: 2024"),
    expected: fails("bad.md:3:1 front-matter-invalid"),
  },
  {
    name: "a tab as indentation",
    files: head("tags:\n\t- a"),
    expected: fails("bad.md:3:1 front-matter-invalid"),
  },
  {
    name: "a colon in a value",
    files: head("title: Git: the good parts"),
    expected: fails("bad.md:2:8 front-matter-invalid"),
  },
  {
    name: "a key without a colon",
    files: head("title: A\ntags\nlang: en"),
    expected: fails("bad.md:3:1 front-matter-invalid"),
  },
  {
    name: "indentation that fits nothing",
    files: head("title: A\n   lang: en"),
    expected: fails("bad.md:2:8 front-matter-invalid"),
  },
  {
    name: "an alias of nothing",
    files: head("title: *gone"),
    expected: kept("bad.md:2:1 front-matter-value", "bad.html", "words stay"),
  },
  {
    name: "a value that begins with @",
    files: head("title: @home"),
    expected: fails("bad.md:2:8 front-matter-invalid"),
  },
  {
    name: "a value that begins with %",
    files: head("title: %home"),
    expected: fails("bad.md:2:8 front-matter-invalid"),
  },
  {
    name: "a text of several lines, not indented",
    files: head("description: |\nwords\nmore"),
    expected: fails("bad.md:3:1 front-matter-invalid"),
  },
  {
    name: "front matter in JavaScript",
    files: { "bad.md": "---js\n{ title: 'x' }\n---\n# Bad\n" },
    expected: fails("bad.md:1:1 front-matter-format"),
  },
  {
    name: "front matter in TOML",
    files: { "bad.md": "+++\ntitle = 'x'\n+++\n# Bad\n\nwords stay\n" },
    expected: kept("bad.md:1:1 front-matter-format", "bad.html", "words stay"),
  },
  {
    name: "a list where keys are expected",
    files: head("- a\n- b"),
    expected: right("bad.html", "a", "b", "words stay"),
  },
  {
    name: "only words where keys are expected",
    files: head("just words"),
    expected: right("bad.html", "just words", "words stay"),
  },
  {
    name: "a key twice",
    files: head("title: One\ntitle: Two"),
    expected: kept("bad.md:3:1 front-matter-key", "bad.html", "words stay"),
  },
  {
    name: "a key that is nearly one",
    files: head("titel: One"),
    expected: kept("bad.md:2:1 front-matter-key", "bad.html", "words stay"),
  },
  {
    name: "a list as title",
    files: head("title: [a, b]"),
    expected: kept("bad.md:2:1 front-matter-value", "bad.html", "words stay"),
  },
  {
    name: "a day that is none",
    files: head("given: {date: 2024-13-45}"),
    expected: kept("bad.md:2:9 front-matter-value", "bad.html", "words stay"),
  },
  {
    name: "a language that is none",
    files: head("lang: klingon language"),
    expected: kept("bad.md:2:1 front-matter-value", "bad.html", "words stay"),
  },
  {
    name: "a dialect that is none",
    files: head("dialect: powerpoint"),
    expected: kept("bad.md:2:1 front-matter-value", "bad.html", "words stay"),
  },
  {
    name: "aliases that multiply",
    files: head(
      [
        "a: &a [x,x,x,x,x,x,x,x,x]",
        ..."bcdefghi"
          .split("")
          .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[at]}`).join(",")}]`),
      ].join("\n"),
    ),
    expected: kept("bad.md:2:1 front-matter-key", "bad.html", "words stay"),
  },
  {
    name: "ten thousand lists in one another",
    files: head(`title: ${"[".repeat(10_000)}${"]".repeat(10_000)}`),
    expected: fails("bad.md:2:72 front-matter-invalid"),
  },
  {
    name: "ten thousand lists that never close",
    files: head(`title: ${"[".repeat(10_000)}`),
    expected: fails("bad.md:2:72 front-matter-invalid"),
  },
  {
    name: "a function as a tag",
    files: head("title: !!js/function 'x'"),
    expected: right("bad.html", "x", "words stay"),
  },
  {
    name: "a prototype as a key",
    files: head("__proto__: {title: x}\nconstructor: y"),
    expected: kept("bad.md:2:1 front-matter-key", "bad.html", "words stay"),
  },
];

export const UNCLOSED_HEADS: readonly MalformedCase[] = [
  {
    name: "never closed, with a heading below",
    files: { "bad.md": "---\ntitle: A\n\n# Bad\n\nwords stay\n" },
    expected: kept("bad.md:1:1 front-matter-unclosed", "bad.html", "words stay"),
  },
  {
    name: "never closed, keys alone",
    files: { "bad.md": "---\ntitle: A\nlang: en\n" },
    expected: kept("bad.md:1:1 front-matter-unclosed", "bad.html", "title: A"),
  },
  {
    name: "closed by four dashes",
    files: { "bad.md": "---\ntitle: A\n----\n# Bad\n\nwords stay\n" },
    expected: right("bad.html", "title: A", "words stay"),
  },
  {
    name: "closed by an indented line",
    files: { "bad.md": "---\ntitle: A\n  ---\n# Bad\n\nwords stay\n" },
    expected: kept("bad.md:1:1 front-matter-unclosed", "bad.html", "words stay"),
  },
  {
    name: "closed by dots",
    files: { "bad.md": "---\ntitle: A\n...\n# Bad\n\nwords stay\n" },
    expected: right("bad.html", "words stay"),
  },
  { name: "three dashes and nothing else", files: { "bad.md": "---\n" }, expected: right("bad.html", "") },
  {
    name: "a blank line before it",
    files: { "bad.md": "\n---\ntitle: A\n---\n# Bad\n\nwords stay\n" },
    expected: right("bad.html", "words stay"),
  },
  {
    name: "TOML that never closes",
    files: { "bad.md": "+++\ntitle = 'x'\n\n# Bad\n\nwords stay\n" },
    expected: right("bad.html", "words stay"),
  },
];
