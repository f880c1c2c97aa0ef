/** Outputs are written below the output folder and nowhere else. */
import { chmod, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeOutput } from "../../src/io/write-output.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { listFiles, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

let folder: string;
let places: { output: string; content: string };

beforeEach(async () => {
  folder = await makeTemporary();
  places = { output: path.join(folder, "site"), content: path.join(folder, "content") };
});

afterEach(() => remove(folder));

test("texts and copies arrive in folders that are made for them", async () => {
  await writeFiles(places.content, { "a/logo.svg": "<svg/>" });
  const files = [
    { url: "deep/down/x.md", content: "words" },
    { url: "pictures/logo.svg", content: { copyOf: sourcePath("a/logo.svg") } },
  ];
  await writeOutput(files, places);
  expect(await listFiles(places.output)).toEqual(["deep/down/x.md", "pictures/logo.svg"]);
  expect(await readFile(path.join(places.output, "pictures/logo.svg"), "utf8")).toBe("<svg/>");
});

test.each([
  "../evil.md",
  "a/../../evil.md",
  "/../evil.md",
])("%s is refused, and nothing is written", async (url) => {
  const files = [
    { url: "good.md", content: "" },
    { url, content: "" },
  ];
  expect(() => writeOutput(files, places)).toThrow(/outside the output/);
  expect(await listFiles(folder)).toEqual([]);
});

test("a hundred files are more than are written at once, and all arrive", async () => {
  const files = Array.from({ length: 100 }, (_, at) => ({ url: `f/${at}.md`, content: String(at) }));
  await writeOutput(files, places);
  expect(await listFiles(places.output)).toHaveLength(100);
});

test("a copy has the rights of a new file, whatever those of its source are", async () => {
  await writeFiles(places.content, { "own.svg": "<svg/>", "run.svg": "<svg/>" });
  await chmod(path.join(places.content, "own.svg"), 0o600);
  await chmod(path.join(places.content, "run.svg"), 0o755);
  const copies = ["own.svg", "run.svg"].map((url) => ({ url, content: { copyOf: sourcePath(url) } }));
  writeOutput([{ url: "new.md", content: "" }, ...copies], places);
  const modeOf = async (url: string): Promise<number> => (await stat(path.join(places.output, url))).mode;
  expect(await Promise.all(["own.svg", "run.svg"].map(modeOf))).toEqual(
    Array(2).fill(await modeOf("new.md")),
  );
});
