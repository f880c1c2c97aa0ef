import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idsOf, sectionsOf, talkOf } from "../support/talks.ts";

interface Line {
  readonly level: number;
  readonly title: string;
}

const write = (lines: readonly Line[]): string =>
  ["# Deck", ...lines.map(({ level, title }) => `${"#".repeat(level)} ${title}`)].join("\n\ntext\n\n");

const idsByTitle = (lines: readonly Line[]): Map<string, string> =>
  new Map(sectionsOf(talkOf(write(lines))).map(({ heading, id }) => [heading.text, id]));

const distinct = fc
  .array(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 25 })
  .map((levels): Line[] => levels.map((level, at) => ({ level, title: `Topic number ${at}` })));

describe("in an outline of distinct titles", () => {
  test("a section that is added changes no other id", () => {
    fc.assert(
      fc.property(distinct, fc.nat(), fc.integer({ min: 2, max: 6 }), (lines, seed, level) => {
        const before = idsByTitle(lines);
        const added = idsByTitle(lines.toSpliced(seed % (lines.length + 1), 0, { level, title: "Added" }));
        for (const [title, id] of before) expect(added.get(title)).toBe(id);
      }),
    );
  });

  test("a section that is moved keeps its id, and so does every other", () => {
    fc.assert(
      fc.property(distinct, fc.nat(), fc.nat(), (lines, from, to) => {
        const [moved] = lines.slice(from % lines.length);
        const rest = lines.toSpliced(from % lines.length, 1);
        const after = rest.toSpliced(to % lines.length, 0, moved!);
        expect(new Map([...idsByTitle(after)].sort())).toEqual(new Map([...idsByTitle(lines)].sort()));
      }),
    );
  });

  test("a section that goes changes no other id", () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (lines, seed) => {
        const before = idsByTitle(lines);
        for (const [title, id] of idsByTitle(lines.toSpliced(seed % lines.length, 1)))
          expect(before.get(title)).toBe(id);
      }),
    );
  });
});

test("repeated titles keep their ids when another part of the deck comes, moves or goes", () => {
  const part = (name: string): string => `## ${name}\n\n### Why\n\n### Demo`;
  const parts = ["Ops", "Devs", "Data"].map(part);
  const ids = (...chosen: (string | undefined)[]): string[] =>
    idsOf(`# T\n\n${chosen.join("\n\n")}`).toSorted();
  const all = ids(...parts);
  expect(ids(parts[2], parts[0], parts[1])).toEqual(all);
  expect(ids(parts[0], "## Extra\n\n### Alone", parts[1], parts[2])).toEqual(
    [...all, "alone", "extra"].toSorted(),
  );
  expect(ids(parts[0], parts[2])).toEqual(all.filter((id) => !id.startsWith("devs")));
});

const anyHeading = fc.record({
  level: fc.integer({ min: 1, max: 6 }),
  title: fc.oneof(
    fc.constantFrom("Demo", "Demo 2", "demo", "Démo", "C", "C#", "🎉", "", "Intro {#demo}", "A--B", "A B"),
    fc.string({ maxLength: 8 }),
  ),
});

test("no id of a document is empty or given twice, whatever its headings say", () => {
  fc.assert(
    fc.property(fc.array(anyHeading, { maxLength: 30 }), (lines) => {
      const talk = talkOf(write(lines));
      const ids = [talk.root, ...sectionsOf(talk)].flatMap(({ id, aliases, continuations }) => [
        ...(id === undefined ? [] : [id]),
        ...aliases,
        ...continuations.flatMap((slide) => [slide.id, ...slide.aliases]),
      ]);
      expect(ids.filter((id) => id === "" || /\s/.test(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 500 },
  );
});

test("the ids of a document do not depend on how its accents are stored", () => {
  fc.assert(
    fc.property(fc.array(anyHeading, { maxLength: 10 }), (lines) => {
      const text = write(lines);
      expect(idsOf(text.normalize("NFD"))).toEqual(idsOf(text.normalize("NFC")));
    }),
  );
});
