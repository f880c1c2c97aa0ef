/** Sections in another language say so, as if their author had written `{lang=…}` behind their headings. */
import type { Section } from "../model/section.ts";
import type { PlacedTalk } from "../model/site.ts";
import { gatherNotes } from "../section/gather-notes.ts";
import { sectionProse } from "../section/prose-of.ts";
import { speaksFor } from "../text/other-language.ts";
import { type ReadSection, readLanguages } from "./section-languages.ts";

export function markLanguages(talk: PlacedTalk): PlacedTalk {
  const root = { ...talk.root, children: readLanguages(talk).map((read) => mark(read, talk.lang)) };
  return { ...talk, root, handout: talk.handout && gatherNotes(root) };
}

/** `around` is the language that the section would be in unmarked, once the sections above are marked. */
function mark(read: ReadSection, around: string): Section {
  const { section, children } = read;
  const lang = languageOf(read, around);
  const marked = children.map((child) => mark(child, lang));
  return {
    ...section,
    heading: { ...section.heading, lang: lang === around ? section.heading.lang : lang },
    children: marked,
  };
}

/** What its author says counts. Under a marked section, one that speaks for the talk's language is in that. */
function languageOf({ section, taken, other }: ReadSection, around: string): string {
  if (section.heading.lang !== undefined) return section.heading.lang;
  if (other !== undefined) return other;
  return taken !== around && speaksFor(sectionProse(section), taken, around) ? taken : around;
}
