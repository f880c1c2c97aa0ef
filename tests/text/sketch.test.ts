import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { containment, likeness, sizeOf, sketchOf } from "../../src/text/sketch.ts";

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(" ");

describe("likeness", () => {
  test("is that of the words, whatever their order, case, accents and number", () => {
    expect(likeness(sketchOf("Été à la mer"), sketchOf("mer la, a ete; MER"))).toBe(1);
    expect(likeness(sketchOf("un deux trois"), sketchOf("quatre cinq six"))).toBe(0);
    expect(likeness("", "")).toBe(1);
    expect(likeness("", sketchOf("un"))).toBe(0);
  });

  test("is exact for short texts", () => {
    expect(likeness(sketchOf(words(0, 10)), sketchOf(words(5, 15)))).toBeCloseTo(1 / 3);
  });

  test("is near the truth for long ones", () => {
    for (const shared of [0.2, 0.5, 0.8]) {
      const size = 200;
      const overlap = Math.round((2 * size * shared) / (1 + shared));
      const runs = Array.from({ length: 40 }, (_, run) => {
        const start = run * 1000;
        const one = sketchOf(words(start, start + size));
        return likeness(one, sketchOf(words(start + size - overlap, start + 2 * size - overlap)));
      });
      const mean = runs.reduce((sum, value) => sum + value, 0) / runs.length;
      expect(Math.abs(mean - shared)).toBeLessThan(0.06);
    }
  });

  test("is the same both ways and between 0 and 1", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [a, b] = [sketchOf(one), sketchOf(other)];
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect(likeness(a, a)).toBe(1);
      }),
    );
  });
});

test("containment is that of the part, however long the whole", () => {
  expect(containment(sketchOf(words(0, 5)), sketchOf(words(0, 15)))).toBe(1);
  expect(containment(sketchOf(words(0, 15)), sketchOf(words(0, 5)))).toBeCloseTo(1 / 3);
  expect(containment("", sketchOf("a"))).toBe(0);
});

test("a sketch is short, of letters that need no escaping", () => {
  expect(sketchOf(words(0, 5000))).toMatch(/^[\w-]{60}$/);
  expect(sizeOf(sketchOf("one two three"))).toBe(3);
  expect(sketchOf("— … !")).toBe("");
});
