import { expect, test } from "vitest";
import {
  englishName,
  isSameLanguage,
  languageOfFolder,
  languageOfTag,
  ownName,
  primaryOf,
} from "../../src/text/language-names.ts";

test.each([
  ["fr", "fr"],
  ["EN", "en"],
  ["pt_br", "pt-BR"],
  ["zh-hant", "zh-Hant"],
  ["js", undefined],
  ["in", undefined],
  ["fr-zz9", undefined],
  ["fr-qq", undefined],
  ["xfr", undefined],
  ["fr-ca-x", undefined],
  ["v2", undefined],
  ["", undefined],
])("the tag %j stands for %s", (text, lang) => {
  expect(languageOfTag(text)).toBe(lang);
});

test.each([
  ["French", "fr"],
  ["FRANÇAIS", "fr"],
  ["francais", "fr"],
  ["Deutsch", "de"],
  ["español", "es"],
  ["日本語", "ja"],
  ["de", "de"],
  ["docs", undefined],
])("a folder called %j is in %s", (name, lang) => {
  expect(languageOfFolder(name)).toBe(lang);
});

test("a language has a name of its own and one in English", () => {
  expect(ownName("fr")).toBe("français");
  expect(ownName("de")).toBe("Deutsch");
  expect(englishName("fr")).toBe("French");
  expect(englishName("qq")).toBe("qq");
});

test("the language alone is without its region and script", () => {
  expect(["fr", "PT-br", "zh-Hant-TW"].map(primaryOf)).toEqual(["fr", "pt", "zh"]);
});

test.each([
  ["fr", "FR", true],
  ["fr", "fr-CA", true],
  ["fr-CA", "fr", true],
  ["pt-BR", "pt-PT", false],
  ["fr", "frr", false],
  ["frr", "fr", false],
  ["en", "fr", false],
])("who reads %s reads %s: %s", (one, other, same) => {
  expect(isSameLanguage(one, other)).toBe(same);
});
