/** What words have in common that are forms of one, by the rules of their language. */

/** `word` as it stands in a text in `lang`; a word of a language without rules is its own stem. */
export type Stem = (word: string, lang: string) => string;

/** The stemmers that there are, by language. Source: the Snowball algorithms, https://snowballstem.org/ */
const STEMMERS: Readonly<Record<string, () => Promise<{ readonly stemmer: (word: string) => string }>>> = {
  da: () => import("@orama/stemmers/danish"),
  de: () => import("@orama/stemmers/german"),
  en: () => import("@orama/stemmers/english"),
  es: () => import("@orama/stemmers/spanish"),
  fi: () => import("@orama/stemmers/finnish"),
  fr: () => import("@orama/stemmers/french"),
  hu: () => import("@orama/stemmers/hungarian"),
  it: () => import("@orama/stemmers/italian"),
  nl: () => import("@orama/stemmers/dutch"),
  no: () => import("@orama/stemmers/norwegian"),
  pt: () => import("@orama/stemmers/portuguese"),
  ro: () => import("@orama/stemmers/romanian"),
  ru: () => import("@orama/stemmers/russian"),
  sv: () => import("@orama/stemmers/swedish"),
  tr: () => import("@orama/stemmers/turkish"),
};

const SHORTEST = 4;

const loaded = new Map<string, (word: string) => string>();

/** Loads the rules of the languages that are used, once each, and no others. */
export async function loadStemmers(langs: Iterable<string>): Promise<Stem> {
  const wanted = [...new Set([...langs].map(baseOf))].filter((lang) => Object.hasOwn(STEMMERS, lang));
  const missing = wanted.filter((lang) => !loaded.has(lang));
  await Promise.all(
    missing.map(async (lang) => loaded.set(lang, remember((await STEMMERS[lang]?.())?.stemmer))),
  );
  return (word, lang) => (word.length < SHORTEST ? word : (loaded.get(baseOf(lang))?.(word) ?? word));
}

function baseOf(lang: string): string {
  return lang.toLowerCase().split("-")[0] ?? "";
}

/** A text says the same few words over and over. */
function remember(stemmer: ((word: string) => string) | undefined): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const lower = word.toLowerCase();
    const stem = known.get(lower) ?? stemmer?.(lower) ?? lower;
    known.set(lower, stem);
    return stem;
  };
}
