/** What the page of a talk's speaker notes shows. */
import type { PageUrl } from "../model/brands.ts";
import type { PlacedTalk } from "../model/site.ts";
import { type Link, linkTo } from "./link-to.ts";
import { listAncestors, type PageView, pageView, partLink, type ViewContext } from "./page-view.ts";

export interface NotesView extends PageView {
  /** The folders above the talk, and the talk itself. */
  readonly breadcrumb: readonly Link[];
}

/** `url` is that of the notes page. */
export function notesView(url: PageUrl, talk: PlacedTalk, context: ViewContext): NotesView {
  const { lang, title } = talk;
  const ancestors = listAncestors(talk.part, context.site).map((part) => partLink(part, url, lang));
  const page = pageView({ url, lang, title }, context);
  return {
    ...page,
    canonical: undefined,
    kindTitle: page.words.speakerNotes,
    breadcrumb: [...ancestors, linkTo(title, talk.url, lang, url, lang)],
  };
}
