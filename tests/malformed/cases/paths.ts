/** Files that would become one page, and names that no disk, host or reader could bear. */
import { symlink } from "node:fs/promises";
import path from "node:path";
import { fails, kept, type MalformedCase, right } from "../malformed-case.ts";

const one = "# One\n\nfirst words\n";
const two = "# Two\n\nsecond words\n";

export const DUPLICATES: readonly MalformedCase[] = [
  {
    name: "a blank and a dash",
    files: { "my talk.md": one, "my-talk.md": two },
    expected: fails("my-talk.md:1:1 page-duplicate"),
  },
  {
    name: "two extensions",
    files: { "talk.md": one, "talk.markdown": two },
    expected: fails("talk.md:1:1 page-duplicate"),
  },
  {
    name: "an accent and none",
    files: { "été.md": one, "ete.md": two },
    expected: fails("été.md:1:1 page-duplicate"),
  },
  {
    name: "a dot and a dash",
    files: { "a.b.md": one, "a-b.md": two },
    expected: fails("a.b.md:1:1 page-duplicate"),
  },
  {
    name: "one name composed in two ways",
    files: { "caf\u00e9.md": one, "cafe\u0301.md": two },
    expected: fails("café.md:1:1 page-duplicate"),
  },
  {
    name: "two folders",
    files: { "My Part/a.md": one, "my-part/a.md": two },
    expected: fails("my-part/a.md:1:1 page-duplicate"),
  },
  {
    name: "two folders' own pages",
    files: { "My Part/index.md": one, "my-part/index.md": two },
    expected: fails("my-part/index.md:1:1 page-duplicate"),
  },
  {
    name: "a page of the handbook's own",
    files: { "sections.md": one, "404.md": two },
    expected: right("sections-talk.html", "first words"),
  },
  {
    name: "a folder with the name of one of ours",
    files: { "tags/a.md": one, "lectern/b.md": two },
    expected: right("lectern-talk/b.html", "second words"),
  },
  {
    name: "README beside index",
    files: { "p/README.md": one, "p/index.md": two },
    expected: right("p/readme.html", "first words"),
  },
  {
    name: "a name that another one gets",
    files: { "sections.md": one, "sections-talk.md": two },
    expected: fails("sections.md:1:1 page-duplicate"),
  },
  {
    name: "a course with the name of a talk",
    files: { "c/course.yml": "title: C\nchapters: [a.md]\n", "c/a.md": one, "courses/c.md": two },
    expected: right("c/a.html", "first words"),
  },
];

export const NAMES: readonly MalformedCase[] = [
  {
    name: "two talks but for their capitals",
    files: { "p1.md": one, "P1.md": two },
    expected: fails("p1.md:1:1 page-duplicate"),
  },
  {
    name: "two folders but for their capitals",
    files: { "A/x.md": one, "a/x.md": two },
    expected: fails("a/x.md:1:1 page-duplicate"),
  },
  {
    name: "two images but for their capitals",
    files: {
      "bad.md": "# Bad\n\n![one](Logo.png) ![two](logo.png)\n\nwords stay\n",
      "Logo.png": "x",
      "logo.png": "y",
    },
    expected: right("bad.html", "words stay"),
  },
  {
    name: "two ids but for their capitals",
    files: { "bad.md": "# Bad\n\n## One {#Intro}\n\n## Two {#intro}\n\nwords stay\n" },
    expected: kept("bad.md:5:10 id-case", "bad.html", "words stay"),
  },
  {
    name: "a link in other capitals",
    files: { "bad.md": "# Bad\n\n[there](GOOD.md) words stay\n" },
    expected: kept("bad.md:3:9 link-missing", "bad.html", "words stay"),
  },
  { name: "fifty-two Japanese letters", files: { [`${"漢".repeat(52)}.md`]: one }, expected: { exit: 0 } },
  { name: "two hundred and fifty letters", files: { [`${"n".repeat(250)}.md`]: one }, expected: { exit: 0 } },
  { name: "a device of Windows", files: { "con.md": one, "aux/nul.md": two }, expected: { exit: 0 } },
  { name: "a line feed", files: { "a\nb.md": one }, expected: right("a-b.html", "first words") },
  {
    name: "an order to a terminal",
    files: { "a\u001b[2Jb.md": "# B\n\n[x](gone.md) words stay\n" },
    expected: { exit: 0, says: /a\uFFFD\[2Jb\.md:3:\d+ {2}link-missing/ },
  },
  {
    name: "an order to a workflow",
    files: { "::error file=x::y.md": "# B\n\n[x](gone.md)\n" },
    expected: { exit: 0, says: /link-missing/ },
  },
  { name: "letters that turn the reading round", files: { "a\u202egnp.md": one }, expected: { exit: 0 } },
  {
    name: "nothing but an extension and signs",
    files: { "!!!.md": one, "---.md": two },
    expected: { exit: 0 },
  },
  { name: "quotes, tags and ampersands", files: { "<b>&\"'.md": one }, expected: { exit: 0 } },
  { name: "percent signs", files: { "100%25 %2e%2e.md": one }, expected: { exit: 0 } },
  { name: "a backslash", files: { "a\\..\\b.md": one }, expected: { exit: 0 } },
  { name: "a talk that is a folder", files: { "folder.md/a.md": one }, expected: { exit: 0 } },
  {
    name: "a link of a talk out of the folder",
    prepare: ({ content }) => symlink("/etc/hostname", path.join(content, "out.md")),
    expected: { exit: 0, finding: "out.md:1:1 path-outside" },
  },
  {
    name: "forty folders in one another",
    files: { [`${"d/".repeat(40)}a.md`]: one },
    expected: right(`${"d/".repeat(40)}a.html`, "first words"),
  },
];
