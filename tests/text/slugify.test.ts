import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugify } from "../../src/text/slugify.ts";
import { hardHeadings } from "./hard-headings.ts";

const ID = /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u;

describe("a heading's words as an id", () => {
  test("the table holds at least sixty headings", () => {
    expect(new Set(hardHeadings.map(([heading]) => heading)).size).toBeGreaterThanOrEqual(60);
  });

  test.each(hardHeadings)("%j gives %j", (heading, id) => {
    expect(slugify(heading)).toBe(id);
  });

  test.each(hardHeadings)("%j gives the same id decomposed as composed", (heading) => {
    expect(slugify(heading.normalize("NFD"))).toBe(slugify(heading.normalize("NFC")));
  });

  test("names that only their signs tell apart have ids of their own", () => {
    const names = ["C", "C++", "C#", ".NET", "NET", "F", "F#", "G++", "D", "C/C++", "C/C#"];
    expect(new Set(names.map(slugify)).size).toBe(names.length);
  });

  test("every accented letter of the Latin blocks becomes ASCII", () => {
    const blocks = [
      [0xc0, 0x17f],
      [0x1cd, 0x1dc],
      [0x1e00, 0x1e99],
      [0x1ea0, 0x1ef9],
    ] as const;
    const letters = blocks
      .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
      .map((point) => String.fromCodePoint(point))
      .filter((letter) => /\p{L}/u.test(letter));
    expect(letters.filter((letter) => !/^[a-z]+$/.test(slugify(`a${letter}`)))).toEqual([]);
  });

  test("fractions and ordinals in a Latin heading become ASCII", () => {
    expect(slugify("½ journée, 1ʳᵉ partie, nᵒ 3")).toMatch(/^[a-z0-9-]+$/);
  });

  test("a long heading is cut at the end of a word", () => {
    const id = slugify("une phrase interminable ".repeat(20));
    expect(id.length).toBeLessThanOrEqual(64);
    expect(id).toMatch(/(?:^|-)(?:une|phrase|interminable)$/);
  });

  test("a long heading without a space is cut all the same", () => {
    expect(Array.from(slugify("漢".repeat(500)))).toHaveLength(64);
  });

  test.each([
    [31, 32, "a.b", "64 letters are not too many"],
    [63, 2, "a", "a word that begins at the end goes whole"],
    [40, 23, "a.b", "a word that ends at the end stays"],
    [33, 60, "a", "a cut leaves more than half"],
    [32, 60, "a.b", "a cut that left no more would be within a word"],
  ])("of words with %i and %i letters, %j is left: %s", (first, second, left) => {
    const id = slugify(`${"a".repeat(first)} ${"b".repeat(second)} ${first === 40 ? "c" : ""}`);
    expect(id.replace(/a+/, "a").replace(/b+/, "b").replace("-", ".")).toBe(left);
    expect(id.length).toBeLessThanOrEqual(64);
  });

  test("of many symbols four are named", () => {
    expect(slugify("🎉🎊🎈🚀🛠")).toBe("u1f389-1f38a-1f388-1f680");
  });

  test("signs around words leave no hyphens behind, a fraction keeps its two numbers apart", () => {
    expect(slugify("--a --b--")).toBe("a-b");
    expect(slugify("½ journée")).toBe("1-2-journee");
  });

  test("no text gives an empty id or one that needs escaping", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (heading) => {
        expect(slugify(heading)).toMatch(ID);
      }),
      { numRuns: 2000 },
    );
  });

  test("no text's id depends on how its accents are stored", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (heading) => {
        expect(slugify(heading.normalize("NFD"))).toBe(slugify(heading.normalize("NFC")));
      }),
      { numRuns: 2000 },
    );
  });

  test("an id is its own id", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (heading) => {
        expect(slugify(slugify(heading))).toBe(slugify(heading));
      }),
    );
  });
});
