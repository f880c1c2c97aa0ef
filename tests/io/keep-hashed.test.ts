/** What open tabs may still ask for stays for as many days as are wanted, counted from when no page needed it any more. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStage } from "../../src/io/publish.ts";
import { placeStages } from "../../src/io/stage-place.ts";
import { listFiles, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 31, 23, 30);
const [OLD, NEW] = ["lectern/index/0123456789.css", "lectern/index/abcdef0123.css"];

let folder: string;
let output: string;
let ledger: string;
beforeEach(async () => {
  folder = await makeTemporary();
  [output, ledger] = [path.join(folder, "site"), path.join(folder, "cache/hashed.json")];
});
afterEach(() => remove(folder));

async function publish(files: readonly string[], day: number, days = 30): Promise<readonly string[]> {
  const retention = { days, ledger, now: START + day * DAY };
  const stage = await openStage(await placeStages(output, path.join(folder, "cache")), { retention });
  await writeFiles(stage.folder, Object.fromEntries(files.map((file) => [file, file])));
  await stage.publish();
  return listFiles(output);
}

test("a file that no page needs stays for thirty days from then on, whatever is published meanwhile", async () => {
  await publish([OLD], 0);
  expect(await publish([NEW], 100)).toContain(OLD);
  expect(await publish([NEW, "a.html"], 129)).toContain(OLD);
  expect(await publish([NEW], 130)).toEqual([".lectern-files", NEW]);
});

test("one that is needed again begins anew", async () => {
  await publish([OLD], 0);
  await publish([NEW], 1);
  expect(await publish([OLD], 20)).toEqual([".lectern-files", OLD, NEW]);
  expect(await publish([NEW], 29)).toContain(OLD);
  expect(await publish([NEW], 58)).toContain(OLD);
  expect(await publish([NEW], 59)).not.toContain(OLD);
});

test("without a note of it the days begin with the build", async () => {
  await publish([OLD], 0);
  await publish([NEW], 1);
  for (const text of ["", "[]", '{"x":"yesterday"}', "{"]) {
    await writeFile(ledger, text);
    expect(await publish([NEW], 400)).toContain(OLD);
  }
  expect(await publish([NEW], 429)).toContain(OLD);
  expect(await publish([NEW], 430)).not.toContain(OLD);
});

test("zero days keep none, and take away what was kept", async () => {
  await publish([OLD], 0);
  await publish([NEW], 1);
  expect(await publish([NEW], 1, 0)).toEqual([".lectern-files", NEW]);
});

test("a page that is gone does not stay, and the list of the site's own files is the same with and without them", async () => {
  await publish([OLD, "gone.html"], 0);
  const files = await publish([NEW, "a.html"], 1);
  expect(files).toEqual([".lectern-files", "a.html", OLD, NEW]);
  const list = (): Promise<string> => readFile(path.join(output, ".lectern-files"), "utf8");
  const before = await list();
  await publish([NEW, "a.html"], 1, 0);
  expect(await list()).toBe(before);
});

test("what stays is nobody else's file, and another handbook below this one keeps all of its own", async () => {
  await publish([OLD], 0);
  const inner = `inner/${OLD}`;
  await writeFiles(output, { [inner]: "theirs", "lectern/index/mine.css": "theirs" });
  const stage = await openStage(await placeStages(output, path.join(folder, "cache")), {
    retention: { days: 0, ledger },
  });
  await writeFiles(stage.folder, { [NEW]: "" });
  const { carried } = await stage.publish();
  expect(carried.map(({ name }) => name)).toEqual([inner, "lectern/index/mine.css"]);
  expect(await listFiles(output)).toContain(inner);
});

test("where files are replaced one by one, they stay and go just so", async () => {
  const files = async (names: readonly string[], day: number): Promise<readonly string[]> => {
    const retention = { days: 30, ledger, now: START + day * DAY };
    const place = await placeStages(output, path.join(folder, "cache"));
    const stage = await openStage(place, { way: "files", retention });
    await writeFiles(stage.folder, Object.fromEntries(names.map((file) => [file, file])));
    await stage.publish();
    return listFiles(output);
  };
  await files([OLD], 0);
  expect(await files([NEW], 1)).toEqual([".lectern-files", OLD, NEW]);
  expect(await files([NEW], 31)).toEqual([".lectern-files", NEW]);
  expect(await readdir(path.join(folder, "cache"))).toEqual(["hashed.json"]);
});

test("a ledger that cannot be written is no fault", async () => {
  await publish([OLD], 0);
  await mkdir(ledger, { recursive: true });
  expect(await publish([NEW], 1)).toContain(OLD);
});
