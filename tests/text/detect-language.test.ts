import { expect, test } from "vitest";
import { detectLanguage, plainLanguage } from "../../src/text/detect-language.ts";
import { siteOf, talkOf } from "../support/talks.ts";

const french =
  "Nous avons déployé le service un vendredi soir, et tout le monde a passé la nuit sur les machines.";
const english = "We shipped the service on a Friday night, and this is how all of us spent the weekend.";
const german = "Wir haben den Dienst am Freitagabend ausgeliefert, und das war nicht die beste Idee.";

test.each([
  [french, "fr"],
  [english, "en"],
  [german, "de"],
  ["Привет, мир! Сегодня мы говорим о том, как не бояться пятницы.", "ru"],
  ["今日は金曜日です。サーバーを止めないでください。", "ja"],
  ["Docker Kubernetes Jenkins", undefined],
  ["", undefined],
])("the words %j are detected as %s", (words, lang) => {
  expect(detectLanguage(words)).toBe(lang);
});

test.each([
  [
    "Docker를 사용하여 컨테이너를 배포합니다. Follow along on your own computer at this link and have fun.",
    "ko",
  ],
  [`${english} In Korean it is called 컨테이너.`, "en"],
  ["Les équipes de Tokyo disent 改善, et nous le disons aussi.", "fr"],
])("of two scripts the one that more is written in tells: %j is in %s", (words, lang) => {
  expect(detectLanguage(words)).toBe(lang);
});

test("a language is plain only with plenty of its little words", () => {
  expect(plainLanguage(french)).toBeUndefined();
  expect(plainLanguage(french.repeat(3))).toBe("fr");
  expect(plainLanguage(`${french.repeat(3)}${english.repeat(3)}`)).toBeUndefined();
});

const langOf = (text: string, path = "talk.md", lang?: string): string | undefined =>
  talkOf(text, { path, lang }).ownLang;

test("code has no part in the language of a talk", () => {
  expect(langOf(`${french}\n\n\`\`\`js\n${english.repeat(9)}\n\`\`\``)).toBe("fr");
});

test("a language is taken from the front matter, else the name, else the option, else the words", () => {
  expect(langOf(`---\nlang: nl\n---\n${french.repeat(3)}`, "a.de.md", "it")).toBe("nl");
  expect(langOf(french, "a.de.md", "it")).toBe("de");
  expect(langOf(french, "a.md", "it")).toBe("it");
  expect(langOf(french)).toBe("fr");
});

test("a name counts for nothing where the words plainly say otherwise", () => {
  expect(langOf(french.repeat(3), "a.en.md")).toBe("fr");
  expect(langOf(french.repeat(3), "a.en.md", "it")).toBe("it");
  expect(langOf("# Type of the module", "a.ts.md", "en")).toBe("en");
});

test("a tag with an underscore becomes a BCP 47 tag", () => {
  expect(langOf("---\nlang: fr_CA\n---\nx")).toBe("fr-CA");
});

test("a talk too short to tell is in the language of the talks around it", () => {
  const site = siteOf({
    "fr/a.md": french,
    "fr/b.md": "# Ok",
    "c.md": english,
    "d.md": english,
    "e.md": "# Ok",
  });
  expect(Object.fromEntries(site.talks.map(({ path, lang }) => [path, lang]))).toMatchObject({
    "fr/b.md": "fr",
    "e.md": "en",
  });
});
