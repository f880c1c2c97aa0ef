/** How sure it is that a section is the one that was published, from its title and its words. */
import { distance } from "fastest-levenshtein";
import type { Anchor } from "../model/anchor.ts";
import { likeness, sizeOf, wordsOf } from "../text/sketch.ts";
import { slugify } from "../text/slugify.ts";
import type { SectionFacts } from "./section-facts.ts";

/** Titles that differ in case, accents and punctuation alone are one. */
export function titleKey(title: string): string {
  return slugify(title);
}

/** From 0 to 1: letters for slips, words for titles that were turned round. */
export function titleLikeness(one: string, other: string): number {
  const [ours, theirs] = [wordsOf(one), wordsOf(other)];
  const [a, b] = [ours.join(" "), theirs.join(" ")];
  if (a === b) return 1;
  const letters = 1 - distance(a, b) / Math.max(a.length, b.length);
  const shared = ours.filter((word) => theirs.includes(word)).length;
  const words = (2 * shared) / Math.max(1, ours.length + theirs.length);
  return Math.max(letters, words);
}

/** The more words a section has, the less its title matters. */
function weightOfWords(size: number): number {
  if (size >= 8) return 0.7;
  return size >= 4 ? 0.5 : 0.35;
}

/** From 0 to 1. */
export function resemblance(anchor: Anchor, section: SectionFacts): number {
  const title = titleLikeness(anchor.title, section.title);
  const size = Math.min(sizeOf(anchor.sketch), sizeOf(section.sketch));
  if (anchor.sketch === "" && section.sketch === "") return title;
  const weight = weightOfWords(size);
  return weight * likeness(anchor.sketch, section.sketch) + (1 - weight) * title;
}
