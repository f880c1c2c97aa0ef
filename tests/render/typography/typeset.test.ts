import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typesetText } from "../../../src/render/typography/typeset.ts";
import { englishSentences } from "./english-sentences.ts";
import { frenchSentences } from "./french-sentences.ts";

const visible = (text: string): string => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "~");

describe("French", () => {
  test.each(frenchSentences)("%j is set as %j", (typed, set) => {
    expect(visible(typesetText(typed, "fr"))).toBe(set);
  });

  test.each(frenchSentences)("%j is set the same when it is set again", (typed) => {
    const once = typesetText(typed, "fr");
    expect(typesetText(once, "fr")).toBe(once);
  });

  test("of Canada is French too", () => {
    expect(visible(typesetText("Prêts ?", "fr-CA"))).toBe("Prêts~?");
  });
});

describe("English", () => {
  test.each(englishSentences)("%j is set as %j", (typed, set) => {
    expect(typesetText(typed, "en")).toBe(set);
  });

  test.each(englishSentences)("%j is set the same when it is set again", (typed) => {
    const once = typesetText(typed, "en-GB");
    expect(typesetText(once, "en-GB")).toBe(once);
  });
});

test.each(["de", "es", "ja", "frr", ""])("the language %j is left as it is written", (lang) => {
  expect(typesetText(`"Ein" l'autre : oui ?`, lang)).toBe(`"Ein" l'autre : oui ?`);
});

const prose = fc
  .array(
    fc.constantFrom(
      "mot",
      "l",
      "10",
      "000",
      " ",
      " ",
      "\u00a0",
      "\u202f",
      "'",
      '"',
      "«",
      "»",
      "!",
      "?",
      ";",
      ":",
      ".",
      "…",
      "(",
      ")",
      "-",
      "%",
      "http://a.b/c?d",
      "\n",
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

describe.each(["fr", "en"])("every text in %s", (lang) => {
  test("is set the same when it is set again", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const once = typesetText(text, lang);
        expect(visible(typesetText(once, lang))).toBe(visible(once));
      }),
      { numRuns: 3000 },
    );
  });

  test("keeps every letter, digit and sign but spaces and straight quotes", () => {
    const kept = (text: string): string => text.replaceAll(/[\s'"«»“”‘’]/g, "");
    fc.assert(
      fc.property(prose, (text) => {
        expect(kept(typesetText(text, lang))).toBe(kept(text));
      }),
      { numRuns: 1000 },
    );
  });
});
