/** Links, anchors, images and languages of code that lead nowhere, or are nothing. */
import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { fails, kept, type MalformedCase, right } from "../malformed-case.ts";

const talk = (line: string): { "bad.md": string } => ({ "bad.md": `# Bad\n\n${line}\n\nwords stay\n` });
const found = (code: string): ReturnType<typeof kept> => kept(`bad.md:${code}`, "bad.html", "words stay");
const fine = right("bad.html", "words stay");

export const LINKS: readonly MalformedCase[] = [
  { name: "to a talk that is not there", files: talk("[x](gone.md)"), expected: found("3:5 link-missing") },
  { name: "to a folder that is not there", files: talk("[x](gone/)"), expected: found("3:5 link-missing") },
  { name: "out of the folder", files: talk("[x](../../../etc/passwd)"), expected: found("3:5 path-outside") },
  {
    name: "out of the folder, spelt otherwise",
    files: talk("[x](%2e%2e/%2e%2e/etc/passwd)"),
    expected: found("3:5 path-outside"),
  },
  {
    name: "with a percent sign that means nothing",
    files: talk("[x](a%zz.md)"),
    expected: found("3:5 link-missing"),
  },
  { name: "with a NUL in it", files: talk("[x](a%00.md)"), expected: found("3:5 link-missing") },
  {
    name: "of a hundred thousand letters",
    files: talk(`[x](${"a".repeat(100_000)}.md)`),
    expected: found("3:5 link-missing"),
  },
  { name: "that never closes", files: talk("[x](gone.md"), expected: fine },
  { name: "to a reference that is not there", files: talk("[x][gone]"), expected: fine },
  { name: "to nothing", files: talk("[x]()"), expected: fine },
  { name: "to a host that is none", files: talk("[x](http://[bad)"), expected: fine },
  {
    name: "by a scheme that runs",
    files: talk("[x](javascript:alert(1))"),
    expected: found("3:5 html-dropped"),
  },
  {
    name: "to a handbook that nobody named",
    files: talk("[x](handbook:gone/a#b)"),
    expected: found("3:5 link-missing"),
  },
  {
    name: "ten thousand of them",
    files: talk("[x](gone.md) ".repeat(10_000)),
    expected: found("3:5 link-missing"),
  },
];

const LOCK = "# lectern anchors 1\n";

export const ANCHORS: readonly MalformedCase[] = [
  { name: "of this talk", files: talk("[x](#gone)"), expected: found("3:5 link-missing") },
  { name: "nearly one of this talk", files: talk("[x](#bda)"), expected: found("3:5 link-missing") },
  { name: "of another talk", files: talk("[x](good.md#gone)"), expected: found("3:5 link-missing") },
  {
    name: "with a percent sign that means nothing",
    files: talk("[x](#%E0%A4%A)"),
    expected: found("3:1 link-missing"),
  },
  {
    name: "of ten thousand letters",
    files: talk(`[x](#${"a".repeat(10_000)})`),
    expected: found("3:5 link-missing"),
  },
  { name: "written twice", files: talk("## A {#same}\n\n## B {#same}"), expected: found("5:8 id-duplicate") },
  { name: "with a blank in it", files: talk("## A {#two words}"), expected: fine },
  {
    name: "a lock file that a merge left open",
    files: {
      ...talk("x"),
      "anchors.lock": `${LOCK}<<<<<<< HEAD
old.html# retired - Old
=======
older.html# retired - Older
>>>>>>> other
`,
    },
    expected: kept("anchors.lock:2:1 lock-conflict", "bad.html", "words stay"),
  },
  {
    name: "a lock file of random bytes",
    files: {
      ...talk("x"),
      "anchors.lock": Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 89 + 7) % 256)),
    },
    expected: fails("anchors.lock:1:1 lock-invalid"),
  },
  {
    name: "a lock file with a page outside",
    files: { ...talk("x"), "anchors.lock": `${LOCK}../x.html#a\n` },
    expected: fails("anchors.lock:2:1 lock-invalid"),
  },
  {
    name: "a lock file of 400,000 lines",
    files: { ...talk("x"), "anchors.lock": `${LOCK}${"words that are no line\n".repeat(400_000)}` },
    expected: fails("anchors.lock:2:1 lock-invalid"),
  },
  { name: "an empty lock file", files: { ...talk("x"), "anchors.lock": "" }, expected: fine },
];

