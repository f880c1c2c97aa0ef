/** What of one talk can be found, and how much each word of it weighs. */
import { describe, expect, test } from "vitest";
import type { IndexedTalk } from "../../src/model/indexed-talk.ts";
import { indexTalk } from "../../src/search/index-talk.ts";
import { openMerger } from "../../src/search/merge-talks.ts";
import { encodeNumber, packName } from "../../src/search/number-code.ts";
import { packPlace, unpackPlace } from "../../src/search/place.ts";
import { openReader } from "../../src/search/read-words.ts";
import { textBlocks } from "../../src/search/section-text.ts";
import { loadStemmers } from "../../src/search/stems.ts";
import { weighWords } from "../../src/search/weigh-words.ts";
import { type TalkSetup, writtenOf } from "../support/talks.ts";

const stem = await loadStemmers(["en", "fr"]);
const readWords = openReader(stem);

function indexOf(markdown: string, setup: TalkSetup = {}): IndexedTalk {
  const { root, facts } = writtenOf(markdown, setup);
  return indexTalk({ root, title: facts.title, lang: "en", frontMatter: facts.frontMatter }, readWords);
}
const sectionsOf = (markdown: string, setup?: TalkSetup) => indexOf(markdown, setup).chunks.flat();

describe("a section that is found", () => {
  test("shows its title, what it stands in, and its text by lines", () => {
    const sections = sectionsOf(
      "# Talk\n\nlead\n\n## One\n\n*a*  b\n\n- c\n\n### Two\n\nd\n\n##\n\ne\n\n### Three",
    );
    expect(sections.map(({ title, trail, text }) => [title, trail, text])).toEqual([
      ["Talk", [], "lead"],
      ["One", [], "a b\nc"],
      ["Two", ["One"], "d"],
      ["", [], "e"],
      ["Three", [], ""],
    ]);
    expect(sections[0]?.id).toBe("");
  });

  test("shows the beginning of a long listing, and is found by all of it", () => {
    const [head] = sectionsOf(`# T\n\n\`\`\`\n${"x ".repeat(600)}beyond\n\`\`\`\n`);
    expect(head?.text).toHaveLength(1199);
    expect(head?.weights.has("beyond")).toBe(true);
  });

  test("is set by the rules of its language", () => {
    const text = '# T\n\n## "Mot : clé" {lang=fr}\n\n"texte"\n';
    expect(sectionsOf(text)[1]).toMatchObject({
      title: "«\u00a0Mot\u00a0: clé\u00a0»",
      text: "«\u00a0texte\u00a0»",
    });
  });

  test("is found by its own words best, then by those that it stands under", () => {
    const [head, , below] = sectionsOf("# Talk\n\n## Outer\n\nx\n\n### Inner\n\nbody\n");
    expect(head?.weights.get("talk")).toBe(6);
    expect(Object.fromEntries(below?.weights ?? [])).toEqual({ inner: 6, outer: 2, body: 3 });
  });
});

test("a talk is found by what its front matter says of it", () => {
  const head =
    "---\ndescription: About ships\nspeakers: [Ada]\ntags: [sea]\ngiven: [{ event: Fair, place: Lille }]\n---\n";
  const [talk] = sectionsOf(`${head}# T\n\nlead\n`);
  expect(talk?.text).toBe("About ships\nlead");
  expect(Object.fromEntries(talk?.weights ?? [])).toEqual({
    ...{ t: 6, ada: 5, sea: 5, about: 2, ships: 2, fair: 2, lille: 2, lead: 3 },
  });
});

test("words know what they are forms of", () => {
  const { stems } = indexOf("# Ships\n\nsailed\n");
  expect(stems.get("ships")).toBe(stem("ship", "en"));
  expect(stems.get("sailed")).toBe(stem("sail", "en"));
});

test("a long talk is cut into chunks, each begun once the one before is full", () => {
  const part = (at: number) => `## Part ${at}\n\n${"words ".repeat(450).trim()}\n`;
  const { chunks } = indexOf(`# T\n\n${[0, 1, 2, 3, 4, 5].map(part).join("\n")}`);
  expect(chunks.map((sections) => sections.map(({ title }) => title))).toEqual([
    ["T", "Part 0", "Part 1", "Part 2"],
    ["Part 3", "Part 4", "Part 5"],
  ]);
});

describe("the text of a section", () => {
  const blocksOf = (markdown: string, setup?: TalkSetup) =>
    textBlocks(writtenOf(markdown, setup).root).map(({ kind, text }) => `${kind}: ${text.trim()}`);

  test("is prose and code, the titles of listings and what footnotes say", () => {
    const text = "one ![two](x.png)[^f]\n\n```js [three.js]\nfour\n```\n\n    five\n\n[^f]: six\n";
    expect(blocksOf(text)).toEqual([
      "prose: one two",
      "prose: three.js",
      "code: four",
      "code: five",
      "prose: six",
    ]);
  });

  test("is what stands in an author's HTML, and no empty block", () => {
    expect(blocksOf('<div>in <b>it</b></div>\n\n<img src="a.png" alt="seen">\n')).toContain("prose: in");
    expect(blocksOf("```\n```\n")).toEqual([]);
  });

  test("holds notes where readers see them, not those on paper", () => {
    const deck = "# T\n\nshown\n\nNote: told\n\n---\n\nafter\n";
    expect(blocksOf(deck, { dialect: "reveal", notes: "readers" })).toContain("prose: told");
    expect(blocksOf(deck, { dialect: "reveal", notes: "handout" })).toEqual(["prose: shown", "prose: after"]);
  });
});

