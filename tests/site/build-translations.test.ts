import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SectionId, sourcePath } from "../../src/model/brands.ts";
import type { Translation } from "../../src/model/translation.ts";
import { growthOf, IN_PROPORTION } from "../support/growth.ts";
import { siteOf } from "../support/talks.ts";

/** The translation of `fr` that `en` is. */
function translate(fr: string, en: string): Translation {
  const talks = { "a.fr.md": `---\nlang: fr\n---\n${fr}`, "a.en.md": `---\nlang: en\n---\n${en}` };
  const [translation] = siteOf(talks).translationsOf(sourcePath("a.fr.md"));
  if (translation === undefined) throw new Error("The two are no pair.");
  return translation;
}

const matchesOf = ({ counterparts }: Translation, isSure = true): readonly string[] =>
  [...counterparts].flatMap(([id, found]) => (found.isSure === isSure ? [`${id} → ${found.id}`] : []));
const landing = ({ landings }: Translation, id: string): string | undefined => landings.get(id as SectionId);

const PARTS = {
  fr: {
    pourquoi: "## Pourquoi ?\n\n- Livrer souvent, par petits lots\n- Revenir en arrière en deux minutes\n",
    image: "## Une image\n\nUn système de fichiers, par couches.\n\n![couches](couches.fr.svg)\n",
    premier:
      "## Le premier essai\n\n```sh\ndocker run --rm --name web -p 8080:80 nginx\ncurl localhost:8080\ndocker logs web\n```\n",
    reseau:
      "## Le réseau\n\nVoir <https://docs.docker.com/network/>, et `docker network ls`.\n\n1. pont\n2. hôte\n",
    suite: "## Et après ?\n\nLe 12 mai 2027, à Lyon.\n",
  },
  en: {
    pourquoi: "## Why?\n\n- To ship often, and a little at a time\n- To go back within two minutes\n",
    image: "## An image\n\nA file system made of layers.\n\n![layers](couches.en.svg)\n",
    premier:
      "## A first try\n\n```sh\ndocker run --rm --name web -p 8080:80 nginx\ncurl localhost:8080\ndocker logs web\n```\n",
    reseau:
      "## The network\n\nSee <https://docs.docker.com/network/>, and `docker network ls`.\n\n1. bridge\n2. host\n",
    suite: "## What is next?\n\nOn May 12 in 2027, in Lyon.\n",
  },
};
type Name = keyof typeof PARTS.fr;
const NAMES = Object.keys(PARTS.fr) as Name[];
const deck = (lang: "fr" | "en", names: readonly Name[]): string =>
  `# Docker\n\n${names.map((name) => PARTS[lang][name]).join("\n")}`;

