/** The judged queries are what they are said to be, and the site that the corpora become has what they want. */
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { CORPORA, findShared } from "../support/outer-corpora.ts";
import { shareSite } from "../support/outer-run.ts";
import { fold, wordsOf } from "./fold.ts";
import type { JudgedQuery, QueryKind } from "./judged-query.ts";
import { accepts, queries } from "./queries.ts";
import { readSections, type SiteSection } from "./site-sections.ts";

const LANGUAGES = ["fr", "en"] as const;
const of = (lang: string): readonly JudgedQuery[] => queries.filter((judged) => judged.lang === lang);
const share = (all: readonly JudgedQuery[], kind: QueryKind): number =>
  all.filter((judged) => judged.kind === kind).length / all.length;

describe.each(LANGUAGES)("the queries in %s", (lang) => {
  const own = of(lang);

  test("are at least 110, none there twice", () => {
    expect(own.length).toBeGreaterThanOrEqual(110);
    expect(new Set(own.map(({ query }) => fold(query))).size).toBe(own.length);
  });

  test("are of every kind, titles and text before the others", () => {
    const shares: readonly [QueryKind, number][] = [
      ["title", 0.4],
      ["body", 0.35],
      ["code", 0.15],
      ["across", 0.1],
    ];
    for (const [kind, expected] of shares) expect(Math.abs(share(own, kind) - expected)).toBeLessThan(0.06);
  });

  test("have one slip each, in a word of four letters or more", () => {
    for (const { query, typo } of own) {
      expect(isOneSlip(query, typo), `${query} → ${typo}`).toBe(true);
      const [meant] = changedWords(query, typo);
      expect(meant?.replace(/[^\p{L}]/gu, "").length, query).toBeGreaterThanOrEqual(4);
    }
  });

  test("slip in the first letter now and then, not often", () => {
    const first = own.filter(({ query, typo }) => {
      const [meant, typed] = changedWords(query, typo);
      return meant?.[0] !== typed?.[0];
    });
    expect(first.length).toBeGreaterThanOrEqual(5);
    expect(first.length / own.length).toBeLessThanOrEqual(0.1);
  });

  test("have enough in the other number, and only the number is other", () => {
    const numbered = own.filter(({ number }) => number !== undefined);
    expect(numbered.length).toBeGreaterThanOrEqual(lang === "fr" ? 60 : 40);
    for (const { query, number = "", variants } of numbered) {
      expect(fold(number)).not.toBe(fold(query));
      expect(variants).toContain(number);
    }
  });

  test("have variants that fold to the same words, but for those in the other number", () => {
    for (const { query, number, variants } of own)
      for (const variant of variants.filter((each) => each !== number))
        expect(wordsOf(variant)).toEqual(wordsOf(query));
  });
});