describe("weights", () => {
  const words = (text: string) => text.split(" ").map((form) => ({ form, stem: form }));

  test.each([
    ["title", "a", 1, 7],
    ["title", "a b", 1, 6],
    ["title", "a b c d e f", 0.9, 5],
    ["body", "a", 0.65, 3],
    ["body", `a ${"b ".repeat(119)}b`, 0.65, 2],
    ["body", `a ${"b ".repeat(900)}b`, 0.65, 0],
    ["body", `a a a a ${"b ".repeat(119)}b`, 0.65, 3],
  ] as const)("in a %s of %j, which weighs %d at most, a word has %i steps", (kind, text, share, steps) => {
    expect(weighWords([{ kind, share, words: words(text) }]).get("a")).toBe(steps);
  });

  test("of several fields add up, and never to more than all", () => {
    const field = { kind: "title", share: 0.5, words: words("a") } as const;
    expect([1, 2, 3, 9].map((times) => weighWords(Array(times).fill(field)).get("a"))).toEqual([4, 5, 6, 7]);
    expect(weighWords([])).toEqual(new Map());
  });
});

test("a place is read back from its number", () => {
  const place = { chunk: 12, section: 345, weight: 6 };
  expect(unpackPlace(packPlace(place))).toEqual(place);
  expect(unpackPlace(packPlace({ chunk: 0, section: 8191, weight: 7 }))).toEqual({
    ...{ chunk: 0, section: 8191, weight: 7 },
  });
});

test("what is written in an index is the same for ever", () => {
  expect([0, 1, 63, 64, 88, 89, 1000].map(encodeNumber).join(" ")).toBe("! # b c! {! }! cF");
  expect(packName("0123456789")).toBe("+@83E&!");
});

describe("the words of all talks", () => {
  const talk = (
    sections: readonly Record<string, number>[],
    stems: Record<string, string> = {},
  ): IndexedTalk => ({
    chunks: [
      sections.map((weights) => ({
        ...{ id: "", title: "", trail: [], text: "" },
        weights: new Map(Object.entries(weights)),
      })),
    ],
    stems: new Map(Object.entries(stems)),
  });
  const merge = (...talks: readonly IndexedTalk[]) => {
    const merger = openMerger();
    for (const one of talks) merger.add(one);
    return merger.words();
  };

  test("stand in the order of their letters, each with its places", () => {
    const [a, b] = merge(talk([{ b: 1 }, { a: 2, b: 3 }]), talk([{ b: 5 }]));
    expect([a, b].map((word) => [word?.form, word?.count, word?.places.map(unpackPlace)])).toEqual([
      ["a", 1, [{ chunk: 0, section: 1, weight: 2 }]],
      [
        "b",
        3,
        [
          { chunk: 0, section: 0, weight: 1 },
          { chunk: 0, section: 1, weight: 3 },
          { chunk: 1, section: 0, weight: 5 },
        ],
      ],
    ]);
  });

  test("know their other forms, the commonest first, and those of each language", () => {
    const stems = { sail: "s", sails: "s", sailed: "s", salt: "t" };
    const words = merge(
      talk([{ sail: 1, sails: 1, sailed: 1, salt: 1 }, { sailed: 1 }], stems),
      talk([{ sail: 1 }], { sail: "t" }),
    );
    expect(Object.fromEntries(words.map(({ form, forms }) => [form, forms]))).toEqual({
      sail: ["sailed", "sails", "salt"],
      sailed: ["sail", "sails"],
      sails: ["sail", "sailed"],
      salt: ["sail"],
    });
  });

  test("that stand everywhere are kept where they weigh most, the first of those that weigh the same", () => {
    const sections = Array.from({ length: 600 }, (_, at) => ({ w: at % 3 === 0 ? 5 : at % 3 === 1 ? 4 : 1 }));
    const [word] = merge(talk(sections));
    const kept = word?.places.map(unpackPlace) ?? [];
    expect([word?.count, kept.length]).toEqual([600, 500]);
    expect(kept.filter(({ weight }) => weight > 1)).toHaveLength(400);
    const light = kept.filter(({ weight }) => weight === 1).map(({ section }) => section);
    expect(light).toEqual(Array.from({ length: 100 }, (_, at) => 3 * at + 2));
    expect(merge(talk(sections.slice(0, 500)))[0]?.places).toHaveLength(500);
  });

  test("have ten other forms at most", () => {
    const forms = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`w${at}`, 1]));
    const stems = Object.fromEntries(Object.keys(forms).map((form) => [form, "w"]));
    expect(merge(talk([forms], stems)).map((word) => word.forms.length)).toEqual(Array(12).fill(10));
  });
});

describe("stems", () => {
  test("are those of the word's language, whatever its region and capitals", () => {
    expect(stem("Sailing", "EN-gb")).toBe(stem("sailing", "en"));
    expect(stem("chevaux", "fr")).toBe(stem("cheval", "fr"));
    expect(stem("sailing", "en")).not.toBe("sailing");
  });

  test("are the words themselves where there are no rules, or few letters", () => {
    expect(stem("sailing", "xx")).toBe("sailing");
    expect(stem("Sailing", "xx")).toBe("Sailing");
    expect(stem("was", "en")).toBe("was");
  });

  test("of an unknown language are asked for in vain, and do no harm", async () => {
    const none = await loadStemmers(["xx", "constructor"]);
    expect(none("sailing", "constructor")).toBe("sailing");
  });
});
