/** What the page of a tag or a speaker shows, and the page that lists all of them. */
import type { Taxonomy, TaxonomyKind, Term } from "../model/site.ts";
import type { Words } from "../model/words.ts";
import { listOnce } from "../site/choose-versions.ts";
import { relativeUrl } from "../site/relative-url.ts";
import type { Link } from "./link-to.ts";
import { countOf, extentOf, type ListedTalk, listTalk } from "./listed-talk.ts";
import { listNotices, type ShownNotice } from "./notices-view.ts";
import { type PageView, pageView, type ViewContext } from "./page-view.ts";

export interface TermView extends PageView {
  /** Its talks come from anywhere: their order is no course. */
  readonly isTerm: true;
  /** The page of all terms of the kind. */
  readonly breadcrumb: readonly Link[];
  readonly talks: readonly ListedTalk[];
  readonly countText: string;
  readonly notices: readonly ShownNotice[];
}

export interface TaxonomyView extends PageView {
  readonly terms: readonly (Link & { readonly countText: string })[];
  readonly notices: readonly ShownNotice[];
}

export function termView(term: Term, context: ViewContext): TermView {
  const { url, lang, name, kind } = term;
  const page = pageView({ url, lang, title: name }, context);
  const { words } = page;
  const talks = listOnce(term.talks, lang, context.site);
  return {
    ...page,
    isTerm: true,
    title: name,
    breadcrumb: [{ title: titleOf(kind, words), href: "index.html", lang: page.uiLang }],
    talks: talks.map((talk) => listTalk(talk, { url, page }, context)),
    countText: extentOf(talks, { one: words.oneTalk, many: words.manyTalks, words }),
    notices: listNotices(context.site.notices.get(url) ?? [], page, url),
  };
}

export function taxonomyView({ kind, url, terms }: Taxonomy, context: ViewContext): TaxonomyView {
  const { lang } = context.site;
  const { words } = context.wordsFor(lang);
  const page = pageView({ url, lang, title: titleOf(kind, words) }, context);
  return {
    ...page,
    terms: terms.map((term) => ({
      title: term.name,
      href: relativeUrl(url, term.url),
      countText: countOf(
        listOnce(term.talks, term.lang, context.site).length,
        words.oneTalk,
        words.manyTalks,
      ),
    })),
    notices: listNotices(context.site.notices.get(url) ?? [], page, url),
  };
}

function titleOf(kind: TaxonomyKind, words: Words): string {
  return kind === "tags" ? words.tags : words.speakers;
}
