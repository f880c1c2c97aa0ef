/** How much each word of a section says of it, on a scale of few steps that an edit elsewhere never moves. */
import type { ReadWord } from "./read-words.ts";

/** What the words of a section are taken from; `share` is the most that one of them can weigh, from 0 to 1. */
export interface WordField {
  readonly words: readonly ReadWord[];
  readonly share: number;
  /** A title says more the fewer words it has; a body is weighed by how often it says a word, and how long it is. */
  readonly kind: "title" | "body";
}

/** Weights are 0 to `STEPS - 1`. */
export const STEPS = 8;

/** BM25, but for a length that all sections are measured by: their mean would change with every edit. */
const USUAL_LENGTH = 60;
const LENGTH_SHARE = 0.5;
const SATURATION = 1.2;

export function weighWords(fields: readonly WordField[]): ReadonlyMap<string, number> {
  const absences = new Map<string, number>();
  for (const field of fields) {
    const weigh = field.kind === "title" ? titleWeight(field.words.length) : bodyWeight(field.words.length);
    for (const [form, count] of countForms(field.words))
      absences.set(form, (absences.get(form) ?? 1) * (1 - field.share * weigh(count)));
  }
  for (const [form, absence] of absences) absences.set(form, Math.round((1 - absence) * (STEPS - 1)));
  return absences;
}

function countForms(words: readonly ReadWord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { form } of words) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

function titleWeight(length: number): (count: number) => number {
  const brevity = 0.75 + 0.25 / Math.max(1, length);
  return () => brevity;
}

/** The length by powers of two, so that a word more or less changes no weight of all the others. */
function bodyWeight(length: number): (count: number) => number {
  const rounded = 2 ** Math.round(Math.log2(Math.max(1, length)));
  const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * rounded) / USUAL_LENGTH);
  return (count) => count / (count + norm);
}
