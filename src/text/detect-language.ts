/** Guesses the language of a text from its words. */
import { franc } from "franc-min";
import { LANGUAGES_OF_WORD } from "./little-words.ts";

/** ISO 639-3, as the detector answers, to BCP 47. */
const TAGS: Readonly<Record<string, string>> = {
  arb: "ar",
  ces: "cs",
  cmn: "zh",
  deu: "de",
  ell: "el",
  eng: "en",
  fra: "fr",
  heb: "he",
  hin: "hi",
  hun: "hu",
  ind: "id",
  ita: "it",
  jpn: "ja",
  kor: "ko",
  nld: "nl",
  pol: "pl",
  por: "pt",
  ron: "ro",
  rus: "ru",
  spa: "es",
  swe: "sv",
  tur: "tr",
  ukr: "uk",
  vie: "vi",
};

/** BCP 47 tags of the languages that can be detected. */
export const DETECTABLE: ReadonlySet<string> = new Set(Object.values(TAGS));

/** Words that are read; the language is plain long before. */
const MOST_WORDS = 250;
const FEWEST_LITTLE_WORDS = 3;
/** With so many, and so many times as many as speak for another language alone, there is no doubt left. */
const PLENTY_OF_LITTLE_WORDS = 12;
const TIMES_THE_OTHERS = 4;
/** Characters without which letters alone say nothing reliable. */
const LEAST_FOR_LETTERS = 500;
/** Vietnamese, which is Latin, has letters of its own among them. */
const TELLING_LETTERS = /[\u0370-\u1fff\u2e80-\ud7ff]/u;
const OTHER_SCRIPT = /[\u0370-\u1dff\u1f00-\u1fff\u2e80-\ud7ff]+/gu;
/** Words in other scripts are counted by their letters, for some scripts have no spaces. */
const LETTERS_A_WORD = 2;

interface LanguageCount {
  readonly lang: string;
  /** How many little words speak for it; of another script, how many words are in it. */
  readonly count: number;
}

/** The BCP 47 tag of the language that `text` is in, or undefined when it is too short to tell. */
export function detectLanguage(text: string): string | undefined {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const [first, second] = countLanguages(words);
  const isClear =
    first !== undefined && first.count >= Math.max(FEWEST_LITTLE_WORDS, 1.5 * (second?.count ?? 0));
  return isClear ? first.lang : fromLetters(words.join(" "));
}

/** The same where it is beyond doubt: a language that may speak against what a file is called. */
export function plainLanguage(text: string): string | undefined {
  const words = wordsOf(text).slice(0, MOST_WORDS);
  const [first, ...others] = countLanguages(words);
  if (first === undefined || first.count < PLENTY_OF_LITTLE_WORDS) return undefined;
  const clashes = ({ lang, count }: LanguageCount): boolean => {
    const shared = words.filter((word) => speaks(word, lang) && speaks(word, first.lang)).length;
    return TIMES_THE_OTHERS * (count - shared) > first.count - shared;
  };
  return others.some(clashes) ? undefined : first.lang;
}

function speaks(word: string, lang: string): boolean {
  return LANGUAGES_OF_WORD.get(word)?.includes(lang) ?? false;
}

/** Lower-case words, addresses left out. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/https?:\/\/\S+/g, " ")
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  );
}

/** The languages that the words speak for, the likeliest first. */
function countLanguages(words: readonly string[]): readonly LanguageCount[] {
  const counts = new Map<string, number>();
  for (const word of words)
    for (const lang of LANGUAGES_OF_WORD.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const other = countOtherScript(words);
  if (other !== undefined) counts.set(other.lang, other.count);
  return [...counts].map(([lang, count]) => ({ lang, count })).sort((a, b) => b.count - a.count);
}

function countOtherScript(words: readonly string[]): LanguageCount | undefined {
  const script = languageOfScript(words);
  const count = (script?.letters ?? 0) / LETTERS_A_WORD;
  return script === undefined || count < FEWEST_LITTLE_WORDS ? undefined : { lang: script.lang, count };
}

/** The language of what is not written in Latin letters, and how many letters that are. */
export function languageOfScript(
  words: readonly string[],
): { readonly lang: string; readonly letters: number } | undefined {
  const runs = words.flatMap((word) => word.match(OTHER_SCRIPT) ?? []);
  const letters = runs.reduce((sum, run) => sum + run.length, 0);
  const lang = letters === 0 ? undefined : TAGS[identify(runs.join(" "))];
  return lang === undefined ? undefined : { lang, letters };
}

function fromLetters(sample: string): string | undefined {
  if (sample.length < LEAST_FOR_LETTERS && !TELLING_LETTERS.test(sample)) return undefined;
  return TAGS[identify(sample)];
}

function identify(sample: string): string {
  return franc(sample, { only: Object.keys(TAGS), minLength: 6 });
}
