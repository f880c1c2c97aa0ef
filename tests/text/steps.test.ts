import { expect, test } from "vitest";
import { runThrough, runWithPauses, type Steps } from "../../src/text/steps.ts";

function* count(log: string[]): Steps<number> {
  for (const step of [1, 2, 3]) {
    log.push(`step ${step}`);
    yield;
  }
  return 6;
}

test("all steps are taken at once", () => {
  const log: string[] = [];
  expect(runThrough(count(log))).toBe(6);
  expect(log).toEqual(["step 1", "step 2", "step 3"]);
});

test("between two steps there is a pause", async () => {
  const log: string[] = [];
  const pause = async (): Promise<void> => void log.push("pause");
  expect(await runWithPauses(count(log), pause)).toBe(6);
  expect(log).toEqual(["step 1", "pause", "step 2", "pause", "step 3", "pause"]);
});

test("a pause that throws gives the rest up", async () => {
  const log: string[] = [];
  const work = runWithPauses(count(log), () => Promise.reject(new Error("enough")));
  await expect(work).rejects.toThrow("enough");
  expect(log).toEqual(["step 1"]);
});
