/** What the engine keeps of the code that it ran lies in a cache that no project can bring along, and nowhere else. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bin, makeTemporary, remove, runNode } from "../support/outer-run.ts";

let folder: string;
let preload: string;

/** Stands for Node 22, and notes the folder that is asked for. */
beforeEach(async () => {
  folder = await makeTemporary();
  preload = path.join(folder, "note.mjs");
  await mkdir(path.join(folder, "talks"));
  await writeFile(
    preload,
    `import module from "node:module";
import { appendFileSync } from "node:fs";
module.enableCompileCache = (place) => appendFileSync(${JSON.stringify(path.join(folder, "asked"))}, String(place) + "\\n");\n`,
  );
});

afterEach(() => remove(folder));

async function placesOf(...words: string[]): Promise<string[]> {
  const env = { XDG_CACHE_HOME: path.join(folder, "home") };
  await runNode(["--import", pathToFileURL(preload).href, bin, ...words], { cwd: folder, env });
  const text = await readFile(path.join(folder, "asked"), "utf8").catch(() => "");
  return text.split("\n").filter((place) => place !== "");
}

test.each([
  [["--cache", "own"], "own/code"],
  [["--cache=own"], "own/code"],
  [[], "home/lectern/code"],
])("build %j keeps it in %s", async (flags, place) => {
  expect(await placesOf("build", "nowhere", ...flags)).toEqual([path.join(folder, place)]);
});

test("build in a project keeps it in the user's cache, for what lies there runs", async () => {
  await writeFile(path.join(folder, "package.json"), "{}");
  expect(await placesOf("build", "nowhere")).toEqual([path.join(folder, "home/lectern/code")]);
});

test("a command that writes nothing keeps nothing", async () => {
  expect(await placesOf("check", "nowhere")).toEqual([]);
});
