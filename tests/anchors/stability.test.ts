/** Whatever happens to one section, the published ids of all others stay. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseLock, printLock } from "../../src/anchors/lock-file.ts";
import type { Anchor } from "../../src/model/anchor.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { outlineOf, type Publication, publish } from "./sites.ts";

interface Part {
  readonly title: string;
  readonly body: string;
  readonly level: number;
}

const word = fc.constantFrom(
  ..."alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike".split(" "),
);
const part: fc.Arbitrary<Part> = fc.record({
  title: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
  // Each has words of its own: two sections that say the same cannot be told apart.
  body: fc
    .tuple(fc.nat({ max: 1_000_000 }), fc.array(word, { minLength: 5, maxLength: 30 }))
    .map(([key, words]) => words.map((one, at) => `${one}${key}x${at % 7}`).join(" ")),
  level: fc.integer({ min: 2, max: 4 }),
});
const deck = fc.uniqueArray(part, { minLength: 2, maxLength: 14, selector: ({ body }) => body });

const write = (parts: readonly Part[]): string =>
  `# Talk\n\n${parts.map(({ title, body, level }, at) => `${"#".repeat(level)} ${title}\n\n${body}\n\n${at % 3 === 0 ? "- point\n\n" : ""}`).join("")}`;

/** Id by body, for every section that is not merged with the one before it. */
function idsOf(parts: readonly Part[], published: Parameters<typeof publish>[1] = []) {
  const site = publish({ "a.md": write(parts) }, published);
  const ids = new Map<string, string>();
  const lines = write(parts).split("\n");
  const list = (sections: (typeof site.talks)[number]["root"]["children"]): void => {
    for (const { id, heading, children } of sections) {
      const first = lines.slice(heading.line).find((line) => line !== "");
      if (first !== undefined && !first.startsWith("#")) ids.set(first, id);
      list(children);
    }
  };
  list(site.talks[0]?.root.children ?? []);
  return { site, ids };
}

/** They are one section, and so merging them is another matter. */
function hasNeighboursOfOneTitle(parts: readonly Part[]): boolean {
  return parts.some(({ title }, at) => title === parts[at + 1]?.title);
}

const RUNS = 500;

test(`inserting, moving or deleting one section changes no other id (${RUNS} decks)`, () => {
  fc.assert(
    fc.property(
      deck,
      part,
      fc.nat(),
      fc.nat(),
      fc.constantFrom("insert", "move", "delete"),
      (parts, extra, from, to, kind) => {
        const before = idsOf(parts);
        const at = from % parts.length;
        const rest = parts.filter((_, index) => kind === "insert" || index !== at);
        const place = to % (rest.length + 1);
        const middle = kind === "insert" ? [extra] : kind === "move" ? parts.slice(at, at + 1) : [];
        const changed = [...rest.slice(0, place), ...middle, ...rest.slice(place)];
        fc.pre(!hasNeighboursOfOneTitle(parts) && !hasNeighboursOfOneTitle(changed));
        const after = idsOf(changed, before.site.lock);
        const touched = kind === "insert" ? extra.body : parts[at]?.body;
        for (const { body } of rest) {
          const [was, is] = [before.ids.get(body), after.ids.get(body)];
          if (body !== touched && was !== undefined && is !== undefined) expect(is).toBe(was);
        }
      },
    ),
    { numRuns: RUNS },
  );
});

/** As the next build finds it in the file: in the order of its letters. */
function asRead({ lock }: Publication): readonly Anchor[] {
  return parseLock(printLock(lock), sourcePath("anchors.lock")).anchors;
}

/** Slides that are a heading and nothing more, an image or a demonstration, as decks have them by the dozen. */
const headings: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      title: fc.constantFrom("Demo", "DEMO", "Zulu", "alpha"),
      level: fc.integer({ min: 2, max: 4 }),
    }),
    {
      minLength: 2,
      maxLength: 16,
    },
  )
  .map(
    (parts) => `# Talk\n\n${parts.map(({ title, level }) => `${"#".repeat(level)} ${title}\n\n`).join("")}`,
  );

test("a talk that is published again as it is keeps every address where it was, however alike its sections are", () => {
  fc.assert(
    fc.property(headings, (text) => {
      const first = publish({ "a.md": text });
      const again = publish({ "a.md": text }, asRead(first));
      expect(outlineOf(again, "a.md")).toEqual(outlineOf(first, "a.md"));
      expect(printLock(again.lock)).toBe(printLock(first.lock));
    }),
    { numRuns: RUNS },
  );
});

test("more than nine equal sections keep their addresses", () => {
  const parts = Array.from({ length: 13 }, (_, at) => `## Demo\n\n## Part ${at}\n\n`);
  const talks = { "a.md": `# Talk\n\n${parts.join("")}` };
  const before = publish(talks);
  expect(outlineOf(publish(talks, asRead(before)), "a.md")).toEqual(outlineOf(before, "a.md"));
});

test("a heading without words keeps its address when a section of the same title, with words, comes below it", () => {
  const before = publish({ "a.md": "# Talk\n\n# Demo\n" });
  const after = publish({ "a.md": "# Talk\n\n# Demo\n\n## Demo\n\nWords of its own.\n" }, asRead(before));
  const [demo] = outlineOf(after, "a.md").filter((line) => line.includes("Demo") || line.includes("demo"));
  expect(after.open).toEqual([]);
  expect(demo).toBe(outlineOf(before, "a.md").find((line) => /demo/i.test(line)));
});
