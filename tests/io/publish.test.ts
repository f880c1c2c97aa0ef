/** A site is swapped in whole, or not at all, and a run that died leaves nothing behind for long. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { carryOver } from "../../src/io/carry-over.ts";
import { holdOutput } from "../../src/io/hold-output.ts";
import { openStage, PublishedMeanwhile, type PublishOptions, type Stage } from "../../src/io/publish.ts";
import { mayReplace, writeManifest } from "../../src/io/site-manifest.ts";
import { placeStages } from "../../src/io/stage-place.ts";
import { swap } from "../../src/io/swap.ts";
import { fingerprint, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

let folder: string;
let output: string;
let cache: string;

beforeEach(async () => {
  folder = await makeTemporary();
  output = path.join(folder, "site");
  cache = path.join(folder, "cache");
});

afterEach(() => remove(folder));

/** A process that no longer lives, as far as any test machine goes. */
const DEAD_PID = 4_194_303;

async function stageWith(text: string, options: PublishOptions = {}): Promise<Stage> {
  const stage = await openStage(await placeStages(output, cache), options);
  await writeFile(path.join(stage.folder, "index.html"), text);
  return stage;
}

async function heal(site = output): Promise<void> {
  (await holdOutput(site, cache, { longest: 0 })).release();
}

const published = (): Promise<string> => readFile(path.join(output, "index.html"), "utf8");

test("the first site is made together with its parent folders", async () => {
  output = path.join(folder, "deep/down/site");
  await (await stageWith("new")).publish();
  expect(await published()).toBe("new");
});

test("until it is published, a stage changes nothing of the site", async () => {
  await writeFiles(output, { "index.html": "old" });
  const stage = await stageWith("new");
  expect(await published()).toBe("old");
  await stage.publish();
  expect(await published()).toBe("new");
});

test("what the new site no longer has is gone from the output", async () => {
  await writeFiles(output, { "index.html": "old", "gone.html": "old" });
  await (await stageWith("new")).publish();
  expect(await fingerprint(output)).not.toHaveProperty("gone.html");
});

test("a stage that is discarded leaves the site and no trace", async () => {
  await writeFiles(output, { "index.html": "old" });
  await (await stageWith("new")).discard();
  expect(await published()).toBe("old");
  expect(await readdir(cache)).toEqual([]);
});

test("a published stage leaves nothing in the cache, nor beside the output", async () => {
  await writeFiles(output, { "index.html": "old" });
  await (await stageWith("new")).publish();
  expect(await readdir(cache)).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(["cache", "site"]);
});

test("a run that was killed between the two renames is healed by the next", async () => {
  await writeFiles(output, { "index.html": "old" });
  const stage = await stageWith("half");
  await rename(output, asOfDeadRun(stage.folder).replace("-stage-", "-old-"));
  await rename(stage.folder, asOfDeadRun(stage.folder));
  await heal();
  expect(await published()).toBe("old");
  expect(await readdir(cache)).toEqual([]);
});

test.each([
  ["there", true],
  ["still to be made", false],
])("an output that is a link to a folder, which is %s, stays a link, and the folder changes", async (_title, isThere) => {
  const real = path.join(folder, "www");
  if (isThere) await writeFiles(real, { "index.html": "old" });
  await symlink("www", output);
  await (await stageWith("new")).publish();
  expect((await lstat(output)).isSymbolicLink()).toBe(true);
  expect(await readFile(path.join(real, "index.html"), "utf8")).toBe("new");
  expect((await readdir(folder)).sort()).toEqual(["cache", "site", "www"]);
});

test("where the second rename fails, the first is taken back", async () => {
  await writeFiles(output, { "index.html": "old" });
  await expect(swap(path.join(folder, "none"), output, path.join(folder, "x-old-1"))).rejects.toThrow(
    "ENOENT",
  );
  expect(await published()).toBe("old");
  expect(await readdir(folder)).toEqual(["site"]);
});

