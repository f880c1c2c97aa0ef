/** Words of talks and words of queries are read by the same rules, once by the build and once by the browser. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "../../src/search/fold-text.ts";
import { listRuns, wordsOfRun } from "../../src/search/list-words.ts";
import { openReader } from "../../src/search/read-words.ts";
import { searchScript } from "../support/search-engine.ts";

const wordsOf = (text: string): readonly string[] => listRuns(text).flatMap(wordsOfRun);
const formsOf = (text: string): readonly string[] => wordsOf(text).map(foldText);

describe("letters", () => {
  test.each([
    ["Élan", "elan"],
    ["Œuvre", "oeuvre"],
    ["STRASSE", "strasse"],
    ["Straße", "strasse"],
    ["naïve", "naive"],
    ["ﬁn", "fin"],
    ["Łódź", "lodz"],
    ["한국어", "한국어"],
    ["ÀÇÉÈÊËÎÏÔÙÛÜŸ", "aceeeeiiouuuy"],
  ])("%s is looked for as %s", (written, looked) => {
    expect(foldText(written)).toBe(looked);
    expect(foldText(written.normalize("NFD"))).toBe(looked);
  });

  test("are the same to the browser", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(searchScript.foldText(text)).toBe(foldText(text));
      }),
    );
  });
});

describe("words", () => {
  test.each([
    ["ﷺ ﹾa", ["صلىاللهعليهوسلم", "a"]],
    ["\u0301 \ufe7e", []],
  ])("of %j hold no space, and none is empty", (text, forms) => {
    const read = openReader((word) => word);
    expect(read(text, "en").map(({ form }) => form)).toEqual(forms);
    expect(searchScript.listTerms(text).map((term) => term.text)).toEqual(forms);
  });

  test.each([
    ["l'image d'un d’abord", ["image", "un", "abord"]],
    ["qu'est-ce que jusqu’ici", ["est-ce", "est", "ce", "que", "ici"]],
    ["aujourd'hui", ["aujourd", "hui"]],
    ["it's don't we're", ["it", "don", "we"]],
    ["kube-system", ["kube-system", "kube", "system"]],
    ["--dry-run", ["dry-run", "dry", "run"]],
    ["docker-compose.yml", ["docker-compose.yml", "docker", "compose", "yml"]],
    ["C++ or C#?", ["C++", "C", "or", "C#", "C"]],
    ["createHighlighter", ["createHighlighter", "create", "Highlighter"]],
    ["x_y", ["x_y", "x", "y"]],
    ["end. Next", ["end", "Next"]],
    ["東京都", ["東京都", "東京", "京都"]],
    ["v1.2.3", ["v1.2.3", "v1", "2", "3"]],
  ])("of %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test("of an address are its parts, and never the whole of a long one", () => {
    expect(wordsOf("https://example.org/a/very/long/way")).toEqual([
      ...["https", "example", "org", "a", "very", "long", "way"],
    ]);
  });

  test("that nobody could type are left out", () => {
    expect(wordsOf("x".repeat(41))).toEqual([]);
  });

  test.each([
    "l’image d'un",
    "kube-system",
    "--dry-run",
    "C++ et C#",
    "qu'est-ce",
    "東京都",
    "état",
    "a.b/c",
  ])("of the query %j are words that a talk with the same text is found by", (text) => {
    const forms = new Set(formsOf(text));
    const terms = searchScript.listTerms(text);
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.filter((term) => !forms.has(term.text))).toEqual([]);
  });

  test("of any query are words that a talk with the same text is found by", () => {
    const text = fc.array(
      fc.constantFrom("l'", "é", "Docker", "kube", "-", ".", " ", "++", "#", "東京", "’", "1", "x"),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join("");
        const forms = new Set(formsOf(whole));
        const missed = searchScript.listTerms(whole).filter((term) => !term.bonus && !forms.has(term.text));
        expect(missed.map((term) => term.text)).toEqual([]);
      }),
    );
  });
});

describe("one slip of the fingers", () => {
  test.each([
    ["kubernetes", "kubernetes", true],
    ["kubernetes", "kuberntes", true],
    ["kubernetes", "kuberneetes", true],
    ["kubernetes", "kuberbetes", true],
    ["kubernetes", "kubenretes", true],
    ["kubernetes", "ukbernetes", true],
    ["kubernetes", "jubernetes", true],
    ["kubernetes", "ubernetes", true],
    ["kubernetes", "kubernets", true],
    ["kubernetes", "kubenetse", false],
    ["kubernetes", "kubernete5x", false],
    ["abc", "cba", false],
  ])("%s and %s: %s", (a, b, isOne) => {
    expect(searchScript.isOneSlip(a, b)).toBe(isOne);
    expect(searchScript.isOneSlip(b, a)).toBe(isOne);
  });
});
