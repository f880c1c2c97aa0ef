/** The typed filters through which layouts see the handbook. */
import type { Handbook } from "../handbook/load-handbook.ts";
import type { Part } from "../model/site.ts";
import { languageAttributes } from "../render/attributes.ts";
import { courseView } from "../views/course-view.ts";
import { editionView } from "../views/edition-view.ts";
import { listingView } from "../views/listing-view.ts";
import { notesView } from "../views/notes-view.ts";
import { stubView } from "../views/notices-view.ts";
import { notFoundView, type PageView } from "../views/page-view.ts";
import { sectionsView } from "../views/sections-view.ts";
import { talkView } from "../views/talk-view.ts";
import { taxonomyView, termView } from "../views/taxonomy-view.ts";
import {
  type CourseData,
  type EditionData,
  type NotesData,
  PartData,
  type StubData,
  type TalkData,
  type TaxonomyData,
  type TermData,
} from "./talk-data.ts";

export type Filters = Readonly<Record<string, (value: never, ...further: never[]) => unknown>>;

/** By the names that layouts call them. */
export function filtersOf(now: () => Handbook): Filters {
  return {
    talkView: (talk: TalkData) => talkView(talk, now().view),
    listingView: (page: TalkData | PartData) => listingView(partOf(page, now()), now().view),
    courseView: ({ course }: CourseData) => courseView(course, now().view),
    taxonomyView: ({ taxonomy }: TaxonomyData) => taxonomyView(taxonomy, now().view),
    termView: ({ term }: TermData) => termView(term, now().view),
    editionView: ({ edition }: EditionData) => editionView(edition, now().view),
    notesView: ({ url, talk }: NotesData) => notesView(url, talk, now().view),
    stubView: ({ stub }: StubData) => stubView(stub, now().view),
    sectionsView: () => sectionsView(now().view),
    notFoundView() {
      const { site, view } = now();
      const { words } = view.wordsFor(site.lang);
      return notFoundView({ lang: site.lang, title: words.notFoundTitle }, view);
    },
    lang: ({ lang }: { lang?: string }) => languageAttributes(lang, "en"),
    uiLang: ({ uiLang, lang }: PageView) => languageAttributes(uiLang, lang),
    langIn: (lang: string | undefined, page: PageView) => langAmongWords(lang, page),
  };
}

/** Of what stands among words of the interface, and says its language only when it is not the page's. */
function langAmongWords(own: string | undefined, { lang, uiLang = lang }: PageView): string {
  const said = own ?? lang;
  return said === uiLang ? "" : languageAttributes(said, uiLang);
}

function partOf(page: TalkData | PartData, { site }: Handbook): Part {
  if (page instanceof PartData) return page.part;
  return site.findPart(page.part) ?? site.root;
}
