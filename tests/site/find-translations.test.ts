import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import type { Site, SiteOptions } from "../../src/model/site.ts";
import { siteOf } from "../support/talks.ts";

const FR =
  "Nous avons déployé le service un vendredi soir, et tout le monde a passé la nuit sur les machines.\n\n";
const EN = "We shipped the service on a Friday night, and this is how all of us spent the weekend.\n\n";
const DE = "Wir haben den Dienst am Freitagabend ausgeliefert, und das war nicht die beste Idee.\n\n";
const french = `# Exposé\n\n${FR.repeat(3)}`;
const english = `# Talk\n\n${EN.repeat(3)}`;
const german = `# Vortrag\n\n${DE.repeat(3)}`;

/** Each set as one line, in reading order. */
const setsOf = (site: Site): readonly string[] => [
  ...new Set(
    site.talks
      .map(({ path }) => site.versionsOf(path).map((talk) => `${talk.path} ${talk.lang}`))
      .filter(({ length }) => length > 0)
      .map((set) => set.join(", ")),
  ),
];
const find = (talks: Readonly<Record<string, string>>, options: SiteOptions = {}): readonly string[] =>
  setsOf(siteOf(talks, [], options));

describe("versions of one talk are", () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      "talk.fr.md and talk.en.md",
      { "talk.fr.md": french, "talk.en.md": english },
      ["talk.en.md en, talk.fr.md fr"],
    ],
    ["talk.md and talk.EN.md", { "talk.md": french, "talk.EN.md": english }, ["talk.EN.md en, talk.md fr"]],
    [
      "three, of which one has no language in its name",
      { "a.md": french, "a.en.md": english, "a.de.markdown": german },
      ["a.de.markdown de, a.en.md en, a.md fr"],
    ],
    [
      "fr/talk.md and en/talk.md",
      { "fr/talk.md": french, "en/talk.md": english },
      ["en/talk.md en, fr/talk.md fr"],
    ],
    [
      "folders at one level of a long path",
      { "cours/fr/docker/x.md": french, "cours/en/docker/x.md": english },
      ["cours/en/docker/x.md en, cours/fr/docker/x.md fr"],
    ],
    [
      "folders called by the name of a language",
      { "français/x.md": french, "english/x.md": english },
      ["english/x.md en, français/x.md fr"],
    ],
    [
      "a folder beside the talks in the first language",
      { "x/a.md": english, "fr/x/a.md": french },
      ["fr/x/a.md fr, x/a.md en"],
    ],
    [
      "a folder's own page and its translation",
      { "index.md": french, "index.en.md": english },
      ["index.en.md en, index.md fr"],
    ],
    [
      "files whose front matter has one key",
      {
        "bienvenue.md": `---\ntranslationKey: hello\n---\n${french}`,
        "x/welcome.md": `---\ntranslationKey: hello\n---\n${english}`,
      },
      ["bienvenue.md fr, x/welcome.md en"],
    ],
    [
      "variants of a language that their names tell apart",
      { "a.pt-BR.md": "# A", "a.pt-PT.md": "# A" },
      ["a.pt-BR.md pt-BR, a.pt-PT.md pt-PT"],
    ],
  ])("%s", (_title, talks, sets) => {
    expect(find(talks).map((set) => set.split(", ").sort().join(", "))).toEqual(
      sets.map((set) => set.split(", ").sort().join(", ")),
    );
  });
});

