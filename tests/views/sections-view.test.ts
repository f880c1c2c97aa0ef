import { describe, expect, test } from "vitest";
import { sectionsView } from "../../src/views/sections-view.ts";
import { siteOf } from "../support/talks.ts";
import { viewContext } from "../support/views.ts";

const site = siteOf(
  {
    "a.md": "# A\n\n## Écluses\n\n### Été\n\n## 2 outils\n\n## Zèbre\n\n##",
    "b/b.md": "# B\n\n## arbre\n\n## École\n\n## Œuvre\n\n## 中文\n\n## 10 idées\n\n## 🎉",
  },
  [],
  { lang: "fr" },
);
const viewOf = () => sectionsView(viewContext(site));

describe("the index of all sections", () => {
  test("is from A to Z, accents apart", () => {
    const titles = viewOf().letters.map(({ letter, sections }) => [
      letter,
      sections.map(({ title }) => title),
    ]);
    expect(titles).toEqual(
      expect.arrayContaining([
        ["A", ["arbre"]],
        ["E", ["Écluses", "École", "Été"]],
        ["O", ["Œuvre"]],
        ["Z", ["Zèbre"]],
        ["中", ["中文"]],
      ]),
    );
  });

  test("has its letters once each, in order", () => {
    const letters = viewOf().letters.map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(letters.length);
    const latin = letters.filter((letter) => /[A-Z]/.test(letter));
    expect(latin).toEqual(latin.toSorted());
  });

  test("has numbers together, by their value", () => {
    expect(
      viewOf()
        .letters.find(({ letter }) => letter === "0–9")!
        .sections.map(({ title }) => title),
    ).toEqual(["2 outils", "10 idées"]);
  });

  test("has an anchor for each letter that no author's id can be", () => {
    const ids = viewOf().letters.map(({ id }) => id);
    expect(ids.filter((id) => !/^_\S+$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("does not file a heading of symbols under a letter", () => {
    const groups = viewOf().letters.filter(({ sections }) => sections.some(({ title }) => title === "🎉"));
    expect(groups.map(({ letter }) => letter)).not.toContain("U");
    expect(groups).toHaveLength(1);
  });

  test("leads to every section that has words", () => {
    const all = viewOf().letters.flatMap(({ sections }) => sections.map(({ href }) => href));
    expect(all.toSorted()).toEqual(
      viewOf()
        .talks.flatMap(({ sections }) => sections.map(({ href }) => href))
        .toSorted(),
    );
    expect(all).toContain("b/b.html#arbre");
    expect(all).toHaveLength(10);
  });

  test("names the talk that each section is of", () => {
    expect(viewOf().letters.find(({ letter }) => letter === "Z")!.sections[0]).toMatchObject({
      talk: { title: "A" },
      href: "a.html#zebre",
    });
  });
});
