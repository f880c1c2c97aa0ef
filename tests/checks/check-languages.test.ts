import { describe, expect, test } from "vitest";
import { checkLanguages } from "../../src/checks/check-languages.ts";
import type { SiteOptions } from "../../src/model/site.ts";
import { placesOf, siteOf } from "../support/talks.ts";

const FR =
  "Nous avons livré le service un vendredi soir, et toute l'équipe a passé la nuit sur les machines.";
const EN = "We shipped the service on a Friday night, and this is how all of us spent the weekend with it.";
const HEAD = `---\nlang: fr\n---\n# Exposé\n\n## Début\n\n${FR}\n\n`;

const check = (markdown: string, options: SiteOptions = {}) =>
  checkLanguages(siteOf({ "a.md": markdown }, [], options));
const messagesOf = (markdown: string) =>
  check(markdown).map(({ line, message, remedy }) => `${line} ${message} ${remedy}`);

describe("a section in another language", () => {
  test("is found at its heading, with what would work", () => {
    expect(check(`${HEAD}## Please\n\n${EN}\n`)).toEqual([
      {
        code: "language-other",
        severity: "advice",
        file: "a.md",
        line: 10,
        column: 1,
        length: 9,
        excerpt: "## Please",
        message: '"Please" reads as English in a talk in French.',
        remedy: 'Write "## Please {lang=en}".',
      },
    ]);
  });

  test.each([
    ["{lang=en}", []],
    ["{#please lang=en}", []],
    ["{#please}", ['Write "## Please {#please lang=en}".']],
  ])("whose heading ends in %s has the remedies %j", (attributes, remedies) => {
    const findings = check(`${HEAD}## Please ${attributes}\n\n${EN}\n`);
    expect(findings.map(({ remedy }) => remedy)).toEqual(remedies);
  });

  test("is found in an English talk, too, and under a marked one", () => {
    const talk = `---\nlang: en\n---\n# Talk\n\n## Start\n\n${EN}\n\n## En bref\n\n${FR}\n\n## Vite {lang=fr}\n\n### Again\n\n${EN}\n`;
    expect(messagesOf(talk)).toEqual([
      '10 "En bref" reads as French in a talk in English. Write "## En bref {lang=fr}".',
      '16 "Again" reads as English in a talk in French. Write "### Again {lang=en}".',
    ]);
  });

  test("is found where its author marked another", () => {
    expect(messagesOf(`${HEAD}## Please {lang=fr}\n\n${EN}\n`)).toHaveLength(1);
  });

  test("in another script is found, however few its little words are", () => {
    const talk = `---\nlang: en\n---\n# Talk\n\n${EN}\n\n## 한국어\n\n쿠버네티스 클러스터를 배포하고 컨테이너를 실행하는 방법을 알아봅니다.\n`;
    expect(placesOf(check(talk))).toEqual(["8:1 language-other"]);
  });
});

describe("sections under one in another language", () => {
  test("that are in it, too, are told of with it", () => {
    expect(messagesOf(`${HEAD}## Please\n\n${EN}\n\n### More\n\n${EN}\n`)).toEqual([
      '10 "Please" reads as English in a talk in French. Write "## Please {lang=en}".',
    ]);
  });

  test("that may not be are not swallowed without a word", () => {
    expect(messagesOf(`${HEAD}## Please\n\n${EN}\n\n### Merci\n\n${FR}\n`)).toEqual([
      '10 "Please" reads as English in a talk in French. Write "## Please {lang=en}". It counts for what stands under it, too: mark with {lang=fr} what is not.',
    ]);
  });

  test("make it one, if it has no text of its own", () => {
    expect(messagesOf(`${HEAD}## Interview\n\n### Question\n\n${EN}\n\n### Answer\n\n${EN}\n`)).toEqual([
      '10 "Interview" reads as English in a talk in French. Write "## Interview {lang=en}".',
    ]);
    expect(
      placesOf(check(`${HEAD}## Les réponses de l'équipe\n\n### A\n\n${EN}\n\n### B\n\n${EN}\n`)),
    ).toEqual(["12:1 language-other", "16:1 language-other"]);
  });
});

describe("nothing is found", () => {
  test.each([
    [
      "in jargon",
      "Load Balancing as a Service, Single Point of Failure, Time to Market, Proof of Concept, State of the Art",
    ],
    [
      "in a list of names",
      "- Amazon Web Services\n- Google Cloud Platform\n- The Linux Foundation\n- Cloud Native Computing Foundation",
    ],
    ["in code", `\`\`\`\n${EN}\n${EN}\n\`\`\`\n\n\`${EN}\``],
    ["in a quotation", `> ${EN}\n> -- Ada`],
    ["in what says its own language", `<p lang="en">${EN}</p>`],
    ["in a few words", "Follow the money and have fun"],
    ["in a text that is both", `${FR}\n\n${EN}`],
    ["in an address", "<https://example.com/this-is-how-all-of-you-and-we-have-it-with-the-others.html>"],
  ])("%s", (_title, body) => {
    expect(check(`${HEAD}## Suite\n\n${body}\n`)).toEqual([]);
  });
});

describe("a whole talk", () => {
  const english = `# Talk\n\n${EN}\n\n## More\n\n${EN}\n\n## Still more\n\n${EN}\n`;

  test("in another language than it says is told of once", () => {
    expect(messagesOf(`---\nlang: fr\n---\n${english}`)).toEqual([
      '4 This talk reads as English, and is said to be in French. Write "lang: en" in its front matter.',
    ]);
  });

  test("in another language than the option says is told of, too", () => {
    expect(placesOf(check(english, { lang: "fr" }))).toEqual(["1:1 language-other"]);
  });

  test.each([
    [{ "a.fr.md": english, "a.en.md": english }, "a.fr.md"],
    [{ "a.fr.md": english, "a.md": english }, "a.fr.md"],
    [{ "fr/a.md": english, "en/a.md": english }, "fr/a.md"],
  ])("that waits for its translation is told of: %#", (talks, file) => {
    expect(checkLanguages(siteOf(talks))).toMatchObject([
      { file, line: 1, message: "This talk reads as English, and its path says French." },
    ]);
  });

  test("in a folder that is called by something else is not", () => {
    expect(
      checkLanguages(siteOf({ "it/readme.md": english, "readme.md": english, "no/a.md": english })),
    ).toEqual([]);
    expect(checkLanguages(siteOf({ "a.ts.md": english, "a.md": english, "b.cs.md": english }))).toEqual([]);
  });
});
