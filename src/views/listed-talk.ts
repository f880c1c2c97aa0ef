/** A talk as lists show it. */
import type { PlacedTalk } from "../model/site.ts";
import { headingText } from "../render/render-heading.ts";
import { typesetText } from "../render/typography/typeset.ts";
import { formatDate, type ShownDate } from "./format-date.ts";
import { type Link, linkTo, type PageView, type ViewContext, withQuery } from "./page-view.ts";

export interface ListedTalk extends Link {
  readonly description: string;
  readonly speakers: readonly string[];
  readonly event?: string;
  readonly date?: ShownDate;
  readonly draft: boolean;
  /** Titles of the first sections, as a taste. */
  readonly sections: readonly Link[];
  readonly sectionCount: number;
  readonly countText: string;
}

export interface ListPage {
  readonly url: string;
  readonly page: PageView;
  /** What every link to a talk carries, such as `?course=docker`. */
  readonly query?: string;
}

const TASTE = 3;

export function listTalk(
  talk: PlacedTalk,
  { url, page, query = "" }: ListPage,
  { wordsFor }: ViewContext,
): ListedTalk {
  const { frontMatter, lang } = talk;
  const { words, lang: uiLang } = wordsFor(page.lang);
  const last = [...frontMatter.given].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))[0];
  const titled = talk.root.children.filter(({ heading }) => heading.text !== "");
  const link = (title: string, to: string, own: string): Link =>
    withQuery(linkTo(title, to, own, url, page.lang), query);
  return {
    ...link(talk.title, talk.url, lang),
    description: typesetText(frontMatter.description ?? "", lang),
    speakers: frontMatter.speakers,
    event: last?.event,
    date: formatDate(last?.date ?? frontMatter.date, uiLang),
    draft: frontMatter.draft,
    sections: titled.slice(0, TASTE).map(({ heading, id }) => {
      const to = `${talk.url}#${encodeURIComponent(id)}`;
      return link(headingText(heading, lang), to, heading.lang ?? lang);
    }),
    sectionCount: titled.length,
    countText: countOf(titled.length, words.oneSection, words.manySections),
  };
}

/** `%n` in the plural stands for the number; nothing is said about nothing. */
export function countOf(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return count === 1 ? one : many.replace("%n", String(count));
}
