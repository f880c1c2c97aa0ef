import { describe, expect, test } from "vitest";
import { sourcePath } from "../../src/model/brands.ts";
import type { SiteOptions } from "../../src/model/site.ts";
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
const open = (options: SiteOptions = {}) => {
  const site = siteOf(TALKS, [], options);
  const find = (path: string) => site.talks.find((one) => one.path === sourcePath(path))!;
  return { site, find, context: viewContext(site) };
};

describe("the links to a talk in its other languages", () => {
  const { find, context } = open();

  test("are in the words of those who look for them", () => {
    const links = languageLinks(find("x/image.ko.md"), "x/image-ko.html", context);
    expect(links).toEqual([
      { href: "image-en.html", lang: "en", name: "English", title: "Read in English" },
      { href: "image-fr.html", lang: "fr", name: "français", title: "Lire en français" },
    ]);
  });

  test("are called by the language alone where the interface does not speak it", () => {
    const [, korean] = languageLinks(find("x/image.en.md"), "index.html", context).toReversed();
    expect(languageLinks(find("x/image.fr.md"), "index.html", context)).toContainEqual({
      href: "x/image-ko.html",
      lang: "ko",
      name: "한국어",
      title: "한국어",
    });
    expect(korean?.lang).toBe("fr");
  });

  test("are none where there is no other", () => {
    expect(languageLinks(find("x/reseau.fr.md"), "index.html", context)).toEqual([]);
  });
});

describe("what search engines are told", () => {
  test("is every version, the page itself among them, relative to the page", () => {
    const { site, find } = open();
    expect(listAlternates(find("x/image.fr.md"), site)).toEqual([
      { lang: "en", href: "image-en.html" },
      { lang: "fr", href: "image-fr.html" },
      { lang: "ko", href: "image-ko.html" },
    ]);
    expect(listAlternates(find("x/reseau.fr.md"), site)).toEqual([]);
  });

  test("is absolute once the site's address is known", () => {
    const { site, find } = open({ baseUrl: "https://h.example/x" });
    expect(listAlternates(find("x/image.fr.md"), site)[0]?.href).toBe("https://h.example/x/x/image-en.html");
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
