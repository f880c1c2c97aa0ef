/** What a search finds: sections, the exact form first, whatever accents, apostrophes and slips the query has. */
import { describe, expect, test } from "vitest";
import { openSearch, searchScript } from "../support/search-engine.ts";
import { siteOf } from "../support/talks.ts";

const FRENCH = `---
lang: fr
speakers: [Éloïse Dufaÿ]
tags: [conteneurs]
given:
  - { event: Rencontres du Nord, place: Lille }
---
# Des boîtes sur le quai

Ce que l’on charge, et ce que l’on laisse.

## L’image

Une recette figée, que l’équipe relit.

## Le conteneur

Une image qui tourne.

### Ses journaux

\`\`\`sh
kubectl logs --previous api-7f
\`\`\`

## Les chevaux de trait

Ils tirent les conteneurs jusqu’au navire.
`;

const ENGLISH = `---
lang: en
---
# Shipping

## Policies

A policy says who may sail. See \`NetworkPolicy\` and \`kube-system\`.

## C++ on board

## Ballast

Containers, containers, containers. ${"Sand and stones fill what is left of the hold. ".repeat(12)}

## A note on Go and R

Written in C, once.
`;

const engine = await openSearch(
  siteOf({
    "nord/quai.md": FRENCH,
    "shipping.md": ENGLISH,
    "korean.md": "---\nlang: ko\n---\n# 컨테이너\n\n## 이미지를 만든다\n",
    "japan.md": "---\nlang: ja\n---\n# 東京の港\n\n## 船積み\n\n港湾労働者が働く。\n",
  }),
);
const [QUAY, SHIP] = ["nord/quai.html", "shipping.html"];
const first = async (query: string): Promise<string | undefined> => (await engine.find(query))[0];

describe("a section is found by", () => {
  test.each([
    ["its title", "conteneur", `${QUAY}#le-conteneur`],
    ["its text", "recette", `${QUAY}#l-image`],
    ["a word of its code", "kubectl", `${QUAY}#ses-journaux`],
    ["an option", "--previous", `${QUAY}#ses-journaux`],
    ["a name in parts", "kube-system", `${SHIP}#policies`],
    ["a part of a name in humps", "network", `${SHIP}#policies`],
    ["a name with signs", "C++", `${SHIP}#cpp-on-board`],
    ["its title and a word of its text", "image tourne", `${QUAY}#le-conteneur`],
    ["its own title and that of its talk", "quai journaux", `${QUAY}#ses-journaux`],
    ["the title that it stands under", "conteneur journaux", `${QUAY}#ses-journaux`],
    ["two letters of a script without spaces", "労働", "japan.html#船積み"],
    ["the beginning of a Korean word", "이미지", "korean.html#이미지를-만든다"],
  ])("%s: %s", async (_, query, section) => {
    expect(await first(query)).toBe(section);
  });
});

describe("a talk is found by", () => {
  test.each([
    ["its speaker", "dufay"],
    ["its tag", "conteneurs quai"],
    ["where it was given", "rencontres lille"],
    ["the text before its sections", "charge laisse"],
  ])("%s: %s", async (_, query) => {
    expect(await engine.find(query)).toContain(QUAY);
  });
});

describe("never matter:", () => {
  test.each([
    ["accents", "equipe", "équipe"],
    ["wrong accents", "ëquîpe", "équipe"],
    ["capitals", "KUBECTL", "kubectl"],
    ["an elision", "l'équipe", "équipe"],
    ["the other apostrophe", "l’équipe", "l'équipe"],
    ["two elisions", "jusqu'au navire", "au navire"],
    ["spaces around", "  recette ", "recette"],
    ["signs around", "« recette » ?", "recette"],
    ["letters that are composed", "e\u0301quipe", "équipe"],
  ])("%s: %j is %j", async (_, query, same) => {
    expect(await first(query)).toBe(await first(same));
    expect(await first(query)).toBeDefined();
  });
});

