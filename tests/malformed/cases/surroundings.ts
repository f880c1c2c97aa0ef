/** What is wrong is the configuration, the disk, or that somebody takes files away. */
import { spawnSync } from "node:child_process";
import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fails, kept, type MalformedCase, refused, right } from "../malformed-case.ts";

const talk = { "bad.md": "# Bad\n\nwords stay\n" };
const fine = right("bad.html", "words stay");

/** The configuration stands beside the content folder. */
function config(
  text: string,
  more: Readonly<Record<string, string>> = {},
): Pick<MalformedCase, "files" | "prepare" | "flags" | "alone"> {
  return {
    files: { ...talk, ...more },
    prepare: ({ folder }) => writeFile(path.join(folder, "handbook.mjs"), text),
    flags: ["--config", "handbook.mjs"],
    alone: true,
  };
}
const options = (text: string): string =>
  `import { defineHandbook } from "lectern";\nexport default defineHandbook(${text});\n`;
const TRUSTED = options('{ content: "content", trusted: true }');

export const RUNTIME: readonly MalformedCase[] = [
  {
    name: "a configuration that throws",
    ...config("const a = undefined;\na.b;\n"),
    expected: refused(/handbook\.mjs:2 {2}The configuration cannot be run/),
  },
  {
    name: "a configuration that cannot be parsed",
    ...config("export default {{;\n"),
    expected: refused(/handbook\.mjs.* {2}The configuration cannot be run/),
  },
  {
    name: "a configuration of nothing",
    ...config("export const a = 1;\n"),
    expected: refused(/default export/),
  },
  {
    name: "a configuration that imports what is not there",
    ...config('import "gone-package";\n'),
    expected: refused(/handbook\.mjs:1 {2}"gone-package" is not there/),
  },
  {
    name: "a configuration that is not there",
    files: talk,
    flags: ["--config", "gone.mjs"],
    expected: refused(/gone\.mjs does not exist/),
  },
  {
    name: "a limit that is no number",
    ...config(options('{ limits: { talkBytes: "5 MB" } }')),
    expected: refused(/talkBytes is a number/),
  },
  {
    name: "a code that is none",
    ...config(options('{ severities: { "link-mising": "off" } }')),
    expected: refused(/Did you mean "link-missing"/),
  },
  {
    name: "an address that is none",
    ...config(options('{ baseUrl: "not an address" }')),
    expected: refused(/address|URL/i),
  },
  {
    name: "a folder of styles that is not there",
    ...config(options('{ styles: "gone" }')),
    expected: refused(/folder gone does not exist/),
  },
  {
    name: "a layout that cannot be parsed",
    ...config(TRUSTED, { "_includes/base.njk": "{% if %}\n{% endfor %}" }),
    expected: refused(/template|data file/),
  },
  {
    name: "a layout with a filter that nobody has",
    ...config(TRUSTED, { "_includes/base.njk": "{{ content | shout }}" }),
    expected: refused(/filter not found: shout/),
  },
  {
    name: "a data file that throws",
    ...config(TRUSTED, { "content.11tydata.cjs": "throw new Error('own words');" }),
    expected: refused(/own words/),
  },
  {
    name: "templates in the words of a talk",
    files: { "bad.md": "# Bad\n\n{{ x.y.z }} {% gone %} {# c #} <%= y %> words stay\n" },
    expected: right("bad.html", "{{ x.y.z }} {% gone %}", "words stay"),
  },
];

export const canMount = spawnSync("unshare", ["-m", "true"]).status === 0;

export const DISK: readonly MalformedCase[] = [
  {
    name: "a full disk of the cache and the output",
    files: { ...talk, "a.bin": "x".repeat(900_000), "bad.md": "# Bad\n\n[file](a.bin) words stay\n" },
    mounts: true,
    shell:
      'mkdir small; mount -t tmpfs -o size=300k none small; mount -t tmpfs -o size=300k none "$CACHE"; exec "$@"',
    flags: ["--output", "small/site"],
    expected: refused(/disk is full \(ENOSPC\)/),
  },
  {
    name: "a disk of the cache that can only be read",
    files: talk,
    mounts: true,
    shell: 'mount -t tmpfs -o ro none "$CACHE"; exec "$@"',
    expected: { exit: 0 },
  },
  {
    name: "a limit of the size of files",
    files: { ...talk, "a.bin": "x".repeat(900_000), "bad.md": "# Bad\n\n[file](a.bin) words stay\n" },
    shell: 'trap "" XFSZ; ulimit -f 100; exec "$@"',
    expected: refused(/EFBIG/),
  },
  { name: "a limit of open files", files: talk, shell: 'ulimit -n 256; exec "$@"', expected: { exit: 0 } },
  {
    name: "a cache that is a file",
    files: talk,
    prepare: async ({ cache }) => {
      await rm(cache, { recursive: true, force: true });
      await writeFile(cache, "taken");
    },
    expected: refused(/ENOTDIR|EEXIST/),
  },
  {
    name: "a lock file that is a folder",
    files: talk,
    prepare: ({ content }) => mkdir(path.join(content, "anchors.lock")),
    expected: { exit: 0, says: /anchors\.lock/ },
  },
  {
    name: "a content folder that is not there",
    files: talk,
    prepare: ({ content }) => rm(content, { recursive: true }),
    expected: refused(/does not exist/),
  },
  {
    name: "a content folder that is a file",
    prepare: async ({ content }) => {
      await rm(content, { recursive: true });
      await writeFile(content, "# A\n");
    },
    expected: refused(/is a file\. Name the folder/),
  },
  {
    name: "a content folder that is empty",
    prepare: async ({ content }) => {
      await rm(content, { recursive: true });
      await mkdir(content);
    },
    expected: refused(/holds no Markdown/),
  },
  {
    name: "an output that is a file",
    files: talk,
    prepare: ({ folder }) => writeFile(path.join(folder, "taken"), "x"),
    flags: ["--output", "taken"],
    expected: refused(/is a file\. Choose a folder/),
  },
  {
    name: "an output below a file",
    files: talk,
    prepare: ({ folder }) => writeFile(path.join(folder, "taken"), "x"),
    flags: ["--output", "taken/site"],
    expected: refused(/ENOTDIR|EEXIST/),
  },
  {
    name: "an output that holds what is not ours",
    files: talk,
    prepare: async ({ folder }) => {
      await mkdir(path.join(folder, "own"));
      await writeFile(path.join(folder, "own/thesis.tex"), "years");
    },
    flags: ["--output", "own"],
    expected: refused(/holds files that Lectern did not write/),
  },
];

