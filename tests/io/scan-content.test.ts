/** What counts as content: nothing hidden, nothing from outside, nothing that a tool installed. */
import { spawnSync } from "node:child_process";
import { mkdir, symlink } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInside } from "../../src/io/follow-path.ts";
import { scanContent } from "../../src/io/scan-content.ts";
import { makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

let folder: string;
let content: string;

beforeEach(async () => {
  folder = await makeTemporary();
  content = path.join(folder, "content");
  await mkdir(content);
});

afterEach(() => remove(folder));

test("talks and other files are listed apart, each sorted by path", async () => {
  await writeFiles(content, {
    "b.md": "",
    "a/z.markdown": "",
    "a/B.MD": "",
    "a/logo.svg": "",
    "note.txt": "",
  });
  expect(await scanContent(content)).toEqual({
    talks: ["a/B.MD", "a/z.markdown", "b.md"],
    files: ["a/logo.svg", "note.txt"],
    unread: [],
    diagnostics: [],
  });
});

test("hidden files, hidden folders and node_modules are left out at any depth", async () => {
  await writeFiles(content, {
    ".secret.md": "",
    ".git/config.md": "",
    "node_modules/x/readme.md": "",
    "a/node_modules/y.md": "",
    "a/.b/c.md": "",
    "a/kept.md": "",
  });
  expect((await scanContent(content)).talks).toEqual(["a/kept.md"]);
});

test("the output and the cache inside the content are left out", async () => {
  await writeFiles(content, { "a.md": "", "_site/a.md": "", "deep/cache/b.md": "" });
  const without = [path.join(content, "_site"), path.join(content, "deep/cache")];
  expect((await scanContent(content, { without })).talks).toEqual(["a.md"]);
});

test("the output inside the content is left out under every name that leads to it", async () => {
  await writeFiles(content, { "a.md": "", "_site/b.md": "" });
  await symlink("content", path.join(folder, "alias"));
  await symlink("_site", path.join(content, "old"));
  await symlink("_site/b.md", path.join(content, "c.md"));
  for (const output of [path.join(content, "_site"), path.join(folder, "alias/_site")])
    expect((await scanContent(content, { without: [output] })).talks).toEqual(["a.md"]);
  const alias = path.join(folder, "alias");
  expect((await scanContent(alias, { without: [path.join(content, "_site")] })).talks).toEqual(["a.md"]);
});

test("an output that is not there yet, or that holds the content, leaves nothing out", async () => {
  await writeFiles(content, { "a.md": "" });
  const without = [path.join(content, "_site"), folder];
  expect((await scanContent(content, { without })).talks).toEqual(["a.md"]);
});

test("a folder whose name only begins like the output's stays", async () => {
  await writeFiles(content, { "_site/a.md": "", "_site2/b.md": "" });
  const listing = await scanContent(content, { without: [path.join(content, "_site")] });
  expect(listing.talks).toEqual(["_site2/b.md"]);
});

test("a link to a file inside the content counts as that file", async () => {
  await writeFiles(content, { "real/a.md": "" });
  await symlink("real/a.md", path.join(content, "b.md"));
  expect((await scanContent(content)).talks).toEqual(["b.md", "real/a.md"]);
});

test("links that lead out of the content are left out, files and folders alike", async () => {
  await writeFiles(folder, { "outside.md": "", "elsewhere/c.md": "", "content/a.md": "" });
  await symlink("../outside.md", path.join(content, "b.md"));
  await symlink(path.join(folder, "elsewhere"), path.join(content, "c"));
  await symlink("/etc", path.join(content, "etc"));
  const { talks, files, unread } = await scanContent(content);
  expect({ talks, files }).toEqual({ talks: ["a.md"], files: [] });
  expect(unread).toEqual(["b.md", "c", "etc"].map((file) => ({ file, why: "outside" })));
});

test("a chain of links that ends outside is left out", async () => {
  await writeFiles(folder, { "outside.md": "", "content/a.md": "" });
  await symlink("../outside.md", path.join(content, "b.md"));
  await symlink("b.md", path.join(content, "c.md"));
  expect((await scanContent(content)).talks).toEqual(["a.md"]);
});

test("a link to something hidden inside the content does not bring it to light", async () => {
  await writeFiles(content, { ".private/a.md": "", "b.md": "" });
  await symlink(".private", path.join(content, "open"));
  await symlink(".private/a.md", path.join(content, "a.md"));
  expect(await scanContent(content)).toMatchObject({
    talks: ["b.md"],
    unread: [{ file: "a.md" }, { file: "open" }],
  });
});

test("folders that link to one another end, each read once", async () => {
  await writeFiles(content, { "a/one.md": "", "b/two.md": "" });
  await symlink("../b", path.join(content, "a/b"));
  await symlink("../a", path.join(content, "b/a"));
  await symlink("..", path.join(content, "a/up"));
  const { talks } = await scanContent(content);
  expect(talks.filter((talk) => talk.endsWith("one.md"))).toHaveLength(1);
  expect(talks.filter((talk) => talk.endsWith("two.md"))).toHaveLength(1);
});

test("a real folder is read under its own name, though a link to it comes first", async () => {
  await writeFiles(content, { "z/talk.md": "" });
  await symlink("z", path.join(content, "a"));
  expect((await scanContent(content)).talks).toContain("z/talk.md");
});

test("a link to nowhere is no content", async () => {
  await writeFiles(content, { "a.md": "" });
  await symlink("gone.md", path.join(content, "b.md"));
  expect(await scanContent(content)).toMatchObject({
    talks: ["a.md"],
    unread: [{ file: "b.md", why: "nothing" }],
  });
});

test("links that lead back to themselves end, and are told", async () => {
  await writeFiles(content, { "a.md": "", "x/y/b.md": "" });
  const links = {
    "self.md": "self.md",
    "one.md": "two.md",
    "two.md": "one.md",
    "x/y/up": "../..",
    here: ".",
  };
  for (const [name, target] of Object.entries(links)) await symlink(target, path.join(content, name));
  const { talks, unread } = await scanContent(content);
  expect(talks).toEqual(["a.md", "x/y/b.md"]);
  expect(unread).toEqual(
    Object.keys(links)
      .sort()
      .map((file) => ({ file, why: "circle" })),
  );
});

test.skipIf(process.platform === "win32")(
  "pipes, sockets and links to them are told, and never opened",
  async () => {
    await writeFiles(content, { "a.md": "" });
    spawnSync("mkfifo", [path.join(content, "pipe.md")]);
    const server = net.createServer().listen(path.join(content, "socket.md"));
    await new Promise((resolve) => server.once("listening", resolve));
    await symlink("pipe.md", path.join(content, "b.md"));
    await symlink("/dev/zero", path.join(content, "c.md"));
    const { talks, unread } = await scanContent(content);
    server.close();
    expect(talks).toEqual(["a.md"]);
    expect(unread).toEqual([
      { file: "b.md", why: "special" },
      { file: "c.md", why: "outside" },
      { file: "pipe.md", why: "special" },
      { file: "socket.md", why: "special" },
    ]);
  },
);

test("the content folder may itself be a link", async () => {
  await writeFiles(content, { "a.md": "" });
  await symlink("content", path.join(folder, "alias"));
  expect((await scanContent(path.join(folder, "alias"))).talks).toEqual(["a.md"]);
});

test.each([
  ["/a", "/a", true],
  ["/a", "/a/b", true],
  ["/a", "/a/..b", true],
  ["/a", "/ab", false],
  ["/a", "/a/../b", false],
  ["/a/b", "/a", false],
])("%s holds %s: %s", (root, target, inside) => {
  expect(isInside(root, target)).toBe(inside);
});