describe("no versions are", () => {
  test.each<[string, Record<string, string>]>([
    [
      "files of other kinds",
      { "talk.md": french, "talk.js.md": english, "talk.v2.md": english, "talk.ts.md": english },
    ],
    ["talks in one language", { "a.md": english, "a.en.md": english }],
    ["a copy that waits for its translation", { "a.en.md": english, "a.fr.md": english }],
    ["a copy in a folder that waits for its translation", { "en/a.md": english, "fr/a.md": english }],
    [
      "a folder of a department",
      { "it/readme.md": english, "readme.md": english, "it/x.md": english, "no/x.md": english },
    ],
    ["a language and its variant", { "a.fr.md": french, "a.fr-CA.md": french }],
    ["folders of languages at two levels", { "fr/x/a.md": french, "x/en/a.md": english }],
    ["files whose names are translated, too", { "fr/bienvenue.md": french, "en/welcome.md": english }],
    [
      "talks of one key in one language",
      {
        "a.md": `---\ntranslationKey: k\n---\n${english}`,
        "b.md": `---\ntranslationKey: k\n---\n${english}`,
      },
    ],
    [
      "hyphens and underscores",
      { "talk-fr.md": french, "talk-en.md": english, "deck_fr.md": french, "deck_en.md": english },
    ],
    ["drafts", { "a.fr.md": french, "a.en.md": `---\ndraft: true\n---\n${english}` }],
  ])("%s", (_title, talks) => {
    expect(find(talks)).toEqual([]);
  });

  test("of two that could be one version the one that does not say so", () => {
    expect(find({ "a.md": french, "a.fr.md": french, "a.en.md": english })).toEqual([
      "a.en.md en, a.fr.md fr",
    ]);
  });
});

describe("the language of a talk too short to tell", () => {
  const langsOf = (talks: Readonly<Record<string, string>>, options: SiteOptions = {}) =>
    Object.fromEntries(siteOf(talks, [], options).talks.map(({ path, lang }) => [path, lang]));

  test("is that of its folder, where its counterpart's folder names another", () => {
    expect(langsOf({ "fr/a.md": "# A", "en/a.md": "# A", "it/b.md": "# B" })).toEqual({
      "fr/a.md": "fr",
      "en/a.md": "en",
      "it/b.md": "en",
    });
    expect(langsOf({ "fr/a.md": "# A", "en/a.md": "# A" }, { lang: "de" })).toEqual({
      "fr/a.md": "fr",
      "en/a.md": "en",
    });
  });

  test("is another than that of the version beside it", () => {
    expect(langsOf({ "a.md": "# A", "a.en.md": "# A" })).toEqual({ "a.md": "fr", "a.en.md": "en" });
    expect(langsOf({ "a.md": "# A", "a.EN.md": "# A", "b.md": german })["a.md"]).toBe("de");
    expect(langsOf({ "a.md": "# A", "a.fr.md": "# A" })["a.md"]).toBe("en");
  });

  test("is what the author says, whatever stands beside it", () => {
    expect(langsOf({ "a.md": "---\nlang: nl\n---\n# A", "a.en.md": "# A" })["a.md"]).toBe("nl");
  });
});

describe("the talks before and after", () => {
  const nextOf = (site: Site, path: string): (string | undefined)[] => {
    const talk = site.talks.find((one) => one.path === sourcePath(path));
    return [talk?.neighbours.previous?.url, talk?.neighbours.next?.url];
  };

  test("are in the language of the talk, and each talk is passed once", () => {
    const site = siteOf({
      "a.fr.md": french,
      "a.en.md": english,
      "b.md": french,
      "c.fr.md": french,
      "c.en.md": english,
    });
    expect(nextOf(site, "a.fr.md")).toEqual([undefined, "b.html"]);
    expect(nextOf(site, "b.md")).toEqual(["a-fr.html", "c-fr.html"]);
    expect(nextOf(site, "a.en.md")).toEqual([undefined, "b.html"]);
    expect(nextOf(site, "c.en.md")).toEqual(["b.html", undefined]);
  });

  test("stay in the tree of one language", () => {
    const site = siteOf({ "fr/a.md": french, "fr/b.md": french, "en/a.md": english, "en/b.md": english });
    expect(nextOf(site, "en/b.md")).toEqual(["en/a.html", undefined]);
    expect(nextOf(site, "fr/a.md")).toEqual([undefined, "fr/b.html"]);
  });
});
