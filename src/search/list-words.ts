/** The words of a text that a search can find, as the text spells them. The browser's own copy is `layouts/scripts/search/10-words.js`. */

/** Letters and digits, joined as names of programs, files and options are; `C++` and `C#` keep their signs. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-_.:/@+]+[\p{L}\p{M}\p{N}]+)*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;
const JOINT = /[-_.:/@+#]+/;
const APOSTROPHE = /['’ʼ‘]/;
/** French elides before a vowel, English contracts: neither belongs to the word. */
const ELISION =
  /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ‘](?=\p{L})|['’ʼ‘](?:s|t|d|m|re|ve|ll)(?![\p{L}\p{N}])/giu;
const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u;
/** Scripts that put no spaces between words are found by pairs of letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2,}/gu;

const LONGEST_WORD = 40;
/** An address of many parts is looked for by its parts. */
const MOST_PARTS = 4;

/** Runs of letters, signs that join names included. */
export function listRuns(text: string): readonly string[] {
  const plain = APOSTROPHE.test(text) ? text.replace(ELISION, " ") : text;
  return plain.match(WORD) ?? [];
}

/** What a run is found by. Names that are written together come as a whole and in parts: `kube-system`, `kube`, `system`. */
export function wordsOfRun(run: string): readonly string[] {
  const parts = run.split(JOINT).filter((part) => part !== "");
  const whole = parts.length <= MOST_PARTS ? [run] : [];
  const words = parts.length === 1 && parts[0] === run ? [run] : [...whole, ...parts];
  const inner = parts.flatMap((part) => [...humpsOf(part), ...listPairs(part)]);
  return [...words, ...inner].filter((word) => word.length <= LONGEST_WORD);
}

/** `createHighlighter` is `create` and `Highlighter`, too. */
function humpsOf(part: string): readonly string[] {
  const humps = part.split(HUMP);
  return humps.length > 1 ? humps : [];
}

function listPairs(text: string): readonly string[] {
  return (text.match(UNSPACED) ?? []).flatMap((run) => {
    const letters = Array.from(run);
    return letters.slice(1).map((letter, at) => (letters[at] ?? "") + letter);
  });
}
