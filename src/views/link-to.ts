/** A link as layouts show it: its title is typeset, its address relative to the page. */
import { typesetText } from "../render/typography/typeset.ts";
import { relativeUrl } from "../site/relative-url.ts";

export interface Link {
  readonly title: string;
  readonly href: string;
  /** BCP 47 tag, when it is not the page's. */
  readonly lang?: string;
}

export function linkTo(title: string, to: string, lang: string, from: string, pageLang: string): Link {
  return {
    title: typesetText(title, lang),
    href: relativeUrl(from, to),
    lang: lang === pageLang ? undefined : lang,
  };
}
