/** Links to a page in its other languages, each in the words of those who look for it. */
import type { PageUrl } from "../model/brands.ts";
import type { Site } from "../model/site.ts";
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

/** A page in some language. */
interface Version {
  readonly url: PageUrl;
  readonly lang: string;
}

/** `from` is the page that they stand on. */
export function languageLinks(
  versions: readonly Version[],
  from: string,
  wordsFor: ViewContext["wordsFor"],
): readonly LanguageLink[] {
  return versions.map(({ lang, url }) => {
    const { words, lang: spoken } = wordsFor(lang);
    const name = ownName(lang);
    const title = isSameLanguage(spoken, lang) ? words.readIn.replace("%s", name) : name;
    return { href: relativeUrl(from, url), lang, name, title };
  });
}

export interface Alternate {
  /** Absolute. */
  readonly href: string;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** Every version of a page, itself included, as search engines want them: by addresses that are absolute, or not at all. */
export function listAlternates(
  versions: readonly Version[],
  { baseUrl }: Pick<Site, "baseUrl">,
): readonly Alternate[] {
  if (baseUrl === undefined) return [];
  return versions.map(({ lang, url }) => ({ lang, href: absoluteUrl(url, baseUrl) }));
}
