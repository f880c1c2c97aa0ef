/** Reads texts word by word: each run of letters is looked into once, however often texts say it. */
import { foldWord } from "./fold-text.ts";
import { listRuns, wordsOfRun } from "./list-words.ts";
import type { Stem } from "./stems.ts";

/** A word as it is looked for, and what it is a form of. */
export interface ReadWord {
  /** Without accents and capitals. */
  readonly form: string;
  readonly stem: string;
}

export type ReadWords = (text: string, lang: string) => readonly ReadWord[];

export function openReader(stem: Stem): ReadWords {
  const byLang = new Map<string, Map<string, readonly ReadWord[]>>();
  return (text, lang) => {
    const known = byLang.get(lang) ?? new Map<string, readonly ReadWord[]>();
    byLang.set(lang, known);
    return listRuns(text).flatMap((run) => {
      const words =
        known.get(run) ??
        wordsOfRun(run)
          .map((word) => ({ form: foldWord(word), stem: stem(word, lang) }))
          .filter(({ form }) => form !== "");
      known.set(run, words);
      return words;
    });
  };
}
