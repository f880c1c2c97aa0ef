/** Whatever is written to take long takes, on its whole way to every page and file, no longer than its length. */
import process from "node:process";
import { describe, expect, test } from "vitest";
import { growthOf, IN_PROPORTION } from "../support/growth.ts";
import { goFullWay } from "./full-way.ts";
import { INPUTS, type Pathological } from "./inputs.ts";
import { MOST_GROWTH, MOST_MS, measure } from "./measure.ts";

/** The campaign measures each of them, at full size, in milliseconds of the processor. */
const isWhole = process.env["LECTERN_PATHOLOGICAL"] === "all";
const SEED = Number(process.env["LECTERN_SEED"] ?? 20261128);
const STEP = 12;

/** Every twelfth; another one with each seed. */
const sample: readonly Pathological[] = INPUTS.filter((_, at) => (at + SEED) % STEP === 0);

test("there are enough of them, each with a name of its own", () => {
  expect(new Set(INPUTS.map(({ name }) => name)).size).toBe(INPUTS.length);
  expect(INPUTS.length).toBeGreaterThanOrEqual(60);
});

test.runIf(!isWhole)(`every input is read at all`, { timeout: 60_000 }, () => {
  // What takes twice as long with each sign more would not end.
  for (const input of INPUTS) goFullWay(input, 40);
});

describe.runIf(!isWhole)(`in proportion (seed ${SEED})`, () => {
  test.each(sample)("$name", (input) => {
    const size = Math.ceil(input.size / 40);
    expect(growthOf((many) => goFullWay(input, many), size)).toBeLessThan(IN_PROPORTION);
  });
});

describe.runIf(isWhole)("within a second, and twice the time for twice the length", () => {
  test.each(INPUTS)("$name", (input) => {
    const { ms, growth } = measure(input);
    console.log(
      `pathological\t${input.write(input.size).length}\t${ms.toFixed(0)}\t${growth.toFixed(2)}\t${input.name}`,
    );
    expect(ms).toBeLessThan(MOST_MS);
    expect(growth).toBeLessThanOrEqual(MOST_GROWTH);
  });
});