describe("forms of a word", () => {
  test.each([
    ["French plural for singular", "images", `${QUAY}#l-image`],
    ["French singular for plural", "cheval", `${QUAY}#les-chevaux-de-trait`],
    ["English singular for plural", "container", `${SHIP}#ballast`],
    ["a form that no talk has", "recettes", `${QUAY}#l-image`],
  ])("%s: %s", async (_, query, section) => {
    expect(await engine.find(query)).toContain(section);
  });

  test("come behind the exact form", async () => {
    const found = await engine.find("policy");
    expect(found[0]).toBe(`${SHIP}#policies`);
    const forms = (await engine.rank("conteneurs")).map(({ found: { id } }) => id);
    expect(forms.indexOf("les-chevaux-de-trait")).toBeGreaterThanOrEqual(0);
  });
});

describe("a slip of the fingers", () => {
  test.each([
    ["a letter swapped", "kubeclt", `${QUAY}#ses-journaux`],
    ["a letter missing", "recete", `${QUAY}#l-image`],
    ["a letter too many", "balllast", `${SHIP}#ballast`],
    ["a wrong letter", "balkast", `${SHIP}#ballast`],
    ["a wrong first letter", "nallast", `${SHIP}#ballast`],
    ["no first letter", "allast", `${SHIP}#ballast`],
    ["the first two swapped", "ablast".replace("ablast", "abllast"), `${SHIP}#ballast`],
    ["in a short word", "snad", `${SHIP}#ballast`],
    ["in one of two words", "kubectl logz", `${QUAY}#ses-journaux`],
  ])("%s: %s", async (_, query, section) => {
    expect((await engine.find(query)).slice(0, 3)).toContain(section);
  });

  test("in a word that is right finds nothing else", async () => {
    expect(await engine.find("sand")).toEqual([`${SHIP}#ballast`]);
  });
});

describe("while it is typed", () => {
  test("the last word may be a beginning", async () => {
    expect(await first("bal")).toBe(`${SHIP}#ballast`);
    expect(await first("image tour")).toBe(`${QUAY}#le-conteneur`);
  });

  test("a word that is closed by a space is whole", async () => {
    expect(await engine.find("bal ")).toEqual([]);
  });
});

describe("nothing is found", () => {
  test.each(["", "   ", "«»", "zzzzzz", "'", "-"])("for %j", async (query) => {
    expect(await engine.find(query)).toEqual([]);
  });
});

test("all words of a query count more than one of them said often", async () => {
  expect(await first("containers policy")).not.toBe(undefined);
  const [best] = await engine.rank("navire conteneurs");
  expect(best?.found.id).toBe("les-chevaux-de-trait");
});

test("a handbook without a word has an empty index, and finds nothing", async () => {
  const empty = await openSearch(siteOf({ "a.md": "" }));
  expect(await empty.find("a")).toEqual(
    [expect.stringMatching(/^a\.html/)].slice(0, (await empty.find("a")).length),
  );
});

describe("an excerpt", () => {
  const text = `${"Words before it all. ".repeat(20)}Here stands the kernel, and a kernel only. ${"Words behind. ".repeat(20)}`;
  const marks = new Set(["kernel"]);

  test("holds what was looked for, cut at words", () => {
    const excerpt = searchScript.cutExcerpt(text, marks);
    expect(excerpt).toContain("the kernel, and a kernel");
    expect(excerpt).toMatch(/^… \S.*\S …$/);
    expect(excerpt.length).toBeLessThan(200);
  });

  test("of little text is all of it", () => {
    expect(searchScript.cutExcerpt("One line.\nAnother.", marks)).toBe("One line. · Another.");
  });

  test("marks words whatever their accents, and changes no letter", () => {
    const pieces = searchScript.markWords("Le Kérnel: « KERNELS » kernel", marks);
    expect(pieces.map(({ text: piece }) => piece).join("")).toBe("Le Kérnel: « KERNELS » kernel");
    expect(pieces.filter(({ marked }) => marked).map(({ text: piece }) => piece)).toEqual([
      "Kérnel",
      "kernel",
    ]);
  });
});
