/** Of two builds into one output, one waits or is refused; a dead one keeps nobody waiting. */
import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { OutputTaken, takeLock } from "../../src/io/build-lock.ts";
import { thisRun } from "../../src/io/living-run.ts";
import { makeTemporary, remove } from "../support/outer-run.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await makeTemporary();
  file = path.join(folder, "lock");
});
afterEach(() => remove(folder));

const take = (longest = 0) => takeLock(file, { longest });

test("what is released is free, and leaves nothing", async () => {
  (await take()).release();
  (await take()).release();
  expect(await readdir(folder)).toEqual([]);
});

test("whoever does not want to wait is told for whom", async () => {
  const lock = await take();
  await expect(take()).rejects.toThrow(new OutputTaken(`process ${process.pid}`));
  lock.release();
});

test("whoever waits hears of it once, and comes next", async () => {
  const lock = await take();
  const heard: string[] = [];
  const waiting = takeLock(file, { longest: 60_000, onWait: (holder) => heard.push(holder) });
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(heard).toEqual([`process ${process.pid}`]);
  lock.release();
  (await waiting).release();
});

test("of many that find one dead lock, one has it at a time", async () => {
  await writeFile(file, JSON.stringify({ ...thisRun(), pid: 4_194_303 }));
  let holders = 0;
  const work = async (): Promise<void> => {
    const lock = await take(60_000);
    holders += 1;
    expect(holders).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1));
    holders -= 1;
    lock.release();
  };
  await Promise.all(Array.from({ length: 5 }, work));
});

test.each([
  ["a process that lives", () => ({}), false],
  ["a process that died", () => ({ pid: 4_194_303 }), true],
  ["a process whose number another has now", () => ({ start: "1" }), true],
  ["a run in another container, heard of lately", () => ({ home: "elsewhere", pid: 4_194_303 }), false],
])("%s holds what it holds", async (_title, change, isFree) => {
  await writeFile(file, JSON.stringify({ ...thisRun(), ...change() }));
  if (isFree) (await take()).release();
  else await expect(take()).rejects.toThrow(OutputTaken);
});

test("a run in another container that has not been heard of for long is dead, and so is one without a name", async () => {
  for (const text of [JSON.stringify({ ...thisRun(), home: "elsewhere" }), ""]) {
    await writeFile(file, text);
    await expect(take()).rejects.toThrow(OutputTaken);
    const then = Date.now() / 1000 - 3600;
    await utimes(file, then, then);
    (await take()).release();
  }
});

test("somebody else's process, which nobody may signal, lives", async () => {
  await writeFile(file, JSON.stringify({ ...thisRun() }));
  const signal = vi.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error("kill EPERM"), { code: "EPERM" });
  });
  await expect(take()).rejects.toThrow(OutputTaken);
  signal.mockRestore();
});

test("whoever was taken for dead, and has lost it to another, does not release the other's", async () => {
  const lock = await take();
  const other = JSON.stringify({ ...thisRun(), home: "elsewhere" });
  await writeFile(file, other);
  lock.release();
  expect(await readFile(file, "utf8")).toBe(other);
});
