/** The talk that the handbook grew from comes out as its author would have it read. */
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outlineIsBroken } from "../support/outer-audit.ts";
import { findShared } from "../support/outer-corpora.ts";
import {
  attribute,
  type BuiltPage,
  byId,
  byTag,
  type Element,
  find,
  hasClass,
  isElement,
  listElements,
  readPage,
  readPages,
  textOf,
} from "../support/outer-pages.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { checkPages } from "../support/outer-validate.ts";

const IDS = [
  "syndromes",
  "c-est-quoi-en-vrai",
  "prerequis",
  "problematiques",
  "code",
  "livraison",
  "et-si-ca-ne-marche-pas",
  "objectifs-benefices",
  "vision-positive-de-l-echec",
  "comment",
  "misc",
  "please",
];

const shared = findShared();

describe.skipIf(shared === undefined)("the seed talk", () => {
  let shop: Workshop;
  let page: BuiltPage;
  let sections: readonly Element[];
  let text: string;

  beforeAll(async () => {
    shop = await openWorkshop({});
    const { code, stderr } = await shop.buildFrom(path.join(shared ?? "", "seed"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    page = await readPage(shop.output, "devops.html");
    sections = listElements(find(page, byTag("main"))).filter(byTag("section"));
    text = textOf(find(page, byTag("main")));
  });

  afterAll(() => remove(shop.folder));

  test("has its twelve sections under their names, in order", () => {
    expect(sections.map((section) => attribute(section, "id"))).toEqual(IDS);
  });

  test("has them side by side, each with its own h2", () => {
    expect(new Set(sections.map((section) => section.parentNode)).size).toBe(1);
    for (const section of sections) {
      expect(
        listElements(section)
          .filter(({ tagName }) => /^h\d$/.test(tagName))
          .map(({ tagName }) => tagName),
      ).toEqual(["h2"]);
    }
  });

  test("has one h1, its title, and skips no level", () => {
    expect(outlineIsBroken(page)).toEqual([]);
    expect(textOf(find(page, byTag("h1")))).toBe("DevOps");
  });

  test("is in French, the quotation's author beside it in a caption", () => {
    expect(attribute(find(page, byTag("html")), "lang")).toBe("fr");
    const figure = listElements(find(page, byId("vision-positive-de-l-echec"))).find(byTag("figure"))!;
    const [quote, caption] = figure.childNodes.filter(isElement);
    expect([quote?.tagName, caption?.tagName]).toEqual(["blockquote", "figcaption"]);
    expect(textOf(caption!).trim()).toBe("Thomas A. Edison");
    expect(textOf(quote!)).not.toMatch(/Edison|--/);
  });

  test("has its C code whole, coloured by classes", () => {
    const pre = listElements(find(page, byId("code"))).find(byTag("pre"))!;
    expect(textOf(pre)).toContain(
      "                        free_page((unsigned long)group_info->blocks[i]);\n",
    );
    const classes = listElements(pre)
      .filter(byTag("span"))
      .flatMap((span) => attribute(span, "class") ?? []);
    expect(new Set(classes).size).toBeGreaterThanOrEqual(3);
    expect(listElements(pre).filter((element) => attribute(element, "style") !== undefined)).toEqual([]);
  });

  test("nests lists as they were nested", () => {
    const lists = listElements(find(page, byId("et-si-ca-ne-marche-pas"))).filter(byTag("ul"));
    expect(lists).toHaveLength(2);
    expect(listElements(lists[1]!).filter(byTag("li"))).toHaveLength(4);
  });

  test.each([
    ["inside guillemets", /«[\u00a0\u202f]Les devs sont nuls[\u00a0\u202f]»/],
    ["before a question mark", /le binaire[\u00a0\u202f]\?/],
    ["before an exclamation mark", /prêts à évoluer[\u00a0\u202f]!/],
    ["before a colon", /Rapprochement des équipes\u00a0:/],
    ["before a question mark in a heading", /Et si ça ne marche pas[\u00a0\u202f]\?/],
  ])("has the right space %s", (_title, expected) => {
    expect(text).toMatch(expected);
  });

  test("has no plain space left at French punctuation, and arrows and slashes as written", () => {
    expect(text.match(/« | »|\p{L} [:!?;]/gu)).toBeNull();
    expect(text).toContain("→ ops");
    expect(text).toContain("Objectifs/Bénéfices");
    expect(text).toContain("l’infra");
  });

  test("gives every section a permalink beside its heading, not in it", () => {
    for (const section of sections) {
      const link = listElements(section).find((element) => hasClass(element, "permalink"))!;
      expect(attribute(link, "href")).toBe(`#${attribute(section, "id")}`);
      expect(link.parentNode).not.toMatchObject({ tagName: "h2" });
    }
  });

  test("is valid, with every page around it", async () => {
    expect(await checkPages(await readPages(shop.output))).toEqual([]);
  });
});
