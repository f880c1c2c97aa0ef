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

const SAMPLE = 4000;
const LEAST = 40;

/** The BCP 47 tag of the language that `words` are most likely in, or undefined when there are too few. */
export function detectLanguage(words: string): string | undefined {
  const sample = words
    .replace(/https?:\/\/\S+|[^\p{L}\p{M}'’\s]+/gu, " ")
    .replace(/\s+/g, " ")
    .slice(0, SAMPLE);
  if (sample.trim().length < LEAST) return undefined;
  return TAGS[franc(sample, { only: Object.keys(TAGS) })];
}

/** The language that a file's own name declares: `talk.fr.md`, `talk.EN.md`. */
export function languageOfFileName(path: string): string | undefined {
  const tag = /\.([a-z]{2})\.(?:md|markdown)$/i.exec(path)?.[1]?.toLowerCase();
  return tag !== undefined && Object.values(TAGS).includes(tag) ? tag : undefined;
}
