/** The site's menu: the folders of the first level, or, where talks lie flat, the talks; it stays small however large the site. */
import type { PlacedTalk, Site } from "../model/site.ts";
import type { Words } from "../model/words.ts";
import { listOnce } from "../site/choose-versions.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { type Link, linkTo } from "./link-to.ts";

export interface MenuLink extends Link {
  /** Whether it is this page, or the folder that this page is in. */
  readonly current?: "page" | "true";
}

export interface SiteMenu {
  readonly navigation: readonly MenuLink[];
  /** To the home page, where the menu leaves talks out. */
  readonly allTalks?: MenuLink;
}

const MOST_PARTS = 12;
/** Their titles stand on every page, and are longer than those of folders. */
const MOST_TALKS = 8;

interface MenuPage {
  readonly url: string;
  readonly lang: string;
  readonly words: Words;
}

export function siteMenu(page: MenuPage, site: Site): SiteMenu {
  const { root, talkCount } = site;
  const isFlat = root.parts.length === 0;
  if (isFlat && talkCount <= MOST_TALKS)
    return { navigation: listOnce(root.talks, page.lang, site).map((talk) => talkLink(talk, page)) };
  const navigation = root.parts.slice(0, MOST_PARTS).map((part): MenuLink => {
    const isInside = page.url.startsWith(part.url.replace(/index\.html$/, ""));
    return {
      ...linkTo(part.title, part.url, part.lang, page.url, page.lang),
      ...(isInside ? { current: "true" } : {}),
    };
  });
  const isWhole = root.talks.length === 0 && root.parts.length <= MOST_PARTS;
  return isWhole ? { navigation } : { navigation, allTalks: homeLink(talkCount, page) };
}

function talkLink({ title, url, lang }: PlacedTalk, page: MenuPage): MenuLink {
  return {
    ...linkTo(title, url, lang, page.url, page.lang),
    ...(url === page.url ? { current: "page" } : {}),
  };
}

function homeLink(talkCount: number, { url, words }: MenuPage): MenuLink {
  return {
    title: talkCount === 1 ? words.oneTalk : words.allTalks.replace("%n", String(talkCount)),
    href: relativeUrl(url, "index.html"),
    ...(url === "index.html" ? { current: "page" } : {}),
  };
}
