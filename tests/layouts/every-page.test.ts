/** What every kind of page holds, for those who hear it: one language a word, a title of its own, few landmarks. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readWords } from "../../src/io/package-files.ts";
import type { Words } from "../../src/model/words.ts";
import { EVERY_FILE, EVERY_PAGE, EVERY_PAGE_FLAGS, type KindOfPage } from "../support/outer-every-page.ts";
import {
  ancestorsOf,
  attribute,
  type BuiltPage,
  byTag,
  type Element,
  find,
  hasClass,
  isHeading,
  readPages,
  textOf,
} from "../support/outer-pages.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";

const words = await readWords();
let shop: Workshop;
let pages: ReadonlyMap<string, BuiltPage>;

beforeAll(async () => {
  shop = await openWorkshop(EVERY_FILE);
  expect(await shop.build(...EVERY_PAGE_FLAGS)).toMatchObject({ code: 0 });
  pages = new Map((await readPages(shop.output)).map((page) => [page.url, page]));
});

afterAll(() => remove(shop.folder));

const pageOf = (url: string): BuiltPage => pages.get(url)!;
const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The language that an element is in, as a browser has it. */
function languageOf(element: Element): string | undefined {
  return [element, ...ancestorsOf(element)].map((one) => attribute(one, "lang")).find(Boolean);
}

function interfaceOf({ lang }: KindOfPage): { readonly lang: string; readonly own: Words } {
  const known = words.has(lang) ? lang : "en";
  return { lang: known, own: words.get(known)! };
}

/** What a link within the site leads to: the heading of a section, or the title of a page, with its language. A tag and
 * a person are called the same in all languages. */
function targetOf(page: BuiltPage, link: Element): { text: string; lang: string | undefined } | undefined {
  const address = new URL(attribute(link, "href") ?? "#", `http://host/${page.url}`);
  const target =
    address.host === "host" ? pages.get(decodeURIComponent(address.pathname.slice(1))) : undefined;
  if (/^(?:tags|speakers)\/./.test(target?.url ?? "")) return undefined;
  const id = decodeURIComponent(address.hash.slice(1));
  const place = target?.elements.find((one) => id !== "" && attribute(one, "id") === id);
  const heading = (place ? listHeadings(target!, place) : target?.elements.filter(byTag("h1")))?.[0];
  return heading && { text: plain(textOf(heading)), lang: languageOf(heading) };
}

function listHeadings(page: BuiltPage, place: Element): Element[] {
  return page.elements.filter((one) => isHeading(one) && (one === place || ancestorsOf(one).includes(place)));
}

describe.each(EVERY_PAGE)("$kind", (kind) => {
  test("is in its language, and each link to a page or a section is in that of what it leads to", () => {
    const page = pageOf(kind.url);
    expect(attribute(find(page, byTag("html")), "lang")).toBe(kind.lang);
    const named = page.elements.filter(byTag("a")).flatMap((link) => {
      const target = targetOf(page, link);
      return target?.text === plain(textOf(link)) ? [{ ...target, is: languageOf(link) }] : [];
    });
    expect(named.filter(({ lang, is }) => lang !== is)).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });

  test("says the language of the interface where its words stand", () => {
    const { lang, own } = interfaceOf(kind);
    const said = new Set(Object.values(own as unknown as Record<string, string>));
    const wrong = pageOf(kind.url)
      .elements.filter((one) => !one.childNodes.some((child) => "tagName" in child))
      .filter((one) => said.has(plain(textOf(one))) && languageOf(one) !== lang)
      .filter((one) => !/^(title|h1|code|span)$/.test(one.tagName))
      .filter((one) => !ancestorsOf(one).some((around) => hasClass(around, "chapter")));
    expect(wrong.map((one) => `<${one.tagName}> ${plain(textOf(one))}`)).toEqual([]);
    const dates = pageOf(kind.url).elements.filter(byTag("time"));
    expect(dates.filter((date) => languageOf(date) !== lang)).toEqual([]);
  });

  test("has one main, six landmarks at most, and tells those of one kind apart", () => {
    const landmarks = pageOf(kind.url).elements.filter((one) => isLandmark(one));
    expect(landmarks.filter(byTag("main"))).toHaveLength(1);
    expect(landmarks.length).toBeLessThanOrEqual(6);
    const names = landmarks
      .filter((one) => attribute(one, "hidden") === undefined)
      .map((one) => one.tagName + (attribute(one, "aria-label") ?? attribute(one, "aria-labelledby") ?? ""));
    expect(new Set(names).size).toBe(names.length);
  });

  test("refers by id only to what is there, and gives no name to what has no role", () => {
    const page = pageOf(kind.url);
    const dead = page.elements.flatMap((one) =>
      ["aria-labelledby", "aria-describedby", "aria-controls"]
        .flatMap((name) => (attribute(one, name) ?? "").split(/\s+/))
        .filter((id) => id !== "" && !page.ids.includes(id)),
    );
    expect(dead).toEqual([]);
    const named = page.elements.filter((one) => attribute(one, "aria-label") !== undefined);
    const roleless = named.filter((one) => /^(div|span|p)$/.test(one.tagName) && !attribute(one, "role"));
    expect(roleless.map(({ tagName, attrs }) => [tagName, attrs])).toEqual([]);
  });

  test("has a name for each of its links, and a text for each image, though it be empty", () => {
    const page = pageOf(kind.url);
    const nameless = page.elements.filter(
      (one) =>
        one.tagName === "a" &&
        attribute(one, "href") !== undefined &&
        !attribute(one, "aria-label") &&
        plain(textOf(one)) === "" &&
        !page.elements.some((img) => img.parentNode === one && attribute(img, "alt")),
    );
    expect(nameless.map((one) => attribute(one, "href"))).toEqual([]);
    expect(page.elements.filter(byTag("img")).filter((one) => attribute(one, "alt") === undefined)).toEqual(
      [],
    );
  });
});

test("every page that is there has a title of its own", () => {
  const titles = [...pages.values()]
    .filter(({ url }) => url !== "ancien.html")
    .map((page) => plain(textOf(find(page, byTag("title")))));
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  expect(titles).toContain("Les journaux · Notes de présentation · Les exposés du quai");
  expect(titles).toContain("Craft · Print edition · Les exposés du quai");
});

test("the letters of all sections are a list, and each talk a heading", () => {
  const page = pageOf("sections.html");
  expect(find(page, (one) => hasClass(one, "letters")).tagName).toBe("ul");
  const talks = page.elements.filter((one) => hasClass(one, "title"));
  expect(talks.length).toBeGreaterThan(5);
  expect(talks.filter(({ tagName }) => tagName !== "h3")).toEqual([]);
});

/** A header or footer of the page itself; sections have no names, so they are none. */
function isLandmark(element: Element): boolean {
  const isOfPage = ancestorsOf(element).every(({ tagName }) => !/^(article|section|main)$/.test(tagName));
  if (/^(header|footer)$/.test(element.tagName)) return isOfPage;
  return /^(main|nav|search|form)$/.test(element.tagName) && attribute(element, "hidden") === undefined;
}
