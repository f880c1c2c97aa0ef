/** "Did you mean": the known name nearest to a mistyped one. */
import { distance } from "fastest-levenshtein";

/** The candidate within a third of the word's length (at least one edit), or undefined when none is near. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const name of candidates) {
    if (Math.abs(name.length - word.length) > limit) continue;
    const edits = distance(word.toLowerCase(), name.toLowerCase());
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { name, edits };
  }
  return best?.name;
}
