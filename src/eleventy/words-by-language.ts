/** The interface in a page's language, or in the nearest one that there is. */
import type { Words } from "../model/words.ts";
import type { ViewContext } from "../views/page-view.ts";

/** Falls back from `fr-CA` to `fr`, and to English where there is nothing nearer. */
export function wordsByLanguage(all: ReadonlyMap<string, Words>): ViewContext["wordsFor"] {
  const english = all.get("en");
  if (english === undefined) throw new Error("The interface has no English words.");
  return (lang) => {
    const words = all.get(lang) ?? all.get(lang.split("-")[0] ?? "");
    return words ? { lang, words } : { lang: "en", words: english };
  };
}
