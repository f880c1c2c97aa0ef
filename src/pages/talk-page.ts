/** The page of a talk: which layout shows it, and the talk below its title. */
import type { Handbook } from "../handbook/load-handbook.ts";
import type { PlacedTalk } from "../model/site.ts";
import { renderTalk } from "../render/render-sections.ts";

export function layoutNameOf(talk: PlacedTalk): string {
  if (talk.frontMatter.layout !== undefined) return `pages/${talk.frontMatter.layout}.njk`;
  if (!talk.isPartPage) return "pages/talk.njk";
  return talk.part === "" ? "pages/home.njk" : "pages/part.njk";
}

export function talkText(talk: PlacedTalk, { site, view }: Pick<Handbook, "site" | "view">): string {
  const { words, lang } = view.wordsFor(talk.lang);
  return renderTalk({ site, talk, words, uiLang: lang === talk.lang ? undefined : lang });
}
