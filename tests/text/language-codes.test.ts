/** Names and tags of languages are Lectern's own where talks are likely to have them, and do not change with Node. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { DETECTABLE } from "../../src/text/detect-language.ts";
import { LANGUAGES, NAMES, REGIONS } from "../../src/text/language-codes.ts";
import { englishName, languageOfFolder, languageOfTag, ownName } from "../../src/text/language-names.ts";
import { normalizeLanguageTag } from "../../src/text/language-tag.ts";
import { formatDate } from "../../src/views/format-date.ts";

describe("without the tables of Node", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("dates in the languages of the interface, and all that can be detected, have what they need", () => {
    vi.stubGlobal("Intl", undefined);
    for (const lang of DETECTABLE) {
      expect(NAMES.has(lang)).toBe(true);
      expect([englishName(lang), ownName(lang)]).not.toContain(lang);
      expect(languageOfFolder(englishName(lang).toLowerCase())).toBe(lang);
    }
    expect(languageOfTag("fr")).toBe("fr");
    expect(languageOfTag("pt_br")).toBe("pt-BR");
    expect(languageOfTag("zh-hant")).toBe("zh-Hant");
    for (const lang of ["en", "fr"])
      for (let month = 1; month <= 12; month += 1)
        expect(formatDate(`2026-${String(month).padStart(2, "0")}-09`, lang)?.text).toMatch(
          /^\p{L}+ 9, 2026$|^9 \p{L}+ 2026$/u,
        );
  });
});

test("a tag has the form that BCP 47 gives it, whoever says so", () => {
  const rests = ["", ...[...REGIONS].map((region) => `-${region}`), "-Latn", "-Cyrl-RS"];
  const tags = [...LANGUAGES].flatMap((lang) => rests.map((rest) => lang + rest));
  expect(tags.map((tag) => normalizeLanguageTag(tag.toUpperCase().replaceAll("-", "_")))).toEqual(tags);
});

test("codes of yesterday, and what is longer, are as Node has them", () => {
  expect(["iw", "in", "en-uk", "fr-qaai", "ca-valencia", "fr-"].map(normalizeLanguageTag)).toEqual([
    ...["he", "id", "en-GB", "fr-Zinh", "ca-valencia", undefined],
  ]);
});

test.each([
  ["en", "English"],
  ["zh-Hant", "繁體中文"],
  ["es-MX", "español de México"],
  ["rm", "rumantsch"],
])("%s calls itself %s", (tag, name) => {
  expect(ownName(tag)).toBe(name);
});

test.each(["js", "v2", "in", "xx", "en-xx", "eng", "zz"])("%s names no language", (text) => {
  expect(languageOfTag(text)).toBeUndefined();
});
