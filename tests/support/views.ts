/** What the views need to know of the world, for tests. */
import type { Site } from "../../src/model/site.ts";
import type { TalkViewContext } from "../../src/views/talk-view.ts";
import { plain, wordsOf } from "./pages.ts";

export function viewContext(site: Site): TalkViewContext {
  return {
    site,
    assets: { style: "lectern/style.css", icon: "lectern/icon.svg" },
    highlight: plain,
    wordsFor: (lang) => ({ lang: /^(en|fr)/.exec(lang)?.[0] ?? "en", words: wordsOf(lang) }),
  } as TalkViewContext;
}
