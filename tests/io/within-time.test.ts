/** What takes too long is stopped, and what does not is as it would have been. */
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { openTime, TookTooLong, withinTime } from "../../src/io/within-time.ts";

const faultOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

/** Waits for what never comes. */
const idle = (): never => {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  for (;;) Atomics.wait(cell, 0, 0, 5);
};

const endless = (): never => {
  for (;;);
};

describe("work in time", () => {
  test("returns what it returns, and throws what it throws", () => {
    expect(withinTime(10, () => [1, undefined])).toEqual([1, undefined]);
    expect(withinTime(10, () => undefined)).toBeUndefined();
    const own = new RangeError("own");
    expect(() =>
      withinTime(10, () => {
        throw own;
      }),
    ).toThrow(own);
  });

  test("may hold other work in time", () => {
    expect(withinTime(10, () => [withinTime(10, () => 1), 2])).toEqual([1, 2]);
  });
});

describe("work that takes too long", () => {
  test.each<[string, () => unknown]>([
    ["a loop without end", endless],
    ["a regular expression without end", () => /^(a+)+$/.test(`${"a".repeat(50)}b`)],
    [
      "a loop that catches everything",
      () => {
        for (;;) {
          try {
            JSON.parse("{");
          } catch {
            // And on.
          }
        }
      },
    ],
  ])("%s is stopped", (_what, work) => {
    expect(() => withinTime(0.05, work)).toThrow(TookTooLong);
    expect(withinTime(10, () => "after it")).toBe("after it");
  });

  test("is told in the seconds that were given for all of it", () => {
    const inTime = openTime(0.2);
    expect(inTime(() => 1)).toBe(1);
    expect(() => inTime(endless)).toThrow("Stopped after 0.2 seconds.");
    const begun = performance.now();
    expect(() => inTime(endless)).toThrow(TookTooLong);
    expect(performance.now() - begun).toBeLessThan(60_000);
  });
});

describe("whether work was held up", () => {
  test("is told by the time that its own thread had, however busy another is", async () => {
    const other = new Worker("for (;;);", { eval: true });
    try {
      await new Promise((resolve) => other.once("online", resolve));
      expect(faultOf(() => withinTime(0.5, idle))).toMatchObject({ wasHeldUp: true });
    } finally {
      await other.terminate();
    }
  });

  test("is told of all works that share their time", () => {
    const inTime = openTime(0.4);
    const cell = new Int32Array(new SharedArrayBuffer(4));
    inTime(() => Atomics.wait(cell, 0, 0, 350));
    expect(faultOf(() => inTime(endless))).toMatchObject({ wasHeldUp: true });
  });
});
