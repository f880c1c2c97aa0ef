import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { containment, likeness, sizeOf, sketchOf, valuesOf, wordsOf } from "../../src/text/sketch.ts";

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

test("a sketch that was published is the same for ever", () => {
  expect(sketchOf("Un serveur tombe, un vendredi soir")).toBe("Z3uii9tBoxg1yet");
});

test("the values of a sketch are those of its words, in order", () => {
  const values = valuesOf(sketchOf(words(0, 12)));
  expect(values).toHaveLength(12);
  expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
  expect(valuesOf("AAAAABABA___")).toEqual([0, 1, 64, 262143]);
});

test("signs that no sketch has count for nothing, nor does an end that is cut off", () => {
  expect(valuesOf("AAB!A")).toEqual([1]);
  expect(valuesOf("A!B")).toEqual([1]);
});

test("a whole that goes on beyond its sketch says nothing of what lies there", () => {
  const whole = Array.from({ length: 20 }, () => "AAB").join("");
  expect(containment("AABAAC", whole)).toBe(1);
  expect(containment("AAC", whole)).toBe(0);
  expect(containment("AABAAC", "AAB")).toBe(0.5);
});

test("words are told apart by everything that is neither letter nor digit", () => {
  expect(wordsOf("L’été-2024: Ça va?")).toEqual(["l", "ete", "2024", "ca", "va"]);
  expect(wordsOf("—")).toEqual([]);
});