test("of several old sites, the one that was moved away last comes back, whatever its name", async () => {
  const stage = await stageWith("half");
  for (const [name, text] of [
    ["b", "older"],
    ["a", "old"],
    ["c", "oldest"],
  ] as const)
    await writeFiles(path.join(cache, name), { "index.html": text });
  const asOld = (name: string): string =>
    asOfDeadRun(stage.folder).replace("-stage-", "-old-").replace(/.{8}$/, name.repeat(8));
  for (const name of ["c", "b", "a"]) {
    await rename(path.join(cache, name), asOld(name));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await stage.discard();
  await heal();
  expect(await published()).toBe("old");
  expect(await readdir(cache)).toEqual([]);
});

test("a half of an old site never comes back: it is called otherwise before it is cleared away", async () => {
  const stage = await openStage(await placeStages(output, cache));
  await stage.discard();
  await writeFiles(asOfDeadRun(stage.folder).replace("-stage-", "-gone-"), { "half.html": "" });
  await heal();
  expect(await readdir(folder)).toEqual(["cache"]);
  expect(await readdir(cache)).toEqual([]);
});

test("what a killed run left after its second rename is cleared away, and the new site stays", async () => {
  await writeFiles(output, { "index.html": "new" });
  const stage = await openStage(await placeStages(output, cache));
  await stage.discard();
  await writeFiles(asOfDeadRun(stage.folder).replace("-stage-", "-old-"), { "index.html": "old" });
  await heal();
  expect(await published()).toBe("new");
  expect(await readdir(cache)).toEqual([]);
});

test("a site that another build has published meanwhile stands, and nothing is mixed into it", async () => {
  await (await stageWith("old")).publish();
  const slow = await stageWith("slow");
  await (await stageWith("quick")).publish();
  await expect(slow.publish()).rejects.toThrow(PublishedMeanwhile);
  expect(await published()).toBe("quick");
});

test("two outputs that share a cache do not touch each other's stages", async () => {
  const stage = await stageWith("mine");
  await rename(stage.folder, asOfDeadRun(stage.folder));
  await heal(path.join(folder, "other"));
  expect(await readdir(cache)).toHaveLength(1);
});

test.each([
  ["is absent", undefined, true],
  ["is empty", {}, true],
  [
    "is a site of ours",
    { "index.html": "", ".lectern-files": "# Files of this site that Lectern wrote.\nindex.html\n" },
    true,
  ],
  ["holds somebody's files", { "thesis.tex": "" }, false],
  ["holds a folder of our name", { "lectern/README.md": "" }, false],
  ["holds somebody's site", { "index.html": "" }, false],
])("an output that %s may be replaced: %#", async (_title, files, may) => {
  if (files !== undefined) {
    await mkdir(output);
    await writeFiles(output, files as Record<string, string>);
  }
  expect(await mayReplace(output)).toBe(may);
});

test("an output that is a file may not be replaced", async () => {
  await writeFile(output, "");
  expect(await mayReplace(output)).toBe(false);
});

function asOfDeadRun(stage: string): string {
  return stage.replace(/-stage-\d+-/, `-stage-${DEAD_PID}-`);
}

test("files with a hash in their name are on the list as one line, and a file beside them that is somebody's is kept", async () => {
  await mkdir(output);
  await writeFiles(output, {
    "index.html": "",
    "lectern/index/0123456789.css": "",
    "lectern/page.0123456789.js": "",
  });
  await writeManifest(output);
  expect(await readFile(path.join(output, ".lectern-files"), "utf8")).toMatch(
    /\nindex\.html\nlectern\/\*\*\/\*HASH\.\*\n$/,
  );
  await writeFiles(output, { "lectern/index/mine.css": "", "lectern/index/9999999999.css": "" });
  const stage = path.join(folder, "next");
  await mkdir(stage);
  expect(await carryOver(output, stage)).toEqual([
    { name: "lectern/index/mine.css", keptAs: "lectern/index/mine.css" },
  ]);
});

test("file by file, where it is asked for: the folder stays the one that it was", async () => {
  await (await stageWith("old", { way: "files" })).publish();
  const before = await lstat(output);
  expect(await (await stageWith("new", { way: "files" })).publish()).toEqual({ carried: [] });
  expect(await published()).toBe("new");
  expect((await lstat(output)).ino).toBe(before.ino);
  expect(await readdir(cache)).toEqual([]);
});

/** Where the system tells who works where. */
const tellsFolders = existsSync("/proc/self/cwd");

test.skipIf(!tellsFolders)(
  "a process that works in the output sees the new site: no swap is made behind it",
  async () => {
    await (await stageWith("old")).publish();
    const server = spawn(process.execPath, ["-e", "process.stdin.resume(); console.log(1)"], { cwd: output });
    await new Promise((resolve) => server.stdout.once("data", resolve));
    const before = await lstat(output);
    const { rewritten } = await (await stageWith("new")).publish();
    const { rewritten: swapped } = await (await stageWith("swapped", { way: "swap" })).publish();
    server.kill();
    expect(rewritten).toEqual({ kind: "inside", pid: server.pid });
    expect(swapped).toBeUndefined();
    expect((await lstat(output)).ino).not.toBe(before.ino);
  },
);

test("a stop before the list of files was there leaves a folder that may be replaced", async () => {
  await writeFiles(output, { ".lectern-drafts/file": "half a list" });
  expect(await mayReplace(output)).toBe(true);
});
