/** What is written, made or removed below a folder is told once, and soon. */
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FolderWatch, watchFolders } from "../../src/io/watch-folders.ts";
import { makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

let folder: string;
let watch: FolderWatch;
let told: string[][];

beforeEach(async () => {
  folder = await makeTemporary();
  told = [];
});
afterEach(async () => {
  watch.close();
  await remove(folder);
});

function start(without: readonly string[] = []): void {
  const tell = (changed: ReadonlySet<string>): void => {
    told.push([...changed].map((place) => path.relative(folder, place)).sort());
  };
  watch = watchFolders([folder], tell, { quiet: 30, without: without.map((one) => path.join(folder, one)) });
}

async function until(file: string): Promise<void> {
  while (!told.flat().includes(file)) await wait(10);
}

test("many files at once are one change", async () => {
  await writeFiles(folder, { "a.md": "a", "part/b.md": "b" });
  start();
  await writeFiles(folder, { "a.md": "1", "part/b.md": "2", "c.md": "3" });
  await until("c.md");
  expect(told.flat()).toEqual(expect.arrayContaining(["a.md", "c.md", path.join("part", "b.md")]));
  expect(told.length).toBeLessThan(4);
});

test("a folder that comes later is followed, and one that was put in the place of another", async () => {
  start();
  await mkdir(path.join(folder, "new/deep"), { recursive: true });
  await until("new");
  await wait(50);
  await writeFiles(folder, { "new/deep/a.md": "a" });
  await until(path.join("new", "deep", "a.md"));
  await rm(path.join(folder, "new"), { recursive: true });
  await writeFiles(folder, { "other/b.md": "b" });
  await rename(path.join(folder, "other"), path.join(folder, "new"));
  await wait(100);
  told = [];
  await writeFiles(folder, { "new/b.md": "c" });
  await until(path.join("new", "b.md"));
});

test("what is hidden, installed or left out is nobody's concern", async () => {
  await writeFiles(folder, { "out/x.md": "x", "node_modules/y.md": "y", ".git/z": "z" });
  start(["out"]);
  await writeFiles(folder, { "out/x.md": "1", "node_modules/y.md": "1", ".git/z": "1", ".a.md.swp": "1" });
  await writeFiles(folder, { "a.md": "a" });
  await until("a.md");
  expect([...new Set(told.flat())]).toEqual(["a.md"]);
});
