/** What every page shows around its content, with each address relative to the page. */
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Part, Site } from "../model/site.ts";
import type { Words } from "../model/words.ts";
import { typesetText } from "../render/typography/typeset.ts";
import { absoluteUrl } from "../site/absolute-url.ts";
import { folderOf } from "../site/page-path.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { nearestLanguage } from "../text/language-tag.ts";
import { type ShownFinding, showFinding } from "./findings-view.ts";
import { type Link, linkTo } from "./link-to.ts";
import { policyOf } from "./policy.ts";
import { type SiteMenu, siteMenu } from "./site-menu.ts";

/** Addresses of the site's own files, relative to its root. */
export interface SiteAssets {
  readonly style: string;
  readonly icon: string;
  /** Runs before a page is painted. */
  readonly theme: string;
  /** By language of the interface: runs on every page. */
  readonly page: ReadonlyMap<string, string>;
  /** By language of the interface: loaded when the search is first wanted. */
  readonly search: ReadonlyMap<string, string>;
}

export interface ViewContext {
  readonly site: Site;
  readonly assets: SiteAssets;
  /** What an author should look at, by page. Only `dev` shows it. */
  readonly findings?: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The interface in a language, or in the nearest one that there is. */
  wordsFor(lang: string): { readonly lang: string; readonly words: Words };
}

export interface PageView extends SiteMenu {
  /** Language of the content. */
  readonly lang: string;
  /** Language of the interface, when it is another. */
  readonly uiLang?: string;
  readonly words: Words;
  readonly title: string;
  readonly siteTitle: string;
  /** Language of the site's title, when it is not the page's. */
  readonly siteLang?: string;
  /** What kind of page it is, where another has the same title. */
  readonly kindTitle?: string;
  readonly description: string;
  readonly policy: string;
  readonly canonical?: string;
  readonly styleHref: string;
  readonly scriptHref: string;
  readonly themeHref: string;
  readonly searchHref: string;
  readonly iconHref: string;
  readonly homeHref: string;
  readonly sectionsHref: string;
  readonly isHome: boolean;
  readonly findings: readonly ShownFinding[];
}

export interface PageFacts {
  readonly url: string;
  readonly lang: string;
  readonly title: string;
  readonly description?: string;
}

export function pageView({ url, lang, title, description = "" }: PageFacts, context: ViewContext): PageView {
  const { site, assets } = context;
  const { lang: uiLang, words } = context.wordsFor(lang);
  return {
    lang,
    uiLang: uiLang === lang ? undefined : uiLang,
    words,
    title: typesetText(title, lang),
    siteTitle: typesetText(site.title, site.lang),
    siteLang: site.lang === lang ? undefined : site.lang,
    description: typesetText(description, lang),
    policy: policyOf(url, site),
    canonical: site.baseUrl && absoluteUrl(url, site.baseUrl),
    styleHref: relativeUrl(url, assets.style),
    scriptHref: relativeUrl(url, scriptIn(assets.page, lang)),
    themeHref: relativeUrl(url, assets.theme),
    searchHref: relativeUrl(url, scriptIn(assets.search, lang)),
    iconHref: relativeUrl(url, assets.icon),
    homeHref: relativeUrl(url, "index.html"),
    sectionsHref: relativeUrl(url, "sections.html"),
    isHome: url === "index.html",
    ...siteMenu({ url, lang, words }, site),
    findings: (context.findings?.get(url) ?? []).map(showFinding),
  };
}

function scriptIn(scripts: ReadonlyMap<string, string>, lang: string): string {
  return scripts.get(nearestLanguage(lang, scripts)) ?? "";
}

export function partLink(part: Part, from: string, pageLang: string): Link {
  return linkTo(part.title, part.url, part.lang, from, pageLang);
}

/** `query` begins with its question mark and stands before the fragment. */
export function withQuery<Kind extends Link>(link: Kind, query: string): Kind {
  return { ...link, href: link.href.replace(/(?=#|$)/, query) };
}

/** The folder and those above it, the root left out, from the top down. */
export function listAncestors(folder: string, site: Site): readonly Part[] {
  if (folder === "") return [];
  const part = site.findPart(folder);
  return [...listAncestors(folderOf(folder), site), ...(part ? [part] : [])];
}

/** A host answers with this page at any depth: its addresses are absolute as soon as the site's own is known. */
export function notFoundView(facts: Omit<PageFacts, "url">, context: ViewContext): PageView {
  const view = pageView({ ...facts, url: "404.html" }, context);
  const { baseUrl } = context.site;
  if (baseUrl === undefined) return view;
  const absolute = (href: string): string => new URL(href, baseUrl).pathname;
  return {
    ...view,
    canonical: undefined,
    styleHref: absolute(view.styleHref),
    scriptHref: absolute(view.scriptHref),
    themeHref: absolute(view.themeHref),
    searchHref: absolute(view.searchHref),
    iconHref: absolute(view.iconHref),
    homeHref: absolute(view.homeHref),
    sectionsHref: absolute(view.sectionsHref),
    navigation: view.navigation.map((link) => ({ ...link, href: absolute(link.href) })),
    allTalks: view.allTalks && { ...view.allTalks, href: absolute(view.allTalks.href) },
  };
}
