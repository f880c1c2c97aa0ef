/** Sections in another language say so, as if their author had written `{lang=…}` behind their headings. */
import type { SectionLanguage } from "../model/talk-print.ts";

interface Markable<Self> {
  readonly heading: { readonly lang?: string };
  readonly children: readonly Self[];
}

/** `languages` are those of the root's sections in reading order. */
export function markLanguages<
  Section extends Markable<Section>,
  Root extends { readonly children: readonly Section[] },
>(root: Root, languages: readonly SectionLanguage[]): Root {
  let at = 0;
  const mark = (section: Section): Section => {
    const lang = languages[at]?.mark ?? section.heading.lang;
    at += 1;
    return { ...section, heading: { ...section.heading, lang }, children: section.children.map(mark) };
  };
  return { ...root, children: root.children.map(mark) };
}
