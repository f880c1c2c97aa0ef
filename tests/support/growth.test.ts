/** The measure of growth is itself measured: it lets pass what is in proportion, and nothing that is not. */
import { expect, test } from "vitest";
import { growthOf, IN_PROPORTION } from "./growth.ts";

const growthWhere = (steps: (size: number) => number): number =>
  growthOf((size) => {
    const seen = new Map<number, number>();
    for (let step = 0; step < steps(size); step += 1) seen.set(step % 1000, step);
  }, 1_000);

test.each<[string, (size: number) => number]>([
  ["as its length", (size) => 1_000 * size],
  ["as its length times its logarithm", (size) => 100 * size * Math.log2(size)],
])("what grows %s is in proportion", (_, steps) => {
  expect(growthWhere(steps)).toBeLessThan(IN_PROPORTION);
});

test("what grows as its square is not", () => {
  expect(growthWhere((size) => size ** 2)).toBeGreaterThan(IN_PROPORTION);
});
