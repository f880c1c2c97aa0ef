/** The parts of the index: what is printed is read back, and an edit changes few of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutShards } from "../../src/search/cut-shards.ts";
import { encodeNumber, packName } from "../../src/search/number-code.ts";
import { STEPS, weighWords } from "../../src/search/weigh-words.ts";
import { randomFrom } from "../support/random.ts";
import { searchScript } from "../support/search-engine.ts";

describe("numbers", () => {
  test("are read back as they were, one after the other", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        const reader = searchScript.numberReader(numbers.map(encodeNumber).join(""));
        expect(numbers.map(() => reader.next())).toEqual(numbers);
        expect(reader.isDone()).toBe(true);
      }),
    );
  });

  test("are signs that need no escape, and part no entries", () => {
    for (let number = 0; number < 5000; number += 1) expect(encodeNumber(number)).not.toMatch(/[\s"\\|~]/);
  });

  test("that are small take one sign", () => {
    expect(encodeNumber(63)).toHaveLength(1);
    expect(encodeNumber(64)).toHaveLength(2);
  });
});

test("names of files are read back as they were, from seven signs that need no escape", () => {
  const hex = fc.nat({ max: 2 ** 40 - 1 }).map((number) => number.toString(16).padStart(10, "0"));
  fc.assert(
    fc.property(hex, (name) => {
      expect(packName(name)).toMatch(/^[^\s"\\|~]{7}$/);
      expect(searchScript.unpackName(packName(name))).toBe(name);
    }),
  );
});

describe("shards", () => {
  const entries = (keys: readonly string[]) => [...keys].sort().map((key) => ({ key, size: 20 }));
  const keys = Array.from({ length: 3000 }, (_, at) => `w${((at * 7919) % 100_003).toString(36)}`);

  test("hold every entry once, in order, about as many as wanted", () => {
    const shards = cutShards(entries(keys), 1000);
    expect(shards.flatMap((shard) => shard.entries)).toEqual(entries(keys));
    expect(shards.length).toBeGreaterThan(30);
    expect(shards.length).toBeLessThan(120);
  });

  test("begin where their name says: every key of a shard is at or behind it, every other is not", () => {
    const shards = cutShards(entries(keys), 1000);
    for (const [at, { from, entries: own }] of shards.entries()) {
      expect(own[0]!.key >= from).toBe(true);
      if (at > 0) expect(shards[at - 1]!.entries.at(-1)!.key < from).toBe(true);
    }
  });

  test("stay the same around an entry that comes or goes", () => {
    const textOf = (all: readonly string[]) =>
      new Set(cutShards(entries(all), 1000).map((shard) => shard.entries.map(({ key }) => key).join()));
    const before = textOf(keys);
    for (const added of ["waaa", "wm1", "wzzzz", "w5x"]) {
      const after = textOf([...keys, added]);
      expect([...after].filter((shard) => !before.has(shard)).length).toBeLessThanOrEqual(2);
    }
  });

  test("are no larger than twice the usual, unless one entry is", () => {
    const sized = keys
      .map((key, at) => ({ key, size: at % 500 === 0 ? 9000 : 20 }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const { entries: own } of cutShards(sized, 1000)) {
      const size = own.reduce((sum, entry) => sum + entry.size, 0);
      expect(size <= 2000 || own.length === 1).toBe(true);
    }
  });
});

describe("weights", () => {
  const words = (text: string) => text.split(" ").map((form) => ({ form, stem: form }));
  const body = (text: string) => ({ kind: "body" as const, share: 0.65, words: words(text) });
  const title = (text: string) => ({ kind: "title" as const, share: 0.9, words: words(text) });

  test("are more for a title than for any text, and for a short title than for a long one", () => {
    const of = (form: string, ...fields: Parameters<typeof weighWords>[0]) => weighWords(fields).get(form)!;
    expect(of("a", title("a"))).toBeGreaterThan(of("a", body("a a a a a a")));
    expect(of("a", title("a"))).toBeGreaterThanOrEqual(of("a", title("a b c d e f")));
    expect(of("a", body("a a a b"))).toBeGreaterThan(of("a", body("a b c d")));
  });

  test("are whole steps, and an edit of one word moves no other", () => {
    const random = randomFrom(7);
    const text = Array.from({ length: 40 }, () => `w${random.below(30)}`).join(" ");
    const [before, after] = [weighWords([body(text)]), weighWords([body(`${text} new`)])];
    for (const [form, weight] of before) expect([form, after.get(form)]).toEqual([form, weight]);
    for (const weight of before.values()) {
      expect(Number.isInteger(weight)).toBe(true);
      expect(weight).toBeLessThan(STEPS);
    }
  });
});

test("an index of another version is not read", async () => {
  const head = (version: number) => async () => `${version}\u001f0\u001e\u001e\u001e\u001e`;
  await expect(searchScript.openIndex(head(1))).rejects.toThrow("another version");
  await expect(searchScript.openIndex(head(2))).resolves.toMatchObject({ sectionCount: 0 });
});
