/** What the views need to know of the world, for tests. */
import type { Site } from "../../src/model/site.ts";
import type { ViewContext } from "../../src/views/page-view.ts";
import { wordsOf } from "./pages.ts";

export function viewContext(site: Site): ViewContext {
  return {
    site,
    assets: {
      style: "lectern/style.css",
      icon: "lectern/icon.svg",
      theme: "lectern/theme.js",
      page: new Map([["en", "lectern/page.js"]]),
      search: new Map([["en", "lectern/search.js"]]),
    },
    wordsFor: (lang) => ({ lang: /^(en|fr)/.exec(lang)?.[0] ?? "en", words: wordsOf(lang) }),
  } as ViewContext;
}
