/** Pages that no talk is the source of: folders without a page of their own, courses, tags, speakers, what is to be printed, notes. */
import type { Handbook } from "../handbook/load-handbook.ts";
import type { Site } from "../model/site.ts";
import { renderEdition } from "../render/render-edition.ts";
import { renderHandout } from "../render/render-sections.ts";
import {
  CourseData,
  EditionData,
  NotesData,
  PartData,
  StubData,
  TaxonomyData,
  TermData,
} from "./talk-data.ts";

export interface PageItem {
  /** Relative to the site's root. */
  readonly url: string;
}

interface PageKind {
  readonly name: string;
  /** Its layout, among Lectern's own. */
  readonly layout: string;
  list(site: Site): readonly PageItem[];
}

/** Pages of which there are many, one for each item. */
export const PAGES: readonly PageKind[] = [
  {
    name: "parts",
    layout: "pages/part.njk",
    list: ({ parts }) => parts.filter((part) => part.page === undefined).map((part) => new PartData(part)),
  },
  {
    name: "courses",
    layout: "pages/course.njk",
    list: ({ courses }) => courses.map((course) => new CourseData(course)),
  },
  {
    name: "taxonomies",
    layout: "pages/taxonomy.njk",
    list: ({ taxonomies }) => taxonomies.map((taxonomy) => new TaxonomyData(taxonomy)),
  },
  {
    name: "terms",
    layout: "pages/term.njk",
    list: ({ taxonomies }) => taxonomies.flatMap(({ terms }) => terms).map((term) => new TermData(term)),
  },
  {
    name: "editions",
    layout: "pages/print.njk",
    list: ({ editions }) => editions.map((edition) => new EditionData(edition)),
  },
  { name: "stubs", layout: "pages/stub.njk", list: ({ stubs }) => stubs.map((stub) => new StubData(stub)) },
  {
    name: "notes",
    layout: "pages/notes.njk",
    list: ({ talks }) => talks.flatMap((talk) => (talk.notesUrl ? [new NotesData(talk, talk.notesUrl)] : [])),
  },
];

/** What stands on a page besides what its layout shows. */
export function pageText(item: unknown, { site, view }: Handbook): string {
  if (item instanceof EditionData)
    return renderEdition({ site, edition: item.edition, wordsFor: view.wordsFor });
  if (!(item instanceof NotesData)) return "";
  const { talk, url } = item;
  const { words, lang } = view.wordsFor(talk.lang);
  return renderHandout({
    site,
    talk: { ...talk, url },
    words,
    uiLang: lang === talk.lang ? undefined : lang,
  });
}
