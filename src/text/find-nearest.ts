/** "Did you mean": the known name nearest to a mistyped one. */
import { distance } from "fastest-levenshtein";

/** Edits that are still a slip, per letter of the word: two letters that changed places are two edits. */
const NEARNESS = 0.4;
const MOST_EDITS = 3;

/** The candidate within two fifths of the word's length (one edit at least, three at most), or undefined when none is near. */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.min(MOST_EDITS, Math.max(1, Math.floor(word.length * NEARNESS)));
  let best: { readonly name: string; readonly edits: number } | undefined;
  for (const name of candidates) {
    if (Math.abs(name.length - word.length) > limit) continue;
    const edits = distance(word.toLowerCase(), name.toLowerCase());
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { name, edits };
  }
  return best?.name;
}

/** Looks names up by nearness many times over: only those of about the word's length are compared, and each word once. */
export class NearestNames {
  private readonly byLength = new Map<number, string[]>();
  private readonly known = new Map<string, string | undefined>();

  constructor(names: Iterable<string>) {
    for (const name of new Set(names)) {
      const group = this.byLength.get(name.length);
      if (group) group.push(name);
      else this.byLength.set(name.length, [name]);
    }
  }

  find(word: string): string | undefined {
    if (this.known.has(word)) return this.known.get(word);
    const limit = Math.min(MOST_EDITS, Math.max(1, Math.floor(word.length * NEARNESS)));
    const candidates: string[] = [];
    for (let length = word.length - limit; length <= word.length + limit; length += 1) {
      candidates.push(...(this.byLength.get(length) ?? []));
    }
    const found = findNearest(word, candidates);
    this.known.set(word, found);
    return found;
  }
}
