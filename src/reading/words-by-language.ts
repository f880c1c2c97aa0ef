/** The interface in a page's language, or in the nearest one that there is. */
import type { Words } from "../model/words.ts";
import { nearestLanguage } from "../text/language-tag.ts";

export type WordsFor = (lang: string) => { readonly lang: string; readonly words: Words };

/** Falls back from `fr-CA` to `fr`, and to English where there is nothing nearer. */
export function wordsByLanguage(all: ReadonlyMap<string, Words>): WordsFor {
  const english = all.get("en");
  if (english === undefined) throw new Error("The interface has no English words.");
  return (lang) => {
    const near = nearestLanguage(lang, all);
    const isSame = lang === near || lang.startsWith(`${near}-`);
    return { lang: isSame ? lang : near, words: all.get(near) ?? english };
  };
}