const PNG = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de", "hex");
/** Sixty thousand pixels each way, of which nothing follows. */
const VAST = Buffer.from("89504e470d0a1a0a0000000d494844520000ea600000ea600802000000", "hex");
const image = (name: string, content: string | Uint8Array): Record<string, string | Uint8Array> => ({
  ...talk(`![alt](${name})`),
  [name]: content,
});

export const IMAGES: readonly MalformedCase[] = [
  { name: "one that is not there", files: talk("![alt](gone.png)"), expected: found("3:8 image-missing") },
  {
    name: "one out of the folder",
    files: talk("![alt](../../../etc/x.png)"),
    expected: found("3:8 path-outside"),
  },
  {
    name: "a folder",
    files: talk("![alt](pics)"),
    prepare: ({ content }) => mkdir(path.join(content, "pics")),
    expected: found("3:8 image-missing"),
  },
  {
    name: "a link to nothing",
    files: talk("![alt](dead.png)"),
    prepare: ({ content }) => symlink("nowhere.png", path.join(content, "dead.png")),
    expected: found("3:8 image-missing"),
  },
  {
    name: "a link to itself",
    files: talk("![alt](loop.png)"),
    prepare: ({ content }) => symlink("loop.png", path.join(content, "loop.png")),
    expected: found("3:8 image-missing"),
  },
  { name: "an empty file", files: image("a.png", ""), expected: fine },
  { name: "words that are called an image", files: image("a.png", "not an image\n"), expected: fine },
  { name: "a picture cut off", files: image("a.png", PNG), expected: fine },
  { name: "a picture that says it is vast", files: image("a.png", VAST), expected: fine },
  {
    name: "a JPEG cut off",
    files: image("a.jpg", Buffer.from("ffd8ffe000104a46494600", "hex")),
    expected: fine,
  },
  {
    name: "a drawing with a script",
    files: image("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"),
    expected: found("3:8 file-active"),
  },
  { name: "a drawing that is no XML", files: image("a.svg", "<svg><<<&"), expected: fine },
  { name: "a data address", files: talk("![alt](data:image/png;base64,xx)"), expected: fine },
];

const fence = (info: string, code = "let a = 1; // stays"): ReturnType<typeof talk> =>
  talk(`\`\`\`${info}\n${code}\n\`\`\``);

export const CODE: readonly MalformedCase[] = [
  {
    name: "a language that nobody knows",
    files: fence("foolang"),
    expected: found("3:4 code-language-unknown"),
  },
  { name: "nearly one", files: fence("javscript"), expected: found("3:4 code-language-unknown") },
  {
    name: "a word of a prototype",
    files: fence("constructor"),
    expected: found("3:4 code-language-unknown"),
  },
  {
    name: "a name of ten thousand letters",
    files: fence("x".repeat(10_000)),
    expected: found("3:4 code-language-unknown"),
  },
  { name: "marks of lines that never close", files: fence("js {1,2"), expected: fine },
  { name: "a million lines marked", files: fence("js {1-99999999999}"), expected: fine },
  { name: "lines marked backwards", files: fence("js {5-1}"), expected: fine },
  { name: "HTML for a title", files: fence('js title="<script>alert(1)</script>"'), expected: fine },
  { name: "one line of 100,000 letters", files: fence("json", `[${"1,".repeat(50_000)}1]`), expected: fine },
  {
    name: "five thousand brackets in one another",
    files: fence("js", `${"[(".repeat(2500)}1${")]".repeat(2500)}`),
    expected: fine,
  },
];
