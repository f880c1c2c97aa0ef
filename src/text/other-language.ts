/** Tells text that is in another language than its surroundings: beyond doubt, for jargon is borrowed everywhere. */
import { languageOfScript } from "./detect-language.ts";
import { primaryOf } from "./language-names.ts";
import { LANGUAGES_OF_WORD } from "./little-words.ts";

/** So many different little words of the other language. */
const FEWEST_KINDS = 4;
/** Of all words that are no names, this share: prose has a third of little words, a list of terms nearly none. */
const SHARE = 0.2;
/** As often at least as words that speak for the surroundings. */
const TIMES = 8;
/** Letters of another script. */
const FEWEST_LETTERS = 20;

/** The language of `text`, when it is surely not `own`; both are BCP 47 tags. */
export function readsAsOther(text: string, own: string): string | undefined {
  const words = readWords(text);
  const home = primaryOf(own);
  const script = languageOfScript(words.all);
  if (script !== undefined && script.letters >= FEWEST_LETTERS)
    return isOtherScript(script, home, words) ? script.lang : undefined;
  const [best, next] = rankOthers(words, home);
  if (best === undefined || best.kinds < FEWEST_KINDS) return undefined;
  // "Time to Market, Proof of Concept": what stands between little words is names alone.
  if (words.plain.length < 1.5 * best.count) return undefined;
  if (best.count < 1.5 * (next?.count ?? 0) || best.count < SHARE * words.plain.length) return undefined;
  return best.count >= TIMES * countOwn(words, home, best.lang) ? best.lang : undefined;
}

/** Whether anything in `text` speaks for `own` rather than for `other`. */
export function speaksFor(text: string, own: string, other: string): boolean {
  const words = readWords(text);
  const [home, abroad] = [primaryOf(own), primaryOf(other)];
  return countOwn(words, home, abroad) > countOwn(words, abroad, home);
}

interface Words {
  /** In lower case. */
  readonly all: readonly string[];
  /** Those that are neither names nor written by machines. */
  readonly plain: readonly string[];
  /** How often French and Italian leave a vowel out: `l'`, `d'`, `qu'`. */
  readonly elisions: number;
}

const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|dell|nell|all|un)['’](?=\p{L})/giu;
/** An acronym, or a word with digits, underscores or capitals within. */
const MADE = /[\p{N}_]|\p{Ll}\p{Lu}|^\p{Lu}{2,}$/u;

function readWords(text: string): Words {
  const words = text.replace(/https?:\/\/\S+/g, " ").match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const natural = words.filter((word) => !MADE.test(word));
  const isName = (word: string): boolean =>
    /^\p{Lu}/u.test(word) && !LANGUAGES_OF_WORD.has(word.toLowerCase());
  return {
    all: words.map((word) => word.toLowerCase()),
    plain: natural.filter((word) => !isName(word)).map((word) => word.toLowerCase()),
    elisions: text.match(ELISION)?.length ?? 0,
  };
}

/** A Korean talk is not told from a Japanese one here, only from those in Latin letters, and these from it. */
function isOtherScript(script: { lang: string; letters: number }, home: string, { plain }: Words): boolean {
  if (!usesLatin(home)) return false;
  const own = plain.filter((word) => LANGUAGES_OF_WORD.get(word)?.includes(home)).length;
  return script.letters >= TIMES * own;
}

function usesLatin(lang: string): boolean {
  return !/^(?:ar|el|fa|he|hi|ja|ko|ru|uk|zh)$/.test(lang);
}

interface Candidate {
  readonly lang: string;
  readonly count: number;
  readonly kinds: number;
}

/** Languages by the little words that speak for them and not for `home`. */
function rankOthers({ plain }: Words, home: string): readonly Candidate[] {
  const found = new Map<string, string[]>();
  for (const word of plain) {
    const languages = LANGUAGES_OF_WORD.get(word) ?? [];
    if (languages.includes(home)) continue;
    for (const lang of languages) found.set(lang, [...(found.get(lang) ?? []), word]);
  }
  return [...found]
    .map(([lang, words]) => ({ lang, count: words.length, kinds: new Set(words).size }))
    .sort((a, b) => b.count - a.count);
}

/** Signs of the one language that are none of the other. */
function countOwn({ plain, all, elisions }: Words, one: string, other: string): number {
  const little = plain.filter((word) => {
    const languages = LANGUAGES_OF_WORD.get(word) ?? [];
    return languages.includes(one) && !languages.includes(other);
  }).length;
  const elided = /^(?:fr|it)$/.test(one) && !/^(?:fr|it)$/.test(other) ? elisions : 0;
  // English borrows words, and leaves their accents behind.
  const accented = other === "en" ? all.filter((word) => /[à-ÿœ]/.test(word)).length : 0;
  return little + elided + accented;
}
