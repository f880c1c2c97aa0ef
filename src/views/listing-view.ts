/** The programme: what the home page and each part's page list. */
import type { Part, PlacedTalk } from "../model/site.ts";
import { headingText } from "../render/render-heading.ts";
import { typesetText } from "../render/typography/typeset.ts";
import { listParts } from "../site/build-parts.ts";
import { folderOf } from "../site/page-path.ts";
import { formatDate, type ShownDate } from "./format-date.ts";
import {
  type Link,
  linkTo,
  listAncestors,
  type PageView,
  pageView,
  partLink,
  type ViewContext,
} from "./page-view.ts";
import { summarize } from "./summarize.ts";
import { type TalkView, talkView } from "./talk-view.ts";

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

export interface ListedPart extends Link {
  readonly id: string;
  /** Heading level, 2 to 6. */
  readonly level: number;
  readonly description: string;
  readonly talks: readonly ListedTalk[];
}

export interface ListingView extends PageView {
  /** The folder's own page, when its author wrote one. */
  readonly own?: TalkView;
  readonly breadcrumb: readonly Link[];
  readonly talks: readonly ListedTalk[];
  readonly parts: readonly ListedPart[];
  readonly countText: string;
}

const TASTE = 3;

/** The page of a part: its own text, its talks, and those of the parts below. */
export function listingView(part: Part, context: ViewContext): ListingView {
  const { site } = context;
  const isRoot = part === site.root;
  const own = part.page && talkView(part.page, context);
  const title = isRoot ? site.title : part.title;
  const lang = part.page?.lang ?? (isRoot ? site.lang : part.lang);
  const page = own ?? pageView({ url: part.url, lang, title }, context);
  const below = listParts(part).slice(1);
  const depth = part.path === "" ? 0 : part.path.split("/").length;
  const parts = below.map((child) => listPart(child, part, depth, page, context));
  const count = part.talks.length + below.reduce((sum, child) => sum + child.talks.length, 0);
  return {
    ...page,
    own,
    breadcrumb:
      own?.breadcrumb ??
      listAncestors(folderOf(part.path), site).map((parent) => partLink(parent, part.url, lang)),
    talks: part.talks.map((talk) => listTalk(talk, part.url, page, context)),
    parts,
    countText: count === 0 ? "" : countOf(count, page.words.oneTalk, page.words.manyTalks),
  };
}

function listPart(part: Part, from: Part, depth: number, page: PageView, context: ViewContext): ListedPart {
  return {
    ...partLink(part, from.url, page.lang),
    id: `_part-${part.url.replace(/\/?index\.html$/, "").replaceAll("/", "-")}`,
    level: Math.min(6, 1 + part.path.split("/").length - depth),
    description: part.page
      ? typesetText(part.page.frontMatter.description ?? summarize(part.page.root), part.page.lang)
      : "",
    talks: part.talks.map((talk) => listTalk(talk, from.url, page, context)),
  };
}

function listTalk(talk: PlacedTalk, from: string, page: PageView, { wordsFor }: ViewContext): ListedTalk {
  const { frontMatter, lang } = talk;
  const { words, lang: uiLang } = wordsFor(page.lang);
  const last = [...frontMatter.given].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))[0];
  const titled = talk.root.children.filter(({ heading }) => heading.text !== "");
  return {
    ...linkTo(talk.title, talk.url, lang, from, page.lang),
    description: typesetText(frontMatter.description ?? "", lang),
    speakers: frontMatter.speakers,
    event: last?.event,
    date: formatDate(last?.date ?? frontMatter.date, uiLang),
    draft: frontMatter.draft,
    sections: titled.slice(0, TASTE).map(({ heading, id }) => {
      return linkTo(
        headingText(heading, lang),
        `${talk.url}#${encodeURIComponent(id)}`,
        heading.lang ?? lang,
        from,
        page.lang,
      );
    }),
    sectionCount: titled.length,
    countText: titled.length === 0 ? "" : countOf(titled.length, words.oneSection, words.manySections),
  };
}

/** `%n` in the plural stands for the number. */
function countOf(count: number, one: string, many: string): string {
  return count === 1 ? one : many.replace("%n", String(count));
}
