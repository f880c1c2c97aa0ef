/** What the cover of a print page and its list of contents show. */
import type { Edition, Part } from "../model/site.ts";
import { renderAliases } from "../render/attributes.ts";
import { placedId } from "../render/placement.ts";
import { placeIn } from "../render/render-edition.ts";
import { renderTitle } from "../render/render-sections.ts";
import { typesetText } from "../render/typography/typeset.ts";
import { editionTalks, idPrefixes } from "../site/build-editions.ts";
import { listParts } from "../site/build-parts.ts";
import { countOnce } from "../site/choose-versions.ts";
import { type Link, linkTo } from "./link-to.ts";
import { countOf } from "./listed-talk.ts";
import { listNotices, type ShownNotice } from "./notices-view.ts";
import { listAncestors, type PageView, pageView, partLink, type ViewContext } from "./page-view.ts";

/** The talks of one part. */
export interface ContentsGroup {
  /** Undefined for the part that is the edition's own. */
  readonly part?: Link;
  readonly talks: readonly Link[];
}

export interface EditionView extends PageView {
  /** The title as its author wrote it; empty where no page of his has it. */
  readonly titleHtml: string;
  readonly titleId?: string;
  readonly titleLang?: string;
  readonly aliasesHtml: string;
  /** The id of the cover, where links to the part's own page lead. */
  readonly coverId?: string;
  /** Undefined where the title is the site's own. */
  readonly handbook?: Link;
  readonly countText: string;
  readonly breadcrumb: readonly Link[];
  readonly groups: readonly ContentsGroup[];
  readonly notices: readonly ShownNotice[];
}

export function editionView(edition: Edition, context: ViewContext): EditionView {
  const { site } = context;
  const { url, title, lang, part } = edition;
  const page = pageView({ url, lang, title }, context);
  const isRoot = part === site.root;
  const talks = editionTalks(edition).filter(({ isPartPage }) => !isPartPage);
  const ancestors = listAncestors(part.path, site).map((above) => partLink(above, url, lang));
  return {
    ...page,
    canonical: undefined,
    kindTitle: page.words.printEdition,
    ...titleOf(edition, context),
    coverId: idPrefixes(edition).get(part.url),
    handbook: isRoot ? undefined : linkTo(site.title, "index.html", site.lang, url, lang),
    countText: countOf(countOnce(talks, site), page.words.oneTalk, page.words.manyTalks),
    breadcrumb: ancestors,
    groups: listGroups(edition),
    notices: listNotices(site.notices.get(url) ?? [], page, url),
  };
}

/** The site may have a title that is not its home page's. */
function titleOf(
  edition: Edition,
  context: ViewContext,
): Pick<EditionView, "titleHtml" | "titleId" | "titleLang" | "aliasesHtml"> {
  const { page } = edition.part;
  if (page === undefined) return { titleHtml: "", aliasesHtml: "" };
  const { site, wordsFor } = context;
  const place = placeIn({ site, edition, wordsFor })(page, 1);
  const { root } = page;
  return {
    titleHtml: page.title === edition.title && root.heading ? renderTitle(place) : "",
    titleId: root.id && placedId(place, root.id),
    titleLang: root.heading?.lang,
    aliasesHtml: renderAliases(root.aliases, place),
  };
}

function listGroups(edition: Edition): readonly ContentsGroup[] {
  const prefixes = idPrefixes(edition);
  const link = (to: { readonly url: string; readonly title: string; readonly lang: string }): Link => ({
    title: typesetText(to.title, to.lang),
    href: `#${prefixes.get(to.url) ?? ""}`,
    lang: to.lang === edition.lang ? undefined : to.lang,
  });
  const group = (part: Part): ContentsGroup => ({
    part: part === edition.part ? undefined : link(part),
    talks: part.talks.map(link),
  });
  return (edition.isBook ? listParts(edition.part) : [edition.part]).map(group);
}
