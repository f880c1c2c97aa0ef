/** Where a folder cannot be swapped, it holds the same files in the end, and nothing of somebody else's is lost. */
import { lstat, mkdir, readdir, readFile, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { carryOver } from "../../src/io/carry-over.ts";
import { rewrite } from "../../src/io/rewrite.ts";
import { writeManifest } from "../../src/io/site-manifest.ts";
import { fingerprint, listFiles, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

let output: string;
let stage: string;
beforeEach(async () => {
  const folder = await makeTemporary();
  [output, stage] = [path.join(folder, "site"), path.join(folder, "stage")];
  await mkdir(output);
  await mkdir(stage);
});
afterEach(() => remove(path.dirname(output)));

async function publish(files: Record<string, string>): Promise<void> {
  await remove(stage);
  await mkdir(stage);
  await writeFiles(stage, files);
  await writeManifest(stage);
  await rewrite(stage, output, await carryOver(output, stage));
}

test("the folder becomes what was staged, file for file, and stays the folder that it is", async () => {
  const before = await stat(output);
  await publish({ "index.html": "old", "gone/deep/a.html": "old", "lectern/page.0123456789.js": "js" });
  await publish({ "index.html": "new", "b.html": "new" });
  expect(await fingerprint(output)).toEqual(await fingerprint(stage));
  expect(await readdir(output)).not.toContain("gone");
  expect((await stat(output)).ino).toBe(before.ino);
});

test("a file that stays the same is not touched", async () => {
  await publish({ "index.html": "old", "same.html": "same" });
  const before = await stat(path.join(output, "same.html"));
  await publish({ "index.html": "new", "same.html": "same" });
  expect((await stat(path.join(output, "same.html"))).ino).toBe(before.ino);
});

test("a folder of ours that becomes a file, and the other way round", async () => {
  await publish({ "a/x.html": "old", b: "old" });
  await publish({ a: "new", "b/y.html": "new" });
  expect(await fingerprint(output)).toEqual(await fingerprint(stage));
});

test("a page that is just as somebody's file of its name is written, too", async () => {
  await publish({ "index.html": "old" });
  await writeFiles(output, { "talk.html": "same" });
  await publish({ "index.html": "new", "talk.html": "same" });
  expect(await readFile(path.join(output, "talk.html"), "utf8")).toBe("same");
  expect(await readFile(path.join(output, "talk.html.kept-1"), "utf8")).toBe("same");
});

test("somebody's file stays where it is, or beside the page that takes its name", async () => {
  await publish({ "index.html": "old" });
  await writeFiles(output, { "CNAME.txt": "theirs", "talk.html": "theirs", "a/x.txt": "theirs" });
  await publish({ "index.html": "new", "talk.html": "ours", a: "ours" });
  const theirs = ["CNAME.txt", "talk.html.kept-1", "a.kept-1/x.txt"];
  for (const name of theirs) expect(await readFile(path.join(output, name), "utf8")).toBe("theirs");
  expect(await readFile(path.join(output, "talk.html"), "utf8")).toBe("ours");
  expect((await lstat(path.join(output, "a"))).isFile()).toBe(true);
  await publish({ "index.html": "last" });
  expect(await listFiles(output)).toEqual([".lectern-files", "index.html", ...theirs].sort());
});

test("what a killed run had begun is completed, and none of it is taken for somebody else's", async () => {
  await publish({ "index.html": "old", "old.html": "old" });
  const list = "# Files of this site that Lectern wrote.\nhalf.html\nindex.html\nold.html\n";
  await writeFiles(output, { "half.html": "half", ".lectern-files": list, ".lectern-drafts/file": "a b" });
  await publish({ "index.html": "new" });
  expect(await listFiles(output)).toEqual([".lectern-files", "index.html"]);
});

test("a list that names files outside the folder, or behind a link, takes none of them away", async () => {
  const around = path.dirname(output);
  await writeFiles(around, { "precious.txt": "mine", "other/precious.txt": "mine" });
  await symlink(path.join(around, "other"), path.join(output, "link"));
  const names = ["../precious.txt", "link/precious.txt", path.join(around, "precious.txt")];
  const list = `# Files of this site that Lectern wrote.\n${names.join("\n")}\n`;
  await writeFiles(output, { ".lectern-files": list });
  await publish({ "index.html": "new" });
  expect(await readFile(path.join(around, "precious.txt"), "utf8")).toBe("mine");
  expect(await readFile(path.join(around, "other/precious.txt"), "utf8")).toBe("mine");
});
