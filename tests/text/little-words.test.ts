import { expect, test } from "vitest";
import { detectLanguage, languageOfScript, plainLanguage, wordsOf } from "../../src/text/detect-language.ts";
import { LANGUAGES_OF_WORD } from "../../src/text/little-words.ts";

test("a little word speaks for every language that has it", () => {
  expect(LANGUAGES_OF_WORD.get("und")).toEqual(["de"]);
  expect(LANGUAGES_OF_WORD.get("des")).toEqual(["de", "fr"]);
  expect(LANGUAGES_OF_WORD.get("docker")).toBeUndefined();
});

test("words are read without addresses, and with their accents", () => {
  expect(wordsOf("L’ÉTÉ: see https://example.org/the/end, http://a.b x2y")).toEqual([
    "l",
    "été",
    "see",
    "x",
    "y",
  ]);
  expect(wordsOf("42 — !")).toEqual([]);
});

test.each([
  ["the and", undefined, "two are too few"],
  ["the and of", "en", "three are enough"],
  ["the and of mit und", "en", "half as many again as for another"],
  ["the and of to mit und nicht", undefined, "not so many more than for another"],
  ["Привет мир", "ru", "letters of a script of its own need no more"],
])("%j is in %s: %s", (text, lang, _) => {
  expect(detectLanguage(text)).toBe(lang);
});

test("letters alone tell a language of Latin letters where there are plenty", () => {
  const turkish = "Sunucu durduğunda herkes uyanır çünkü kimse günlükleri okumamıştı; ";
  expect(detectLanguage(turkish)).toBeUndefined();
  expect(detectLanguage(turkish.repeat(9))).toBe("tr");
});

const TWELVE = "the and of to the and of to the and of to";

test.each([
  [TWELVE, "en", "twelve little words"],
  [TWELVE.slice(3), undefined, "eleven"],
  [`${TWELVE} und mit von`, "en", "a quotation beside"],
  [`${TWELVE} und mit von nicht`, undefined, "a fourth of them in another language"],
  ["le la un le la un le la un le la un le", "fr", "words that Italian has too"],
  [`${"docker ".repeat(249)} ${TWELVE}`, undefined, "after the words that are read"],
])("%j is plainly in %s: %s", (text, lang, _) => {
  expect(plainLanguage(text)).toBe(lang);
});

test("letters of another script are counted, and tell its language", () => {
  expect(languageOfScript(["docker", "컨테이너", "배포"])).toEqual({ lang: "ko", letters: 6 });
  expect(languageOfScript(["docker", "été"])).toBeUndefined();
});

test.each([
  ["the and of to 컨테이너를", "en", "five letters are no more than two words and a half"],
  ["the and of 컨테이너를 배포합니다", "ko", "ten are five words"],
  ["of 컨테이너를배", "ko", "six are three words"],
])("%j is in %s: %s", (text, lang, _) => {
  expect(detectLanguage(text)).toBe(lang);
});
