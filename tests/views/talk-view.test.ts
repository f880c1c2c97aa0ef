import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import { talkView } from "../../src/views/talk-view.ts";
import { siteOf } from "../support/talks.ts";
import { viewContext } from "../support/views.ts";

const head = `---
lang: fr
speakers: [Ada, Bob]
date: 2024-05
tags: [ops]
licence: MIT
given:
  - event: Conf
    date: 2024-05-21
    place: Lyon
    url: https://conf.example
    slides: s.pdf
    recording: https://video.example/1
---
`;
const talks = {
  "index.md": "# Recueil",
  "a/index.md": "# Partie",
  "a/b/deep.md": `${head}# Prêts ?\n\nLes *mots*.\n\n## Un\n\n### Deux : {lang=en}\n\n##`,
  "a/b/last.md": "# Fin",
};
const site = siteOf(talks, ["a/b/s.pdf"], { lang: "fr", baseUrl: "https://h.example/x" });
const viewOf = () => talkView(site.talks.find(({ path }) => path === "a/b/deep.md")!, viewContext(site));

describe("a talk's page", () => {
  test("has its title set in its language, with the words of the interface", () => {
    expect(viewOf()).toMatchObject({
      lang: "fr",
      title: "Prêts\u202f?",
      titleHtml: "Prêts\u202f?",
      uiLang: undefined,
    });
    expect(viewOf().words.contents).toBe("Sommaire");
  });

  test("has its first prose as its description", () => {
    expect(viewOf().description).toBe("Les mots.");
  });

  test("says where and when it was given, with what remains of it", () => {
    expect(viewOf()).toMatchObject({
      speakers: [{ title: "Ada" }, { title: "Bob" }],
      tags: [{ title: "ops" }],
      licence: "MIT",
      date: { iso: "2024-05", text: "mai 2024" },
    });
    expect(viewOf().given).toMatchObject([
      { event: "Conf", place: "Lyon", date: { iso: "2024-05-21", text: "21 mai 2024" } },
    ]);
    expect(viewOf().given[0]!.links.map(({ title }) => title)).toEqual([
      "événement",
      "diapositives",
      "enregistrement",
    ]);
  });

  test("lists its sections as they nest, those without words left out", () => {
    expect(viewOf().contents).toMatchObject([
      { title: "Un", href: "#un", children: [{ title: "Deux :", href: "#deux", lang: "en", children: [] }] },
    ]);
    expect(viewOf().contents).toHaveLength(1);
  });

  test("has every address relative to itself", () => {
    expect(viewOf()).toMatchObject({
      homeHref: "../../index.html",
      sectionsHref: "../../sections.html",
      styleHref: "../../lectern/style.css",
      markdownHref: "deep.md",
    });
    expect(viewOf().breadcrumb.map(({ href }) => href)).toEqual(["../index.html", "index.html"]);
  });

  test("has a canonical address when that of the site is known", () => {
    expect(viewOf().canonical).toBe("https://h.example/x/a/b/deep.html");
    const bare = siteOf({ "a.md": "# A" });
    expect(talkView(bare.talks[0]!, viewContext(bare)).canonical).toBeUndefined();
  });

  test("leads to the talks beside it", () => {
    expect(viewOf().previous).toBeUndefined();
    expect(viewOf().next).toMatchObject({ title: "Fin", href: "last.html" });
  });

  test("in a language without an interface has an English one, and says so", () => {
    const german = siteOf({ "a.md": "---\nlang: de\n---\n# Hallo" });
    expect(talkView(german.talks[0]!, viewContext(german))).toMatchObject({ lang: "de", uiLang: "en" });
  });
});

test("an own address of an occasion leads where the file is copied to", () => {
  expect(viewOf().given[0]!.links.map(({ href }) => href)).toEqual([
    "https://conf.example",
    "s.pdf",
    "https://video.example/1",
  ]);
  expect(site.copiedFiles.map(({ source }) => source)).toContain("a/b/s.pdf");
});

describe("how long it takes to read", () => {
  const minutes = (words: number, lang: string): string => {
    const long = siteOf({ "a.md": "mot ".repeat(words) }, [], { lang });
    return talkView(long.talks[0]!, viewContext(long)).minutesText;
  };

  test.each([
    [1, "en", "1 min"],
    [1100, "en", "6 min"],
    [1100, "fr", "6\u00a0min"],
    [200 * 59, "en", "59 min"],
    [200 * 60, "en", "1 h 0 min"],
    [200 * 125, "fr", "2\u00a0h\u00a05\u00a0min"],
  ])("%i words in %s are %j", (words, lang, text) => {
    expect(minutes(words, lang)).toBe(text);
  });

  test("is not said where there is nothing to read, nor of a folder's own page", () => {
    expect(minutes(0, "en")).toBe("");
    expect(
      talkView(site.talks.find(({ path }) => path === "a/index.md")!, viewContext(site)).minutesText,
    ).toBe("");
  });
});

describe("when it last changed, and where it is edited", () => {
  const known = {
    changedOn: new Map([[sourcePath("a.md"), "2026-05-12"]]),
    repository: "https://github.com/me/t",
  };
  const viewOf = (lang: string, options = {}) => {
    const one = siteOf({ "a.md": "# A" }, [], { lang, ...options });
    return talkView(one.talks[0]!, viewContext(one));
  };

  test("is said in the words of the interface", () => {
    const french = viewOf("fr", known);
    expect([french.words.changed, french.changed]).toEqual([
      "Mis à jour le",
      { iso: "2026-05-12", text: "12 mai 2026" },
    ]);
    expect([french.words.edit, french.editHref]).toEqual([
      "Modifier cette page",
      "https://github.com/me/t/edit/main/a.md",
    ]);
    expect(viewOf("en", known).words).toMatchObject({ changed: "Corrected", edit: "Edit this page" });
  });

  test("is not said where nobody knows", () => {
    expect(viewOf("en")).toMatchObject({ changed: undefined, editHref: undefined });
  });
});
