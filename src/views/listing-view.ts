/** The programme: what the home page and each part's page list. */
import type { Part } from "../model/site.ts";
import { latestChange, listParts } from "../site/build-parts.ts";
import { listOnce } from "../site/choose-versions.ts";
import { findPartVersions } from "../site/find-part-versions.ts";
import { folderOf } from "../site/page-path.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { type ListedCourse, listCourses } from "./course-view.ts";
import { formatDate, type ShownDate } from "./format-date.ts";
import { type Alternate, type LanguageLink, languageLinks, listAlternates } from "./language-links.ts";
import type { Link } from "./link-to.ts";
import { type ListedPart, listPartsBelow } from "./listed-part.ts";
import { extentOf, type ListedTalk, listTalk } from "./listed-talk.ts";
import { listNotices, type ShownNotice } from "./notices-view.ts";
import { listAncestors, type PageView, pageView, partLink, type ViewContext } from "./page-view.ts";
import { type TalkView, talkView } from "./talk-view.ts";
import { taxonomyLinks } from "./term-links.ts";

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
  /** The page in its other languages. */
  readonly languages: readonly LanguageLink[];
  /** The page in each of its languages, for those who index pages. */
  readonly alternates: readonly Alternate[];
}

/** The page of a part: its own text, its talks, and those of the parts below. */
export function listingView(part: Part, context: ViewContext): ListingView {
  const { site } = context;
  const isRoot = part === site.root;
  const own = part.page && talkView(part.page, context);
  const title = isRoot ? site.title : part.title;
  const lang = part.page?.lang ?? (isRoot ? site.lang : part.lang);
  const page = own ?? pageView({ url: part.url, lang, title }, context);
  const listed = listParts(part).flatMap(({ talks }) => talks);
  const { words } = page;
  return {
    ...page,
    own,
    breadcrumb:
      own?.breadcrumb ??
      listAncestors(folderOf(part.path), site).map((parent) => partLink(parent, part.url, lang)),
    talks: listOnce(part.talks, lang, site).map((talk) => listTalk(talk, { url: part.url, page }, context)),
    parts: listPartsBelow(part, page, context),
    courses: isRoot ? listCourses(page, context, part.url) : [],
    indexes: isRoot ? taxonomyLinks(page, context, part.url) : [],
    changed: formatDate(latestChange(part), page.uiLang ?? lang),
    notices: listNotices(site.notices.get(part.url) ?? [], page, part.url),
    countText: extentOf(listOnce(listed, lang, site), { one: words.oneTalk, many: words.manyTalks, words }),
    editions: listEditions(part, page, context),
    ...listVersions(part, own, context),
  };
}

/** The page in its other languages: as its author paired it, else as the folders are. */
function listVersions(
  part: Part,
  own: TalkView | undefined,
  { site, wordsFor }: ViewContext,
): Pick<ListingView, "languages" | "alternates"> {
  if (own !== undefined && own.languages.length > 0)
    return { languages: own.languages, alternates: own.alternates };
  const others = findPartVersions(part, site);
  const all = others.length === 0 ? [] : site.parts.filter((one) => one === part || others.includes(one));
  return {
    languages: languageLinks(others, part.url, wordsFor),
    alternates: listAlternates(all, site),
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
