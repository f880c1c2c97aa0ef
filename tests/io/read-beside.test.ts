/** What a deck names beside itself is looked at before it is read. */
import { truncate } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contentFolder } from "../../src/io/read-beside.ts";
import { readManifests } from "../../src/io/read-manifests.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { LIMITS } from "../../src/model/limits.ts";
import { makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

let folder: string;
beforeEach(async () => {
  folder = await makeTemporary();
});
afterEach(() => remove(folder));

const files = [sourcePath("small.txt"), sourcePath("large.txt")];

test("a file of more than a million bytes takes no memory", async () => {
  await writeFiles(folder, { "small.txt": "words", "large.txt": "" });
  await truncate(path.join(folder, "large.txt"), 200_000_000);
  const { read } = contentFolder(folder, { talks: [], files, unread: [], diagnostics: [] });
  const before = process.memoryUsage().arrayBuffers;
  expect(files.map(read)).toEqual(["words", undefined]);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
});

test("a manifest may be longer than a talk", async () => {
  await writeFiles(folder, { "cours.json": `[]${" ".repeat(LIMITS.talkBytes)}` });
  const [manifest] = readManifests(folder, [sourcePath("cours.json")]);
  expect(manifest).toMatchObject({ diagnostics: [], file: { text: expect.stringMatching(/^\[\]/) } });
});
