/** Which sections of a talk are in another language than they would be taken for. */
import type { SectionLanguage } from "../model/talk-print.ts";
import type { WrittenRoot, WrittenSection } from "../model/written.ts";
import { readsAsOther, speaksFor } from "../text/other-language.ts";
import { sectionProse } from "./prose-of.ts";

/** Of the root's sections in reading order. */
export function readLanguages({ children }: WrittenRoot, lang: string): readonly SectionLanguage[] {
  return children.map((section) => readSection(section, lang)).flatMap((read) => mark(read, lang));
}

/** A section as it reads, and those under it. */
interface ReadSection {
  readonly section: WrittenSection;
  readonly taken: string;
  readonly other?: string;
  readonly children: readonly ReadSection[];
}

function readSection(section: WrittenSection, around: string): ReadSection {
  const taken = section.heading.lang ?? around;
  const children = section.children.map((child) => readSection(child, taken));
  const text = sectionProse(section);
  return { section, taken, other: readsAsOther(text, taken) ?? ofChildren(text, children), children };
}

/** A heading without a text of its own is in the language that all under it are in. */
function ofChildren(text: string, children: readonly ReadSection[]): string | undefined {
  const [first, ...rest] = children;
  if (first?.other === undefined || rest.length === 0) return undefined;
  const isOne = rest.every(({ other }) => other === first.other);
  return isOne && !speaksFor(text, first.taken, first.other) ? first.other : undefined;
}

/** `around` is the language that the section would be in unmarked, once the sections above are marked. */
function mark(read: ReadSection, around: string): readonly SectionLanguage[] {
  const { taken, other, children } = read;
  const lang = languageOf(read, around);
  const own = { taken, other, mark: lang === around ? undefined : lang };
  return [own, ...children.flatMap((child) => mark(child, lang))];
}

/** What its author says counts. Under a marked section, one that speaks for the talk's language is in that. */
function languageOf({ section, taken, other }: ReadSection, around: string): string {
  if (section.heading.lang !== undefined) return section.heading.lang;
  if (other !== undefined) return other;
  return taken !== around && speaksFor(sectionProse(section), taken, around) ? taken : around;
}