const locked =
  (name: string): MalformedCase["prepare"] =>
  ({ content }) =>
    chmod(path.join(content, name), 0);

export const VANISHING: readonly MalformedCase[] = [
  {
    name: "a talk that may not be read",
    files: talk,
    prepare: locked("bad.md"),
    asNobody: true,
    expected: fails("bad.md:1:1 file-unreadable"),
  },
  {
    name: "a folder that may not be read",
    files: { ...talk, "part/a.md": "# A\n" },
    prepare: locked("part"),
    asNobody: true,
    expected: fails("part:1:1 file-unreadable"),
  },
  {
    name: "an image that may not be read",
    files: { "bad.md": "# Bad\n\n![alt](a.png) words stay\n", "a.png": "x" },
    prepare: locked("a.png"),
    asNobody: true,
    expected: fails("a.png:1:1 file-unreadable"),
  },
  {
    name: "a manifest that may not be read",
    files: { ...talk, "course.yml": "title: C\n" },
    prepare: locked("course.yml"),
    asNobody: true,
    expected: fails("course.yml:1:1 file-unreadable"),
  },
  {
    name: "the content folder, which may not be read",
    files: talk,
    prepare: ({ content }) => chmod(content, 0),
    asNobody: true,
    expected: refused(/content may not be used by you \(EACCES\)/),
  },
  {
    name: "a talk that is a link to nothing",
    files: talk,
    prepare: ({ content }) => symlink("gone.md", path.join(content, "dead.md")),
    expected: kept("dead.md:1:1 path-unread", "bad.html"),
  },
  {
    name: "a talk that is a link to itself",
    files: talk,
    prepare: ({ content }) => symlink("loop.md", path.join(content, "loop.md")),
    expected: kept("loop.md:1:1 path-unread", "bad.html"),
  },
  {
    name: "a talk that is a pipe",
    files: talk,
    prepare: ({ content }) => spawnSync("mkfifo", [path.join(content, "pipe.md")]),
    expected: fine,
  },
  {
    name: "a talk that is a link to /dev/zero",
    files: talk,
    prepare: ({ content }) => symlink("/dev/zero", path.join(content, "zero.md")),
    expected: kept("zero.md:1:1 path-outside", "bad.html", "words stay"),
  },
  { name: "an empty talk", files: { "bad.md": "" }, expected: right("bad.html", "") },
];

const good = (name: string): string => `# ${name}\n\n[other](good.md) words stay\n`;

export const KILLS: readonly MalformedCase[] = [300, 600, 900, 1200, 1800].map((killAfter) => ({
  name: `after ${killAfter} ms`,
  files: Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`t${at}.md`, good(`T${at}`)])),
  killAfter,
  expected: { exit: 0 },
}));

const gone =
  (...names: string[]): MalformedCase["prepare"] =>
  async ({ content }) => {
    for (const name of names) await rm(path.join(content, name), { recursive: true });
  };

/** The good site has these talks; so do the files of a case, until they are taken away. */
export const DELETED: readonly MalformedCase[] = [
  {
    name: "a talk",
    prepare: gone("other.md"),
    expected: { exit: 0, keeps: { "good.html": ["good words"] }, lacks: ["other.html"] },
  },
  {
    name: "a talk that others link to",
    files: { "bad.md": "# Bad\n\n[x](other.md) words stay\n" },
    prepare: gone("other.md"),
    expected: { ...kept("bad.md:3:5 link-missing", "bad.html", "words stay"), lacks: ["other.html"] },
  },
  {
    name: "a folder",
    prepare: gone("part"),
    expected: { exit: 0, lacks: ["part/inner.html", "part/index.html"] },
  },
  {
    name: "an image",
    prepare: gone("pic.png"),
    expected: { ...kept("good.md:3:10 image-missing", "good.html", "good words"), lacks: ["pic.png"] },
  },
  { name: "all talks", prepare: gone("good.md", "other.md", "part"), expected: refused(/holds no Markdown/) },
  {
    name: "a talk that becomes a draft",
    files: { "other.md": "---\ndraft: true\n---\n# Other\n" },
    expected: { exit: 0, lacks: ["other.html"] },
  },
];
