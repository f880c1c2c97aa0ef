/** The menu that stands on every page: small, and never without a way to all talks. */
import { describe, expect, test } from "vitest";
import { pageView } from "../../src/views/page-view.ts";
import { siteOf } from "../support/talks.ts";
import { viewContext } from "../support/views.ts";

const flat = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`t${at + 1}.md`, `---\nlang: en\n---\n# T${at + 1}`]),
  );

function menuOf(files: Readonly<Record<string, string>>, url: string, lang = "en") {
  const { navigation, allTalks } = pageView({ url, lang, title: "" }, viewContext(siteOf(files)));
  return {
    titles: navigation.map(({ title }) => title),
    current: navigation.filter(({ current }) => current),
    allTalks,
  };
}

describe("where talks lie flat", () => {
  test("a few are in the menu, and the page's own is marked", () => {
    const { titles, current, allTalks } = menuOf({ ...flat(8), "index.md": "# Home" }, "t2.html");
    expect(titles).toEqual(["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"]);
    expect(current).toEqual([{ title: "T2", href: "t2.html", lang: undefined, current: "page" }]);
    expect(allTalks).toBeUndefined();
  });

  test("more are behind one link to the home page, which says how many they are", () => {
    const { titles, allTalks } = menuOf(flat(9), "t1.html");
    expect(titles).toEqual([]);
    expect(allTalks).toEqual({ title: "All 9 talks", href: "index.html" });
    expect(menuOf(flat(9), "index.html").allTalks).toMatchObject({ current: "page" });
    expect(menuOf(flat(9), "t1.html", "fr").allTalks).toMatchObject({ title: "Les 9 exposés" });
  });

  test("one in two languages is one, in the language of the page", () => {
    const body = "\n\n## kubectl\n\n`kubectl get pods`\n";
    const files = { "a.fr.md": `# Exposé${body}`, "a.en.md": `# Talk${body}`, ...flat(7) };
    expect(menuOf(files, "t1.html", "fr").titles).toHaveLength(8);
    expect(menuOf(files, "t1.html", "fr").titles).toContain("Exposé");
    expect(menuOf(files, "t1.html").titles).not.toContain("Exposé");
  });
});

describe("where there are folders", () => {
  test("they are in it, and the page's own is marked", () => {
    const { titles, current, allTalks } = menuOf({ "p/a.md": "# A", "q/b.md": "# B" }, "q/b.html");
    expect(titles).toEqual(["P", "Q"]);
    expect(current).toMatchObject([{ title: "Q", current: "true" }]);
    expect(allTalks).toBeUndefined();
  });

  test("talks beside them, and further folders, are behind one link", () => {
    expect(menuOf({ "p/a.md": "# A", "b.md": "# B" }, "p/a.html").allTalks).toEqual({
      title: "All 2 talks",
      href: "../index.html",
    });
    const many = Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`p${at}/a.md`, "# A"]));
    const { titles, allTalks } = menuOf(many, "sections.html");
    expect(titles).toHaveLength(12);
    expect(allTalks).toMatchObject({ title: "All 13 talks" });
  });
});

test("of 1,000 talks a page carries no more than of nine", () => {
  const sizeOf = (count: number) => JSON.stringify(menuOf(flat(count), "t1.html")).length;
  expect(sizeOf(1000) - sizeOf(9)).toBe(3);
});
