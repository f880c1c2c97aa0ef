/** The programme: what the home page and each part's page list. */
import type { Part } from "../model/site.ts";
import { typesetText } from "../render/typography/typeset.ts";
import { latestChange, listParts } from "../site/build-parts.ts";
import { listOnce } from "../site/choose-versions.ts";
import { folderOf } from "../site/page-path.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { type ListedCourse, listCourses } from "./course-view.ts";
import { formatDate, type ShownDate } from "./format-date.ts";
import { extentOf, type ListedTalk, listTalk } from "./listed-talk.ts";
import { listNotices, type ShownNotice } from "./notices-view.ts";
import {
  type Link,
  listAncestors,
  type PageView,
  pageView,
  partLink,
  type ViewContext,
} from "./page-view.ts";
import { summarize } from "./summarize.ts";
import { type TalkView, talkView } from "./talk-view.ts";
import { taxonomyLinks } from "./term-links.ts";

export interface ListedPart extends Link {
  readonly id: string;
  /** Heading level, 2 to 6. */
  readonly level: number;
  readonly description: string;
  readonly talks: readonly ListedTalk[];
  /** How many talks its folder holds itself, and how long they take to read. */
  readonly countText: string;
}

export interface ListingView extends PageView {
  /** The folder's own page, when its author wrote one. */
  readonly own?: TalkView;
  readonly breadcrumb: readonly Link[];
  readonly talks: readonly ListedTalk[];
  readonly parts: readonly ListedPart[];
  /** On the home page alone. */
  readonly courses: readonly ListedCourse[];
  /** On the home page alone: the pages of all tags and of all speakers. */
  readonly indexes: readonly Link[];
  readonly countText: string;
  /** When any of its talks last changed. */
  readonly changed?: ShownDate;
  readonly notices: readonly ShownNotice[];
  /** Pages on which these talks stand to be printed. */
  readonly editions: readonly Link[];
}

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
  const listed = listOnce(
    [part, ...below].flatMap(({ talks }) => talks),
    lang,
    site,
  );
  const { words } = page;
  return {
    ...page,
    own,
    breadcrumb:
      own?.breadcrumb ??
      listAncestors(folderOf(part.path), site).map((parent) => partLink(parent, part.url, lang)),
    talks: listOnce(part.talks, lang, site).map((talk) => listTalk(talk, { url: part.url, page }, context)),
    parts,
    courses: isRoot ? listCourses(page, context, part.url) : [],
    indexes: isRoot ? taxonomyLinks(page, context, part.url) : [],
    changed: formatDate(latestChange(part), page.uiLang ?? lang),
    notices: listNotices(site.notices.get(part.url) ?? [], page, part.url),
    countText: extentOf(listed, { one: words.oneTalk, many: words.manyTalks, words }),
    editions: listEditions(part, page, context),
  };
}

function listEditions(part: Part, { words }: PageView, { site }: ViewContext): readonly Link[] {
  return site.editions
    .filter((edition) => edition.part === part)
    .map(({ url, isBook }) => ({
      title: isBook ? words.printBook : words.print,
      href: relativeUrl(part.url, url),
    }));
}

function listPart(part: Part, from: Part, depth: number, page: PageView, context: ViewContext): ListedPart {
  const { words } = page;
  const talks = listOnce(part.talks, page.lang, context.site);
  return {
    ...partLink(part, from.url, page.lang),
    id: `_part-${part.url.replace(/\/?index\.html$/, "").replaceAll("/", "-")}`,
    level: Math.min(6, 1 + part.path.split("/").length - depth),
    description: part.page
      ? typesetText(part.page.frontMatter.description ?? summarize(part.page.root), part.page.lang)
      : "",
    talks: talks.map((talk) => listTalk(talk, { url: from.url, page }, context)),
    countText: extentOf(listOnce(part.talks, part.lang, context.site), {
      one: words.oneTalk,
      many: words.manyTalks,
      words,
    }),
  };
}
