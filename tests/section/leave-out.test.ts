import { describe, expect, test } from "vitest";
import type { DialectName } from "../../src/model/deck.ts";
import {
  idsOf as allIds,
  outlineOf,
  sectionsOf,
  siteOf,
  talkOf,
  writtenOf,
  writtenSectionsOf,
} from "../support/talks.ts";

const DECK = [
  "# Talk",
  "---\n## First\n\nfor all",
  "---\nclass: self-paced\n\n## Alone\n\nonly-alone",
  "---\nclass: in-person\n\n## Together\n\nonly-together",
  "---\nexclude: true\n\n## Gone\n\nonly-gone",
  "---\n## Last\n\n??? \nsecret-note\n",
].join("\n\n");
const dialect: DialectName = "remark";

const everything = (audiences?: readonly string[]): string => {
  const { root, publicMarkdown, facts } = writtenOf(DECK, { dialect, audiences });
  return JSON.stringify([root, publicMarkdown, facts.title, facts.references]);
};

describe("a build for an audience", () => {
  test("has not a byte of the others'", () => {
    expect(everything(["self-paced"])).toContain("only-alone");
    expect(everything(["self-paced"])).not.toContain("only-together");
    expect(everything(["in-person"])).not.toContain("only-alone");
  });

  test("has what is marked for nobody, and never what is hidden", () => {
    expect(everything(["other"])).toContain("for all");
    expect(everything()).not.toContain("only-gone");
    expect(everything(["hidden"])).toContain("only-gone");
  });

  test("has the ids of every other build", () => {
    const idsFor = (audiences?: readonly string[]): readonly string[] =>
      sectionsOf(talkOf(DECK, { dialect, audiences })).map(({ id }) => id);
    const all = idsFor(["self-paced", "in-person", "hidden"]);
    for (const audiences of [undefined, ["self-paced"], ["in-person"], []])
      for (const id of idsFor(audiences)) expect(all).toContain(id);
    expect(idsFor(["self-paced"])).not.toEqual(idsFor(["in-person"]));
  });

  test("leaves solutions out, and keeps them where all is built", () => {
    const text = "# T\n\n::: solution\nforty-two\n:::\n\nafter";
    expect(writtenOf(text).publicMarkdown).toContain("forty-two");
    const talk = writtenOf(text, { audiences: ["full"] });
    expect(JSON.stringify([talk.root, talk.publicMarkdown])).not.toContain("forty-two");
    expect(talk.publicMarkdown).toContain("after");
    expect(writtenOf(text, { audiences: ["solutions"] }).publicMarkdown).toContain("forty-two");
  });
});

test("a footnote goes where its first reference is left, and counts those that are", () => {
  const deck = [
    "# T\n\nintro",
    "---\nclass: self-paced\n\n## Alone\n\na[^f] b[^only]",
    "---\n## Both\n\nc[^f] d[^f]\n\n[^f]: shared\n[^only]: zz-only",
  ].join("\n\n");
  const footnotes = (audiences?: readonly string[]): readonly string[] =>
    writtenSectionsOf(writtenOf(deck, { dialect, audiences })).flatMap(({ heading, footnotes: own }) =>
      own.map(
        ({ number, references, body }) =>
          `${heading.text}: ${number} ×${references} ${body.map(({ content }) => content).join("")}`,
      ),
    );
  expect(footnotes(["self-paced"])).toEqual(["Alone: 1 ×3 shared", "Alone: 2 ×1 zz-only"]);
  expect(footnotes(["in-person"])).toEqual(["Both: 1 ×2 shared"]);
});

describe("speaker notes", () => {
  const htmlParts = (notes?: "private" | "readers" | "handout"): string => {
    const talk = writtenOf(DECK, { dialect, notes });
    return JSON.stringify([talk.root, talk.publicMarkdown]);
  };

  test("are private unless asked for, and counted", () => {
    expect(htmlParts()).not.toContain("secret-note");
    expect(talkOf(DECK, { dialect }).privateNotes).toBe(1);
    expect(htmlParts("readers")).toContain("secret-note");
    expect(talkOf(DECK, { dialect, notes: "readers" }).privateNotes).toBe(0);
  });

  test("may be shown by the talk itself", () => {
    const talk = writtenOf(`---\nnotes: handout\n---\n${DECK}`, { dialect });
    expect(JSON.stringify(talk.root)).toContain("secret-note");
  });
});

describe("old addresses", () => {
  const aliasesOf = (id: string): readonly string[] =>
    sectionsOf(talkOf(DECK, { dialect })).find((section) => section.id === id)?.aliases ?? [];

  test("lead to what the slide became; hidden slides were never counted", () => {
    expect(aliasesOf("first")).toEqual(expect.arrayContaining(["2", "/2"]));
    expect(aliasesOf("last")).toEqual(expect.arrayContaining(["5", "/5"]));
  });

  test("count columns and rows where the deck has two dimensions", () => {
    const text = "# A\n\n---\n\n## B\n\n----\n\n## C\n\nNote: n\n\n---\n\nuntitled";
    const talk = talkOf(text, { dialect: "reveal" });
    const sections = sectionsOf(talk);
    expect(sections.find(({ id }) => id === "b")?.aliases).toContain("/1");
    expect(outlineOf(text)).toContain("2 b");
    expect(JSON.stringify(talk.root)).toContain('"/2"');
  });

  test("are known to the checker of links", () => {
    const site = siteOf({ "a.md": "# A\n\n[x](#a)" });
    expect(site.diagnostics).toEqual([]);
    expect(allIds("# A")).toEqual([]);
  });
});
