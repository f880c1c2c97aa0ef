/** A talk as lists show it. */
import type { PlacedTalk } from "../model/site.ts";
import type { Words } from "../model/words.ts";
import { headingText } from "../render/render-heading.ts";
import { typesetText } from "../render/typography/typeset.ts";
import { formatDate, type ShownDate } from "./format-date.ts";
import { type LanguageLink, languageLinks } from "./language-links.ts";
import { latestOccasion } from "./latest-occasion.ts";
import { type Link, linkTo } from "./link-to.ts";
import { type PageView, type ViewContext, withQuery } from "./page-view.ts";
import { termLinks } from "./term-links.ts";

export interface ListedTalk extends Link {
  readonly description: string;
  readonly speakers: readonly Link[];
  readonly event?: string;
  readonly date?: ShownDate;
  readonly draft: boolean;
  /** Titles of the first sections, as a taste. */
  readonly sections: readonly Link[];
  readonly sectionCount: number;
  readonly minutesText: string;
  /** The talk in its other languages. */
  readonly languages: readonly LanguageLink[];
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
  context: ViewContext,
): ListedTalk {
  const { frontMatter, lang } = talk;
  const { words, lang: uiLang } = context.wordsFor(page.lang);
  const last = latestOccasion(frontMatter);
  const titled = talk.root.children.filter(({ heading }) => heading.text !== "");
  const link = (title: string, to: string, own: string): Link =>
    withQuery(linkTo(title, to, own, url, page.lang), query);
  return {
    ...link(talk.title, talk.url, lang),
    description: typesetText(frontMatter.description ?? "", lang),
    speakers: termLinks("speakers", talk, url),
    event: last?.event,
    date: formatDate(last?.date ?? frontMatter.date, uiLang),
    draft: frontMatter.draft,
    sections: titled.slice(0, TASTE).map(({ heading, id }) => {
      const to = `${talk.url}#${encodeURIComponent(id)}`;
      return link(headingText(heading, lang), to, heading.lang ?? lang);
    }),
    sectionCount: titled.length,
    minutesText: minutesOf(talk.minutes, words),
    languages: languageLinks(context.site.translationsOf(talk.path), url, context.wordsFor),
  };
}

/** `%n` in the plural stands for the number; nothing is said about nothing. */
export function countOf(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return count === 1 ? one : many.replace("%n", String(count));
}

/** Nothing is said of what has nothing to read. */
export function minutesOf(minutes: number, words: Words): string {
  if (minutes === 0) return "";
  if (minutes < 60) return words.minutes.replace("%n", String(minutes));
  return words.hours.replace("%n", String(Math.floor(minutes / 60))).replace("%m", String(minutes % 60));
}

/** How many there are, and how long all of them take to read. */
export function extentOf(
  talks: readonly PlacedTalk[],
  { one, many, words }: { readonly one: string; readonly many: string; readonly words: Words },
): string {
  const minutes = talks.reduce((sum, talk) => sum + talk.minutes, 0);
  return joinFacts(countOf(talks.length, one, many), minutesOf(minutes, words));
}

/** Facts that are there, on one line. */
export function joinFacts(...facts: readonly (string | undefined)[]): string {
  return facts.filter((fact) => fact !== undefined && fact !== "").join(" · ");
}