test("elided articles stand in many French queries, and are typed with either apostrophe", () => {
  const elided = of("fr").filter(({ query }) => /\b(?:l|d|qu|c|n|s)'/i.test(query));
  expect(elided.length).toBeGreaterThanOrEqual(25);
  for (const { query, variants } of elided) expect(variants).toContain(query.replaceAll("'", "’"));
});

test.each([
  ["dropped", "routage", "routge", true],
  ["doubled", "routage", "routtage", true],
  ["swapped", "routage", "routgae", true],
  ["replaced", "routage", "routzge", true],
  ["nothing", "routage", "routage", false],
  ["two letters replaced", "routage", "rzutzge", false],
  ["swapped at a distance", "routage", "rtuoage", false],
])("one slip is told from others: %s", (_title, meant, typed, expected) => {
  expect(isOneSlip(meant, typed)).toBe(expected);
});

const shared = findShared();

describe.skipIf(shared === undefined)("on the site that the six corpora become", () => {
  let sections: readonly SiteSection[];
  let byAddress: ReadonlyMap<string, SiteSection>;
  let vocabulary: ReadonlySet<string>;

  beforeAll(async () => {
    const { output, outcome } = await shareSite(path.join(shared ?? "", "corpora"));
    expect(outcome.code).toBe(0);
    sections = await readSections(output);
    byAddress = new Map(sections.map((section) => [section.address, section]));
    vocabulary = new Set(sections.filter(({ isFirst }) => isFirst).flatMap(({ text }) => wordsOf(text)));
  });

  const wantedBy = ({ wanted }: JudgedQuery): readonly SiteSection[] =>
    wanted.flatMap((address) => byAddress.get(address) ?? []);
  const failing = (judge: (judged: JudgedQuery) => boolean): readonly string[] =>
    queries.filter((judged) => !judge(judged)).map(({ query }) => query);

  test("every address that is wanted is there, and a page is wanted where its first section is", () => {
    const firstOf = new Map(
      sections.filter(({ isFirst }) => isFirst).map(({ address }) => [address.split("#")[0]!, address]),
    );
    const lost = queries.flatMap(({ wanted }) =>
      wanted.filter((address) => !byAddress.has(firstOf.get(address) ?? address)),
    );
    expect(lost).toEqual([]);
    const pagesOf = (wanted: readonly string[]): string[] =>
      wanted.filter((address) => !address.includes("#"));
    const firstWanted = (judged: JudgedQuery): string[] =>
      wantedBy(judged).flatMap(({ address, isFirst }) => (isFirst ? address.split("#")[0]! : []));
    expect(failing((judged) => pagesOf(judged.wanted).join() === firstWanted(judged).join())).toEqual([]);
  });

  test("a pattern accepts some titles and is no wildcard", () => {
    for (const judged of queries.filter(({ wantedTitle }) => wantedTitle !== undefined)) {
      const accepted = sections.filter((section) => accepts({ ...judged, wanted: [] }, section));
      expect(accepted.length, judged.query).toBeGreaterThan(0);
      expect(accepted.length, judged.query).toBeLessThanOrEqual(25);
    }
  });

  test("some wanted section has every word of its query", () => {
    const has = (judged: JudgedQuery): boolean =>
      wantedBy(judged).some(({ title, above, text }) => holds(`${title} ${above} ${text}`, judged.query));
    expect(failing(has)).toEqual([]);
  });

  test("the words stand where the kind says", () => {
    const titled = (judged: JudgedQuery): boolean =>
      wantedBy(judged).some(({ title }) => holds(title, judged.query));
    const around = (judged: JudgedQuery): boolean =>
      wantedBy(judged).some(({ title, above }) => holds(`${title} ${above}`, judged.query));
    const asSaid = (judged: JudgedQuery): boolean => {
      if (judged.kind === "title") return titled(judged);
      if (judged.kind === "body") return !around(judged);
      return judged.kind === "code" || (around(judged) && !titled(judged));
    };
    expect(failing(asSaid)).toEqual([]);
  });

  test("no slip makes another word of the talks", () => {
    const made = ({ query, typo }: JudgedQuery): boolean => {
      const [meant = "", typed = ""] = changedWords(query, typo);
      return wordsOf(typed).some((word) => !wordsOf(meant).includes(word) && vocabulary.has(word));
    };
    expect(failing((judged) => !made(judged))).toEqual([]);
  });

  test("each corpus is asked about", () => {
    for (const name of CORPORA) {
      const asking = queries.filter(({ wanted }) => wanted.some((address) => address.startsWith(`${name}/`)));
      expect(asking.length, name).toBeGreaterThanOrEqual(20);
    }
  });
});

/** A letter dropped, added or replaced, or two neighbours swapped: what is left between equal ends tells. */
function isOneSlip(meant: string, typed: string): boolean {
  let start = 0;
  while (start < meant.length && meant[start] === typed[start]) start += 1;
  let [end, typedEnd] = [meant.length, typed.length];
  while (end > start && typedEnd > start && meant[end - 1] === typed[typedEnd - 1]) {
    end -= 1;
    typedEnd -= 1;
  }
  const [was, is] = [meant.slice(start, end), typed.slice(start, typedEnd)];
  if (was.length + is.length === 1 || (was.length === 1 && is.length === 1)) return true;
  return was.length === 2 && is === [...was].reverse().join("");
}

/** The word that was meant, and what was typed for it. */
function changedWords(query: string, typo: string): readonly string[] {
  const [meant, typed] = [query.split(" "), typo.split(" ")];
  const at = meant.findIndex((word, index) => word !== typed[index]);
  return [meant[at] ?? "", typed[at] ?? ""];
}

const SMALL = new Set(
  "comment how l d qu c n s j m t de la le les des du un une et a au aux en est ce que of in the".split(" "),
);

/** Whether a text has all words of a query but the small ones, in either number, or as the beginning of a longer word. */
function holds(text: string, query: string): boolean {
  const words = new Set(wordsOf(text));
  const stems = [...words].map(stemOf);
  return wordsOf(query)
    .filter((word) => !SMALL.has(word))
    .every((word) => words.has(word) || stems.some((stem) => startsAlike(stem, stemOf(word))));
}

function stemOf(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, "") : word;
}

function startsAlike(stem: string, wanted: string): boolean {
  return stem === wanted || (wanted.length >= 4 && stem.startsWith(wanted));
}
