/** Files of the output that Lectern did not write are never lost, whatever the next site is called and made of. */
import { execFileSync } from "node:child_process";
import { lstat, mkdir, readFile, readlink, symlink } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { carryOver } from "../../src/io/carry-over.ts";
import { writeManifest } from "../../src/io/site-manifest.ts";
import { makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

let output: string;
let stage: string;
beforeEach(async () => {
  const folder = await makeTemporary();
  [output, stage] = [path.join(folder, "site"), path.join(folder, "stage")];
  await mkdir(output);
  await mkdir(stage);
  await writeFiles(output, { "index.html": "ours" });
  await writeManifest(output);
});
afterEach(() => remove(path.dirname(output)));

const staged = (name: string): Promise<string> => readFile(path.join(stage, name), "utf8");

test("a file whose name a new page takes is kept beside it, under a name that says so", async () => {
  await writeFiles(output, { "talk.html": "theirs", "talk.html.kept-1": "an earlier one" });
  await writeFiles(stage, { "talk.html": "ours" });
  expect(await carryOver(output, stage)).toEqual([
    { name: "talk.html", keptAs: "talk.html.kept-2" },
    { name: "talk.html.kept-1", keptAs: "talk.html.kept-1" },
  ]);
  expect(await staged("talk.html")).toBe("ours");
  expect(await staged("talk.html.kept-2")).toBe("theirs");
  expect(await staged("talk.html.kept-1")).toBe("an earlier one");
});

test("a folder whose name a new file takes is kept as one, and a file whose name a new folder takes", async () => {
  await writeFiles(output, { "a/x.txt": "x", "a/deep/y.txt": "y", b: "b" });
  await writeFiles(stage, { a: "ours", "b/index.html": "ours" });
  await carryOver(output, stage);
  expect(await staged("a.kept-1/x.txt")).toBe("x");
  expect(await staged("a.kept-1/deep/y.txt")).toBe("y");
  expect(await staged("b.kept-1")).toBe("b");
  expect(await staged("a")).toBe("ours");
});

test("what lies in a folder that the site has, too, stays there", async () => {
  await writeFiles(output, { "talks/slides.pdf": "theirs" });
  await writeFiles(stage, { "talks/a.html": "ours" });
  expect(await carryOver(output, stage)).toEqual([{ name: "talks/slides.pdf", keptAs: "talks/slides.pdf" }]);
});

test("empty folders and links, even to nothing, are kept as they are", async () => {
  await mkdir(path.join(output, "uploads/empty"), { recursive: true });
  await symlink("nowhere", path.join(output, "link"));
  await carryOver(output, stage);
  expect((await lstat(path.join(stage, "uploads/empty"))).isDirectory()).toBe(true);
  expect(await readlink(path.join(stage, "link"))).toBe("nowhere");
});

test("a pipe is kept, and nobody waits for what it holds", async () => {
  execFileSync("mkfifo", [path.join(output, "pipe")]);
  await carryOver(output, stage);
  expect((await lstat(path.join(stage, "pipe"))).isFIFO()).toBe(true);
});

test.each([
  "two\nlines.png",
  '"quoted".png',
  "back\\slash.png",
  "#.png",
])("a file of ours is ours, whatever its name: %j", async (name) => {
  await writeFiles(output, { [name]: "ours" });
  await writeManifest(output);
  expect(await carryOver(output, stage)).toEqual([]);
});
