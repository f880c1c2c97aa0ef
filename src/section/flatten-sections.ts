/** The sections of an outline in reading order. */
import type { Section } from "../model/section.ts";

export function flattenSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...flattenSections(section.children)]);
}
