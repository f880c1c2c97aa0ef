/** What a deck takes in from other files has a measure: a few small files cannot make a page without end. */
import { describe, expect, test } from "vitest";
import { type SourcePath, sourcePath } from "../../src/model/brands.ts";
import type { DialectName } from "../../src/model/deck.ts";
import { LIMITS } from "../../src/model/limits.ts";
import { readDeck } from "../../src/source/read-deck.ts";
import { deckOf } from "./dialects/decks.ts";

interface Reading {
  readonly texts: string;
  readonly codes: readonly string[];
  readonly reads: number;
}

function readAmong(dialect: DialectName, files: Readonly<Record<string, string>>): Reading {
  let reads = 0;
  const folder = {
    isTalk: () => false,
    read: (path: SourcePath) => {
      reads += 1;
      return files[path];
    },
  };
  const source = {
    ...deckOf(files["deck.md"] ?? ""),
    file: { path: sourcePath("deck.md"), text: files["deck.md"] ?? "" },
  };
  const { deck, diagnostics } = readDeck(source, { dialect, folder });
  return {
    texts: deck.slides.map(({ markdown }) => markdown).join("\n"),
    codes: diagnostics.map(({ code, line }) => `${line} ${code}`),
    reads,
  };
}

const WAYS: readonly [DialectName, (file: string) => string][] = [
  ["presenterm", (file) => `<!-- include: ${file} -->`],
  ["remark", (file) => `@@INCLUDE[${file}]`],
  ["quarto", (file) => `{{< include ${file} >}}`],
  ["reveal", (file) => `<section data-markdown="${file}"></section>`],
];

describe.each(WAYS)("%s", (dialect, include) => {
  /** Each file takes in the next one ten times. */
  const tower = Object.fromEntries(
    Array.from({ length: 5 }, (_, at) => [
      at === 0 ? "deck.md" : `f${at}.txt`,
      `${Array(10)
        .fill(include(`f${at + 1}.txt`))
        .join("\n\n")}\n`,
    ]),
  );

  test("files that take in others many times over end, and one finding says so", () => {
    const { codes, reads } = readAmong(dialect, { ...tower, "f5.txt": "words\n" });
    expect(reads).toBeLessThanOrEqual(LIMITS.includes + 1);
    expect(codes.filter((code) => code.endsWith("include-large"))).toHaveLength(1);
  });

  test("files that hold too much are not taken in", () => {
    const half = `${"words ".repeat(LIMITS.includedBytes / 10)}\n`;
    const deck = `${include("a.txt")}\n\n${include("a.txt")}\n\nkept\n`;
    const { texts, codes } = readAmong(dialect, { "deck.md": deck, "a.txt": half });
    expect(texts.length).toBeLessThan(LIMITS.includedBytes);
    expect(texts).toContain("kept");
    expect(codes).toEqual(["3 include-large"]);
  });
});

test("files in one another, deeper than anybody writes, end in presenterm too", () => {
  const chain = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      at === 0 ? "deck.md" : `f${at}.txt`,
      `w${at}\n\n<!-- include: f${at + 1}.txt -->\n`,
    ]),
  );
  const { texts, codes } = readAmong("presenterm", chain);
  expect(texts).toContain("w16");
  expect(texts).not.toContain("w17");
  expect(codes).toEqual(["3 include-large"]);
});
