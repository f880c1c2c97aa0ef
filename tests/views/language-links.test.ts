import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import type { Site, SiteOptions } from "../../src/model/site.ts";
import { languageLinks, listAlternates } from "../../src/views/language-links.ts";
import { listingView } from "../../src/views/listing-view.ts";
import { taxonomyView, termView } from "../../src/views/taxonomy-view.ts";
import { siteOf } from "../support/talks.ts";
import { viewContext } from "../support/views.ts";

const talk = (lang: string, title: string, more = ""): string =>
  `---\nlang: ${lang}\ntags: [docker]\n---\n# ${title}\n\n${more}`;
const TALKS = {
  "index.md": "---\nlang: fr\n---\n# Recueil",
  "x/image.fr.md": talk("fr", "Les images"),
  "x/image.en.md": talk("en", "Images"),
  "x/image.ko.md": talk("ko", "이미지"),
  "x/reseau.fr.md": talk("fr", "Le réseau"),
  "x/only.en.md": talk("en", "Only English"),
};
const linksOf = (site: Site, path: string, from: string) =>
  languageLinks(site.translationsOf(sourcePath(path)), from, viewContext(site).wordsFor);
const alternatesOf = (site: Site, path: string) => {
  return listAlternates(site.versionsOf(sourcePath(path)), site);
};
const open = (options: SiteOptions = {}) => {
  const site = siteOf(TALKS, [], options);
  return { site, context: viewContext(site) };
};

describe("the links to a talk in its other languages", () => {
  const { site } = open();

  test("are in the words of those who look for them", () => {
    expect(linksOf(site, "x/image.ko.md", "x/image-ko.html")).toEqual([
      { href: "image-en.html", lang: "en", name: "English", title: "Read in English" },
      { href: "image-fr.html", lang: "fr", name: "français", title: "Lire en français" },
    ]);
  });

  test("are called by the language alone where the interface does not speak it", () => {
    expect(linksOf(site, "x/image.fr.md", "index.html")).toContainEqual({
      href: "x/image-ko.html",
      lang: "ko",
      name: "한국어",
      title: "한국어",
    });
  });

  test("are none where there is no other", () => {
    expect(linksOf(site, "x/reseau.fr.md", "index.html")).toEqual([]);
  });
});

describe("what search engines are told", () => {
  test("is every version, the page itself among them, once the site's address is known", () => {
    const { site } = open({ baseUrl: "https://h.example/x" });
    expect(alternatesOf(site, "x/image.fr.md")).toEqual([
      { lang: "en", href: "https://h.example/x/x/image-en.html" },
      { lang: "fr", href: "https://h.example/x/x/image-fr.html" },
      { lang: "ko", href: "https://h.example/x/x/image-ko.html" },
    ]);
    expect(alternatesOf(site, "x/reseau.fr.md")).toEqual([]);
  });

  test("is nothing before: they take no address that is relative", () => {
    expect(alternatesOf(open().site, "x/image.fr.md")).toEqual([]);
  });
});

describe("a list", () => {
  const { site, context } = open();

  test("shows a talk once, in the language of the page, with its others beside it", () => {
    const [part] = listingView(site.root, context).parts;
    expect(part?.talks.map(({ title, languages }) => [title, ...languages.map(({ name }) => name)])).toEqual([
      ["Les images", "English", "한국어"],
      ["Only English"],
      ["Le réseau"],
    ]);
    expect(part?.countText).toMatch(/^3 exposés · 3\smin$/);
    expect(part?.lang).toBeUndefined();
  });

  test("of a tag counts a talk once", () => {
    const [tags] = site.taxonomies;
    expect(termView(tags!.terms[0]!, context).talks).toHaveLength(3);
    expect(taxonomyView(tags!, context).terms[0]?.countText).toBe("3 exposés");
  });
});

test("a folder is in the language of most of its talks", () => {
  const { site } = open();
  expect(site.parts.map(({ path, lang }) => [path, lang])).toEqual([
    ["", "fr"],
    ["x", "fr"],
  ]);
});

describe("folders in two languages", () => {
  const french = talk("fr", "Exposé");
  const english = talk("en", "Talk");
  const site = siteOf(
    {
      "en/a.md": english,
      "en/docker/b.md": english,
      "fr/a.md": french,
      "fr/docker/b.md": french,
      "fr/docker/c.md": french,
      "misc/d.md": french,
    },
    [],
    { lang: "fr" },
  );
  const viewOf = (path: string) =>
    listingView(site.parts.find((part) => part.path === path) ?? site.root, viewContext(site));

  test("are called by their languages", () => {
    expect(site.parts.map(({ path, title }) => [path, title])).toEqual([
      ["", ""],
      ["en", "English"],
      ["en/docker", "Docker"],
      ["fr", "Français"],
      ["fr/docker", "Docker"],
      ["misc", "Misc"],
    ]);
  });

  test("are once in the list of a page: the other language is a heading behind the others, with all that it holds", () => {
    expect(viewOf("").parts.map(({ title, talks, countText }) => [title, talks.length, countText])).toEqual([
      ["Français", 1, expect.stringContaining("1 exposé")],
      ["Docker", 2, expect.stringContaining("2 exposés")],
      ["Misc", 1, expect.stringContaining("1 exposé")],
      ["English", 0, expect.stringContaining("2 exposés")],
    ]);
    expect(viewOf("en").parts.map(({ title, talks }) => [title, talks.length])).toEqual([["Docker", 1]]);
  });

  test("link to each other", () => {
    const links = (path: string) => viewOf(path).languages.map(({ href, title }) => `${href} ${title}`);
    expect(links("en/docker")).toEqual(["../../fr/docker/index.html Lire en français"]);
    expect(links("fr")).toEqual(["../en/index.html Read in English"]);
    expect(links("misc")).toEqual([]);
    expect(links("")).toEqual([]);
    expect(viewOf("fr").alternates).toEqual([]);
  });

  test("link to the one that has none, where the usual language has none", () => {
    const shelf = siteOf({ "a.md": english, "x/b.md": english, "fr/a.md": french, "fr/x/b.md": french });
    const linksOn = (path: string) =>
      listingView(shelf.parts.find((part) => part.path === path)!, viewContext(shelf)).languages;
    expect(linksOn("").map(({ href }) => href)).toEqual(["fr/index.html"]);
    expect(linksOn("fr/x").map(({ href }) => href)).toEqual(["../../x/index.html"]);
  });
});
