/** Every section of the handbook, by talk and from A to Z: the search of those without script. */
import type { Section } from "../model/section.ts";
import type { PlacedTalk } from "../model/site.ts";
import { headingText } from "../render/render-heading.ts";
import { compareText, sortKey } from "../site/compare-names.ts";
import { slugify } from "../text/slugify.ts";
import { type Link, linkTo } from "./link-to.ts";
import { type PageView, pageView, type ViewContext } from "./page-view.ts";

export interface IndexedSection extends Link {
  /** The talk that it is a section of. */
  readonly talk: Pick<Link, "title" | "lang">;
}

export interface IndexLetter {
  readonly letter: string;
  readonly id: string;
  readonly sections: readonly IndexedSection[];
}

export interface SectionsView extends PageView {
  readonly letters: readonly IndexLetter[];
  readonly talks: readonly (Link & { readonly sections: readonly Link[] })[];
}

const URL = "sections.html";
const SIGNS = "#";
const DIGITS = "0–9";
const LETTER_IDS: Readonly<Record<string, string>> = { [SIGNS]: "_letter-signs", [DIGITS]: "_letter-0-9" };

export function sectionsView(context: ViewContext): SectionsView {
  const { site } = context;
  const { words } = context.wordsFor(site.lang);
  const page = pageView({ url: URL, lang: site.lang, title: words.allSections }, context);
  const talks = site.talks.map((talk) => ({
    ...linkTo(talk.title, talk.url, talk.lang, URL, site.lang),
    sections: listSections(talk.root.children, talk.lang, { talk, pageLang: site.lang }),
  }));
  return { ...page, letters: groupByLetter(talks), talks };
}

interface ListedIn {
  readonly talk: PlacedTalk;
  readonly pageLang: string;
}

/** Those that have a title, each in its own language or in that of the section around it. */
function listSections(sections: readonly Section[], around: string, within: ListedIn): readonly Link[] {
  const { talk, pageLang } = within;
  return sections.flatMap(({ heading, id, children }) => {
    const lang = heading.lang ?? around;
    const below = listSections(children, lang, within);
    if (heading.text === "") return below;
    const link = linkTo("", `${talk.url}#${encodeURIComponent(id)}`, lang, URL, pageLang);
    return [{ ...link, title: headingText(heading, lang) }, ...below];
  });
}

/** Sorted as their ids are, so that accents and signs make no order of their own. */
function groupByLetter(talks: SectionsView["talks"]): IndexLetter[] {
  const all = talks.flatMap(({ title, lang, sections }) =>
    sections.map((section) => ({ ...section, talk: { title, lang }, key: sortKey(slugify(section.title)) })),
  );
  all.sort((a, b) => compareText(a.key, b.key) || compareText(a.href, b.href));
  const groups = new Map<string, IndexedSection[]>();
  for (const { key, ...section } of all) {
    const letter = letterOf(section.title, key);
    const group = groups.get(letter);
    if (group) group.push(section);
    else groups.set(letter, [section]);
  }
  return [...groups].map(([letter, sections]) => ({
    letter,
    id: LETTER_IDS[letter] ?? `_letter-${letter.toLowerCase()}`,
    sections,
  }));
}

/** Headings of signs alone stand together, for their ids are code points. */
function letterOf(title: string, key: string): string {
  if (!/[\p{L}\p{N}]/u.test(title)) return SIGNS;
  const [first = ""] = Array.from(key);
  return /\p{L}/u.test(first) ? first.toUpperCase() : DIGITS;
}
