/** Most pages are as they were: then their sections are told by what they say, and nothing is weighed. */
import type { Anchor } from "../model/anchor.ts";
import type { SectionFacts } from "./section-facts.ts";

/** Undefined where anything has changed, or cannot be told. */
export function pairUnchanged(
  anchors: readonly Anchor[],
  sections: readonly SectionFacts[],
): ReadonlyMap<Anchor, SectionFacts> | undefined {
  const keyOf = ({ title, sketch }: Pick<Anchor, "title" | "sketch">): string => `${sketch} ${title}`;
  const byKey = new Map(sections.map((section) => [keyOf(section), section]));
  if (byKey.size !== anchors.length || byKey.size !== sections.length) return undefined;
  const pairs = new Map<Anchor, SectionFacts>();
  for (const anchor of anchors) {
    const section = byKey.get(keyOf(anchor));
    if (section === undefined || (section.writtenId ?? anchor.id) !== anchor.id) return undefined;
    pairs.set(anchor, section);
    byKey.delete(keyOf(anchor));
  }
  return pairs;
}
