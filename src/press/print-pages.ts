/** Prints the pages of a handbook by its layouts alone, without Eleventy: the bytes are the same. */
import nunjucks from "nunjucks";
import type { Handbook } from "../handbook/load-handbook.ts";
import { layoutsFolder } from "../io/package-files.ts";
import { filtersOf } from "../pages/filters.ts";
import { PAGES, pageText } from "../pages/page-kinds.ts";
import { EditionData, freezeTalk, NotesData } from "../pages/talk-data.ts";
import { layoutNameOf, talkText } from "../pages/talk-page.ts";
import { openPageKeys, type PageKeys } from "./page-keys.ts";

export interface Page {
  /** Relative to the site's root. */
  readonly url: string;
  /** Undefined for pages that show a little of many others: these are printed every time. */
  readonly key?: string;
  print(): string;
}

/** Every page of the site, none of them printed yet. */
export function listPages(handbook: Handbook, version: string): readonly Page[] {
  return pagesOf(
    handbook,
    openLayouts(() => handbook),
    openPageKeys(handbook, version),
  );
}

export type Layouts = Pick<nunjucks.Environment, "render">;

/** Nothing is known of pages that an earlier run has printed. */
const NO_KEYS: PageKeys = {
  ofTalk: () => undefined,
  ofNotes: () => undefined,
  ofEdition: () => undefined,
  ofSections: () => undefined,
};

/** `layouts` are open on this handbook. */
export function pagesOf(handbook: Handbook, layouts: Layouts, keys = NO_KEYS): readonly Page[] {
  const { site } = handbook;
  const single = (url: string, layout: string, key?: string): Page => {
    return { url, key, print: () => layouts.render(layout, {}) };
  };
  return [
    ...site.talks.map((talk): Page => {
      const print = (): string =>
        layouts.render(layoutNameOf(talk), { talk: freezeTalk(talk), content: talkText(talk, handbook) });
      return { url: talk.url, key: keys.ofTalk(talk), print };
    }),
    ...PAGES.flatMap(({ layout, list }) =>
      list(site).map((item): Page => {
        const print = (): string => layouts.render(layout, { item, content: pageText(item, handbook) });
        return { url: item.url, key: keyOfItem(item, keys), print };
      }),
    ),
    single("sections.html", "pages/sections.njk", keys.ofSections()),
    single("404.html", "pages/404.njk"),
  ];
}

function keyOfItem(item: unknown, keys: PageKeys): string | undefined {
  if (item instanceof EditionData) return keys.ofEdition(item.edition);
  return item instanceof NotesData ? keys.ofNotes(item.talk) : undefined;
}

/** They see the handbook that is there when a page is printed. */
export function openLayouts(now: () => Handbook): Layouts {
  const loader = new nunjucks.FileSystemLoader(layoutsFolder);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, filter] of Object.entries(filtersOf(now)))
    environment.addFilter(name, filter as (...values: unknown[]) => unknown);
  return environment;
}
