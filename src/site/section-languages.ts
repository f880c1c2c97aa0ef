/** Which sections of a talk are in another language than they would be taken for. */
import type { Section } from "../model/section.ts";
import type { PlacedTalk } from "../model/site.ts";
import { sectionProse } from "../section/prose-of.ts";
import { readsAsOther, speaksFor } from "../text/other-language.ts";

/** A section as it reads, and those under it. */
export interface ReadSection {
  readonly section: Section;
  /** What it would be taken for: BCP 47 tag, of its heading or of what it stands under. */
  readonly taken: string;
  /** The other language that it is in, beyond doubt. */
  readonly other?: string;
  readonly children: readonly ReadSection[];
}

export function readLanguages({ root, lang }: PlacedTalk): readonly ReadSection[] {
  return root.children.map((section) => readSection(section, lang));
}

function readSection(section: Section, around: string): ReadSection {
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
