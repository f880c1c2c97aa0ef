/** The sections of a built site as a judge reads them: each with its title, what stands above it, and its text. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  ancestorsOf,
  attribute,
  type BuiltPage,
  byId,
  byTag,
  childrenOf,
  find,
  isElement,
  type Node,
  readPage,
  textOf,
} from "../support/outer-pages.ts";

export interface SiteSection {
  readonly address: string;
  readonly title: string;
  /** Titles of the page and of the sections around it. */
  readonly above: string;
  /** What is in it, sections within it included. */
  readonly text: string;
  readonly isFirst: boolean;
}

interface Inventory {
  readonly pages: readonly ListedPage[];
}

interface ListedPage {
  readonly url: string;
  readonly title: string;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

export async function readSections(site: string): Promise<SiteSection[]> {
  const { pages }: Inventory = JSON.parse(await readFile(path.join(site, "sections.json"), "utf8"));
  const read = await Promise.all(pages.map(async (page) => sectionsOf(page, await readPage(site, page.url))));
  return read.flat();
}

function sectionsOf({ url, title: pageTitle, sections }: ListedPage, page: BuiltPage): SiteSection[] {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return sections.map(({ id, title }, index) => {
    const element = index === 0 ? find(page, byTag("main")) : find(page, byId(id));
    const around = ancestorsOf(element).flatMap(
      (ancestor) => titles.get(attribute(ancestor, "id") ?? "") ?? [],
    );
    return {
      address: `${url}#${id}`,
      title,
      above: [pageTitle, ...around].join(" · "),
      text: apart(element),
      isFirst: index === 0,
    };
  });
}

const WITHIN_WORDS = /^(a|abbr|b|code|em|i|kbd|mark|s|small|span|strong|sub|sup|u)$/;

/** Text in which what stands in two cells, items or lines does not run together. */
function apart(node: Node): string {
  if (!isElement(node)) return textOf(node);
  const text = childrenOf(node).map(apart).join("");
  return WITHIN_WORDS.test(node.tagName) ? text : ` ${text} `;
}