describe("sections of two outlines that agree", () => {
  test("are one and one, whatever their titles", () => {
    expect(matchesOf(translate(deck("fr", NAMES), deck("en", NAMES)))).toEqual([
      "pourquoi → why",
      "une-image → an-image",
      "le-premier-essai → a-first-try",
      "le-reseau → the-network",
      "et-apres → what-is-next",
    ]);
  });

  test("are one and one where one talk is written a level deeper", () => {
    const en = deck("en", NAMES).replace(/^## /gm, "### ");
    expect(matchesOf(translate(deck("fr", NAMES), en))).toHaveLength(NAMES.length);
  });

  test("are one and one where nothing but their place says so", () => {
    const fr = "# T\n\n## Un\n\nmots\n\n### Deux\n\nmots\n\n## Trois\n\n- a\n- b\n";
    const en = "# T\n\n## One\n\nwords\n\n### Two\n\nwords\n\n## Three\n\n- a\n- b\n";
    expect(matchesOf(translate(fr, en))).toEqual(["un → one", "deux → two", "trois → three"]);
  });
});

describe("sections of two outlines that have drifted apart", () => {
  test.each(NAMES)("find each other where %s is lacking", (lacking) => {
    const rest = NAMES.filter((name) => name !== lacking);
    const all = translate(deck("fr", NAMES), deck("en", NAMES));
    const one = translate(deck("fr", NAMES), deck("en", rest));
    const expected = matchesOf(all).filter((_, at) => NAMES[at] !== lacking);
    expect(matchesOf(one)).toEqual(expected);
    expect(matchesOf(one, false)).toEqual([]);
  });

  test("lead to the nearest one before them, or to the top", () => {
    const translation = translate(deck("fr", NAMES), deck("en", ["image", "premier", "suite"]));
    expect(landing(translation, "pourquoi")).toBe("");
    expect(landing(translation, "une-image")).toBe("an-image");
    expect(landing(translation, "le-reseau")).toBe("a-first-try");
    expect(landing(translation, "et-apres")).toBe("what-is-next");
  });

  test("find each other at another place by what nobody else has", () => {
    const [pourquoi, ...rest] = NAMES;
    const moved = translate(
      deck("fr", NAMES),
      deck("en", [...rest.slice(0, 3), pourquoi!, ...rest.slice(3)]),
    );
    expect(matchesOf(moved)).not.toContain("le-premier-essai → why");
    const code = translate(
      deck("fr", NAMES),
      deck("en", ["pourquoi", "image", "reseau", "suite", "premier"]),
    );
    expect(code.counterparts.get("le-premier-essai" as SectionId)).toEqual({
      id: "a-first-try",
      isSure: true,
      isMoved: true,
    });
  });

  test("are one where their authors gave them one id", () => {
    const fr = `${deck("fr", NAMES)}\n## Une devinette {#riddle}\n\nmots\n`;
    const en = `## A riddle {#riddle}\n\n- many\n- many\n- other words\n\n${deck("en", NAMES).replace("# Docker", "")}`;
    expect(matchesOf(translate(fr, `# Docker\n\n${en}`))).toContain("riddle → riddle");
  });
});

test("a title that stands for other sections is not the same", () => {
  const under = (title: string, parts: string): string => `## ${title}\n\n${parts.replace(/^##/gm, "###")}\n`;
  const fr = `${deck("fr", NAMES)}\n${under("Cinder : stockage", "## Principes\n\n- disques\n- volumes\n")}`;
  const en = `${deck("en", NAMES)}\n${under("Octavia: balance", "## A bird's view\n\n![x](octavia.png)\n\n## API\n\n```sh\nopenstack loadbalancer list\n```\n")}`;
  const { counterparts } = translate(fr, en);
  expect([...counterparts].filter(([id, { isSure }]) => isSure && /cinder|principes/.test(id))).toEqual([]);
});

test("no section is the counterpart of two, and both talks see the same pairs", () => {
  const names = fc.array(fc.constantFrom(...NAMES), { maxLength: 8 });
  fc.assert(
    fc.property(names, names, (ours, theirs) => {
      const talks = { "a.fr.md": deck("fr", ours), "a.en.md": deck("en", theirs) };
      const site = siteOf({ ...talks, "b.md": "---\nlang: fr\n---\n" });
      const [forth] = site.translationsOf(sourcePath("a.fr.md"));
      const [back] = site.translationsOf(sourcePath("a.en.md"));
      const pairs = [...(forth?.counterparts ?? [])];
      expect(new Set(pairs.map(([, { id }]) => id)).size).toBe(pairs.length);
      expect(pairs.map(([id, found]) => `${found.id} ${id}`).sort()).toEqual(
        [...(back?.counterparts ?? [])].map(([id, found]) => `${id} ${found.id}`).sort(),
      );
    }),
    { numRuns: 60 },
  );
});

describe("two talks of many sections", () => {
  const long = (count: number, word: string): string =>
    `# T\n\n${Array.from(
      { length: count },
      (_, at) => `## ${word} ${at} {#n${at % 7 === 0 ? at : `${word}${at}`}}\n\n- x ${at}`,
    ).join("\n\n")}`;
  const matchesIn = (count: number) => matchesOf(translate(long(count, "Un"), long(count, "One")));

  test("are compared up to six hundred, and longer ones by their names", () => {
    expect(matchesIn(590)).toHaveLength(590);
    expect(matchesIn(2000)).toHaveLength(286);
  });

  test("are matched in proportion where they are longer", () => {
    expect(growthOf(matchesIn, 1_000)).toBeLessThan(IN_PROPORTION);
  });
});
