/** The headings of a page in reading order, its own first. */
import type { Heading, Section, TalkRoot } from "../model/section.ts";

export function listHeadings({ heading, children }: TalkRoot | Section): readonly Heading[] {
  return [...(heading === undefined ? [] : [heading]), ...children.flatMap(listHeadings)];
}
