/** What a talk's page shows. */
import type { Section } from "../model/section.ts";
import type { Neighbour, PlacedTalk, Site } from "../model/site.ts";
import { renderAliases } from "../render/attributes.ts";
import { hrefOf } from "../render/href-of.ts";
import { headingText } from "../render/render-heading.ts";
import { renderTitle } from "../render/render-sections.ts";
import { folderOf } from "../site/page-path.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { citeTalk } from "./cite-talk.ts";
import { type CourseWay, courseWays } from "./course-view.ts";
import { formatDate, type ShownDate } from "./format-date.ts";
import { type Alternate, type LanguageLink, languageLinks, listAlternates } from "./language-links.ts";
import { type Link, linkTo } from "./link-to.ts";
import { minutesOf } from "./listed-talk.ts";
import { listNotices, type ShownNotice } from "./notices-view.ts";
import { listAncestors, type PageView, pageView, partLink, type ViewContext } from "./page-view.ts";
import { termLinks } from "./term-links.ts";

export interface ContentsEntry extends Link {
  readonly children: readonly ContentsEntry[];
}

export interface ShownOccasion {
  readonly event?: string;
  readonly place?: string;
  readonly date?: ShownDate;
  readonly lang?: string;
  readonly links: readonly Link[];
}

export interface TalkView extends PageView {
  readonly titleHtml: string;
  readonly titleId?: string;
  /** When the title is in another language than the page. */
  readonly titleLang?: string;
  readonly aliasesHtml: string;
  readonly speakers: readonly Link[];
  readonly date?: ShownDate;
  readonly given: readonly ShownOccasion[];
  readonly tags: readonly Link[];
  readonly licence?: string;
  readonly draft: boolean;
  /** How long it takes to read. */
  readonly minutesText: string;
  /** When its file last changed. */
  readonly changed?: ShownDate;
  /** The page that edits its file. */
  readonly editHref?: string;
  /** The talk in its other languages. */
  readonly languages: readonly LanguageLink[];
  /** The talk in each of its languages, for those who index pages. */
  readonly alternates: readonly Alternate[];
  readonly breadcrumb: readonly Link[];
  readonly contents: readonly ContentsEntry[];
  readonly previous?: Link;
  readonly next?: Link;
  /** The courses that it is a chapter of. */
  readonly ways: readonly CourseWay[];
  readonly notices: readonly ShownNotice[];
  /** Who gave the talk, its title, where and when: what a citation of a section says after its title. */
  readonly citation: string;
  readonly markdownHref: string;
  readonly notesHref?: string;
}

export function talkView(talk: PlacedTalk, context: ViewContext): TalkView {
  const { site } = context;
  const { url, lang, frontMatter, root } = talk;
  const description = frontMatter.description ?? talk.summary;
  const page = pageView({ url, lang, title: talk.title, description }, context);
  const render = { site, talk, words: page.words, uiLang: page.uiLang };
  return {
    ...page,
    titleHtml: root.heading ? renderTitle(render) : "",
    titleId: root.id,
    titleLang: root.heading?.lang,
    speakers: termLinks("speakers", talk, url),
    aliasesHtml: renderAliases(root.aliases, render),
    date: formatDate(frontMatter.date, page.uiLang ?? lang),
    given: listOccasions(talk, page, site),
    tags: termLinks("tags", talk, url),
    licence: frontMatter.licence,
    draft: frontMatter.draft,
    changed: formatDate(talk.changedOn, page.uiLang ?? lang),
    editHref: talk.editUrl,
    languages: languageLinks(site.translationsOf(talk.path), url, context.wordsFor),
    alternates: listAlternates(site.versionsOf(talk.path), site),
    minutesText: talk.isPartPage ? "" : minutesOf(talk.minutes, page.words),
    breadcrumb: listAncestors(talk.isPartPage ? folderOf(talk.part) : talk.part, site).map((part) =>
      partLink(part, url, lang),
    ),
    contents: listContents(root.children, lang, lang),
    ...linkNeighbours(talk),
    ways: courseWays(talk, page, context),
    notices: listNotices(site.notices.get(url) ?? [], page, url),
    citation: citeTalk(talk, page),
    markdownHref: relativeUrl(url, talk.markdownUrl),
    notesHref: talk.notesUrl && relativeUrl(url, talk.notesUrl),
  };
}

function listOccasions(talk: PlacedTalk, page: PageView, site: Site): ShownOccasion[] {
  return talk.frontMatter.given.map(({ event, place, date, lang, url, slides, recording }) => {
    const named: [string, string | undefined][] = [
      [page.words.eventPage, url],
      [page.words.slides, slides],
      [page.words.recording, recording],
    ];
    const links = named.flatMap(([title, address]) => {
      const href = address === undefined ? undefined : hrefOf(address, { site, talk });
      return href === undefined ? [] : [{ title, href }];
    });
    return { event, place, date: formatDate(date, page.uiLang ?? page.lang), lang, links };
  });
}

/** Each entry says its language when it is not the page's. */
function listContents(sections: readonly Section[], inherited: string, pageLang: string): ContentsEntry[] {
  return sections
    .filter(({ heading }) => heading.text !== "")
    .map(({ heading, id, children }) => {
      const lang = heading.lang ?? inherited;
      return {
        title: headingText(heading, lang),
        href: `#${encodeURIComponent(id)}`,
        lang: lang === pageLang ? undefined : lang,
        children: listContents(children, lang, pageLang),
      };
    });
}

/** The talks before and after, in the reading order of the whole handbook. */
function linkNeighbours({ url, lang, neighbours }: PlacedTalk): { previous?: Link; next?: Link } {
  const link = (other: Neighbour | undefined): Link | undefined =>
    other && linkTo(other.title, other.url, other.lang, url, lang);
  return { previous: link(neighbours.previous), next: link(neighbours.next) };
}
