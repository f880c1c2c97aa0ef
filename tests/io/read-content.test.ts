/** A file too large for a talk is found before it is read. */
import { truncate } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { readContentFile } from "../../src/io/read-content.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { LIMITS } from "../../src/model/limits.ts";
import { makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

let folder: string;

afterEach(() => remove(folder));

test.each([
  [LIMITS.talkBytes, []],
  [LIMITS.talkBytes + 1, ["error talk-large"]],
  [40_000_000_000, ["error talk-large"]],
])("of %i bytes", async (bytes, expected) => {
  folder = await makeTemporary();
  await writeFiles(folder, { "a.md": "\n" });
  await truncate(path.join(folder, "a.md"), bytes);
  const { diagnostics } = readContentFile(folder, sourcePath("a.md"));
  const found = diagnostics.filter(({ code }) => code.startsWith("talk"));
  expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
});
