/** Links to a talk in its other languages, each in the words of those who look for it. */
import type { PlacedTalk, Site } from "../model/site.ts";
import { absoluteUrl } from "../site/absolute-url.ts";
import { relativeUrl } from "../site/relative-url.ts";
import { isSameLanguage, ownName } from "../text/language-names.ts";
import type { ViewContext } from "./page-view.ts";

export interface LanguageLink {
  readonly href: string;
  /** BCP 47 tag of the page that it leads to, and of its own words. */
  readonly lang: string;
  /** `français` */
  readonly name: string;
  /** `Lire en français`; the name alone where the interface does not speak the language. */
  readonly title: string;
}

/** `from` is the page that they stand on. */
export function languageLinks(
  { path }: PlacedTalk,
  from: string,
  { site, wordsFor }: ViewContext,
): readonly LanguageLink[] {
  return site.translationsOf(path).map(({ lang, url }) => {
    const { words, lang: spoken } = wordsFor(lang);
    const name = ownName(lang);
    const title = isSameLanguage(spoken, lang) ? words.readIn.replace("%s", name) : name;
    return { href: relativeUrl(from, url), lang, name, title };
  });
}

export interface Alternate {
  readonly href: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** Every version of the talk, itself included, as search engines want them. */
export function listAlternates(
  { path, url }: PlacedTalk,
  { baseUrl, versionsOf }: Site,
): readonly Alternate[] {
  return versionsOf(path).map((version) => ({
    lang: version.lang,
    href: baseUrl === undefined ? relativeUrl(url, version.url) : absoluteUrl(version.url, baseUrl),
  }));
}
