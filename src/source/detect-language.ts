/** Guesses the language of a talk from its words. */
import { franc } from "franc-min";

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

/** Little words that a language cannot do without, and that technical jargon does not borrow. */
const LITTLE_WORDS: Readonly<Record<string, string>> = {
  de: "aber auch auf bei das dem den der des die ein eine einen für ist kann mit nicht oder sich sind und von werden wird wie zu zum zur",
  en: "all and are as be by can do does for from has have how if is it its not of or that the their them then there these they this to we what when which who why will with you your",
  es: "como con cuando del el ella esta este los las más muy no nos para pero por qué se sin sobre son su una uno y ya",
  fr: "au aux avec ce ces cette comment dans de des du elle en est et ils je la le les leur mais nous on ou où par pas pour pourquoi qu quand que qui sa sans ses son sont sur un une vous à être",
  it: "che chi come con cosa da dal dei del della di gli il lo nel nella non per più quando sono su tra un una è",
  nl: "aan als bij dat de deze die door een en het hoe in is met naar niet of op te uit van voor waar wat worden zijn",
  pt: "ao aos as com como da das de do dos e em essa este mais mas na nas no nos não o os ou para pela pelo por que se são um uma",
};

/** The languages that each little word speaks for. */
const LANGUAGES_OF = new Map<string, readonly string[]>();
for (const [lang, words] of Object.entries(LITTLE_WORDS)) {
  for (const word of words.split(" ")) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), lang]);
}

/** Words that are read; the language is plain long before. */
const MOST_WORDS = 250;
const FEWEST_LITTLE_WORDS = 3;
/** Characters without which letters alone say nothing reliable. */
const LEAST_FOR_LETTERS = 500;
const OTHER_SCRIPTS = /[\u0370-\u1fff\u2e80-\ud7ff]/u;

/** The BCP 47 tag of the language that `text` is in, or undefined when it is too short to tell. */
export function detectLanguage(text: string): string | undefined {
  const words =
    text
      .toLowerCase()
      .replace(/https?:\/\/\S+/g, " ")
      .match(/\p{L}[\p{L}\p{M}]*/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  return fromLittleWords(words) ?? fromLetters(words.join(" "));
}

function fromLittleWords(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) {
    for (const lang of LANGUAGES_OF.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < FEWEST_LITTLE_WORDS) return undefined;
  return first[1] >= 1.5 * (second?.[1] ?? 0) ? first[0] : undefined;
}

function fromLetters(sample: string): string | undefined {
  if (sample.length < LEAST_FOR_LETTERS && !OTHER_SCRIPTS.test(sample)) return undefined;
  return TAGS[franc(sample, { only: Object.keys(TAGS), minLength: 6 })];
}

/** The language that a file's own name declares: `talk.fr.md`, `talk.EN.md`. */
export function languageOfFileName(path: string): string | undefined {
  const tag = /\.([a-z]{2})\.(?:md|markdown)$/i.exec(path)?.[1]?.toLowerCase();
  return tag !== undefined && Object.values(TAGS).includes(tag) ? tag : undefined;
}
