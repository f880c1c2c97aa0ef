/** What of a section decides that it is the same as one that was published. */
import type { PageUrl } from "../model/brands.ts";
import type { Outline } from "../model/section.ts";
import { nameOutline } from "../section/name-outline.ts";

export interface SectionFacts {
  readonly page: PageUrl;
  readonly outline: Outline;
  /** The words of its heading. */
  readonly title: string;
  /** Sketch of the words under its heading, those of the sections below left out. */
  readonly sketch: string;
  /** Whether it has no words of its own, and is known by the titles below it. */
  readonly isHolder: boolean;
  /** The id that its author wrote. */
  readonly writtenId?: string;
  /** The id that it would have, had nothing been published. */
  firstId(): string | undefined;
}

const known = new WeakMap<Outline, { readonly page: PageUrl; readonly sections: readonly SectionFacts[] }>();

/** Every section of a page in reading order; the page's own heading, when it has one, comes first. The same each time. */
export function sectionsOf(page: PageUrl, root: Outline): readonly SectionFacts[] {
  const before = known.get(root);
  if (before?.page === page) return before.sections;
  const sections = listSections(page, root);
  known.set(root, { page, sections });
  return sections;
}

function listSections(page: PageUrl, root: Outline): readonly SectionFacts[] {
  let ids: ReadonlyMap<Outline, string> | undefined;
  const firstIdOf = (outline: Outline): string | undefined => {
    ids ??= nameOutline(root).ids;
    return ids.get(outline);
  };
  const list = (outline: Outline): readonly SectionFacts[] => {
    const { heading, sketch, isHolder, children } = outline;
    const below = children.flatMap(list);
    if (heading === undefined) return below;
    const { text: title, writtenId } = heading;
    const firstId = (): string | undefined => firstIdOf(outline);
    return [{ page, outline, title, sketch, isHolder, writtenId, firstId }, ...below];
  };
  return list(root);
}
