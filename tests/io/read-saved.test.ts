/** A file that is being saved is read when it is there: no page goes empty for the time between two steps of an editor. */
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSaved } from "../../src/io/read-saved.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { makeTemporary, remove } from "../support/outer-run.ts";

let folder: string;
const A = sourcePath("a.md");
const place = (name: string): string => path.join(folder, name);
beforeEach(async () => {
  folder = await makeTemporary();
});
afterEach(() => remove(folder));

test("one that is emptied before it is written is what is written then", async () => {
  await writeFile(place("a.md"), "");
  const reading = readSaved(folder, A);
  await writeFile(place("a.md"), "# A\n");
  expect((await reading)?.file.text).toBe("# A\n");
});

test("one in whose place another is put is the other one", async () => {
  await writeFile(place("new"), "# B\n");
  const reading = readSaved(folder, A);
  await rename(place("new"), place("a.md"));
  expect((await reading)?.file.text).toBe("# B\n");
});

test("one that stays empty is empty, and one that stays away is gone", async () => {
  await writeFile(place("a.md"), "");
  expect((await readSaved(folder, A))?.file.text).toBe("");
  await rm(place("a.md"));
  expect(await readSaved(folder, A)).toBeUndefined();
});
