import { describe, expect, test } from "vitest";
import {
  directionOf,
  isLanguageTag,
  nearestLanguage,
  normalizeLanguageTag,
} from "../../src/text/language-tag.ts";

describe("a tag", () => {
  test.each([
    ["fr", "fr"],
    ["EN-gb", "en-GB"],
    ["pt_br", "pt-BR"],
    ["zh_hant_tw", "zh-Hant-TW"],
    ["ckb", "ckb"],
  ])("%j is written %j", (text, tag) => {
    expect(normalizeLanguageTag(text)).toBe(tag);
    expect(isLanguageTag(text)).toBe(true);
  });

  test.each(["", "f", "french", "1fr", "fr!", "fr-", "x-fr", "fr-a", "-fr"])("%j is none", (text) => {
    expect(normalizeLanguageTag(text)).toBeUndefined();
    expect(isLanguageTag(text)).toBe(false);
  });
});

test.each([
  ["fr", "fr"],
  ["fr-CA", "fr"],
  ["pt-BR", "pt-BR"],
  ["de-AT", "en"],
])("of English, French and Brazilian, %s is spoken to in %s", (tag, nearest) => {
  expect(nearestLanguage(tag, new Set(["en", "fr", "pt", "pt-BR"]))).toBe(nearest);
});

test.each([
  ["fr", "ltr"],
  ["ar", "rtl"],
  ["HE-il", "rtl"],
  ["ckb", "rtl"],
  ["arn", "ltr"],
  ["mar", "ltr"],
  ["az-Arab", "rtl"],
  ["az-arab-IR", "rtl"],
  ["az-Arabx", "ltr"],
  ["ar-Latn", "ltr"],
  ["ar-Latn-EG", "ltr"],
  ["ar-1Latn", "rtl"],
  ["ar-EG", "rtl"],
])("%s is written %s", (tag, direction) => {
  expect(directionOf(tag)).toBe(direction);
});
