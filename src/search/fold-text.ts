/** Letters as a search compares them: without accents, without capitals. The browser's own copy is `layouts/scripts/shared/fold-text.js`. */

/** Letters that no decomposition takes apart. */
const LIGATURES: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
};

const MAY_CHANGE = /\P{ASCII}/u;

export function foldText(text: string): string {
  if (!MAY_CHANGE.test(text)) return text.toLowerCase();
  const bare = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase();
  return bare.replace(/[œæßøłđı]/g, (letter) => LIGATURES[letter] ?? letter);
}

/** Without the spaces that some letters are taken apart to: `ﷺ` is four words in one. Empty where only accents are left. */
export function foldWord(word: string): string {
  return foldText(word).replaceAll(" ", "");
}
