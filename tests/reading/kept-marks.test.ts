/** What files show of the dialects is told once, and never taken from a file of the cache that is not as it was written. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { openKeptMarks } from "../../src/reading/kept-marks.ts";
import { readTalkSource, type TalkSource } from "../../src/section/parse-talk.ts";
import { chooseDialects } from "../../src/source/choose-dialects.ts";
import { hiddenBy, readMarks } from "../../src/source/dialect-marks.ts";

const SLIDEV = "---\ntheme: seriph\nmdc: true\n---\n\n# A\n\n---\nlayout: center\n---\n\n# B\n";
const PROSE = "# C\n\nWords, and no slide.\n";

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(path.join(os.tmpdir(), "lectern-marks-"));
});
afterEach(() => rm(cache, { recursive: true }));

const source = (file: string, text: string): TalkSource => readTalkSource({ path: sourcePath(file), text });

async function choose(sources: readonly TalkSource[]) {
  const marks = await openKeptMarks(cache);
  const choices = chooseDialects(sources, {}, marks.of);
  marks.keep();
  return choices;
}

async function keptFile(): Promise<string> {
  const [file] = (await readdir(cache, { recursive: true })).filter((name) => name.endsWith("marks.json"));
  return path.join(cache, file!);
}

test("what is kept is what would be read", async () => {
  const read = () => [source("a.md", SLIDEV), source("b.md", PROSE), source("c.md", SLIDEV)];
  const first = await choose(read());
  expect(await choose(read())).toEqual(first);
  const marks = await openKeptMarks(cache);
  for (const one of read()) expect(marks.of(one).signs).toEqual(readMarks(one).signs);
  expect(first.map(({ dialect }) => dialect)).toContain("slidev");
});

test("a file that has changed is read anew, and one that is gone is forgotten", async () => {
  await choose([source("a.md", SLIDEV), source("b.md", PROSE)]);
  const { size } = await stat(await keptFile());
  const [choice] = await choose([source("a.md", PROSE)]);
  expect(choice?.dialect).toBe("plain");
  expect((await stat(await keptFile())).size).toBeLessThan(size);
});

test("a file of the cache in which a byte is another is not believed", async () => {
  await choose([source("a.md", SLIDEV)]);
  const file = await keptFile();
  await writeFile(file, (await readFile(file, "utf8")).replace('"slidev"', '"deckset"'));
  const [choice] = await choose([source("a.md", SLIDEV)]);
  expect(choice?.dialect).toBe("slidev");
});

test("the same files leave it as it is", async () => {
  await choose([source("a.md", SLIDEV)]);
  const { mtimeMs, ino } = await stat(await keptFile());
  await choose([source("a.md", SLIDEV)]);
  expect(await stat(await keptFile())).toMatchObject({ mtimeMs, ino });
});

test("what a dialect would hide is told once, be it nothing", () => {
  const file = source("a.md", PROSE);
  const marks = readMarks(file);
  expect(hiddenBy("slidev", file, marks)).toBeUndefined();
  expect(marks.hidden).toHaveProperty("slidev");
  let asked = 0;
  const counted = new Proxy(file, {
    get: (target, name) => {
      asked += 1;
      return Reflect.get(target, name);
    },
  });
  hiddenBy("slidev", counted, marks);
  expect(asked).toBe(0);
});
