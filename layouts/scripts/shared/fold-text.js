/* Letters as a search compares them: without accents, without capitals. The same as `src/search/fold-text.ts`. */
const LIGATURES = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d", ı: "i" };

const foldText = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[œæßøłđı]/g, (letter) => LIGATURES[letter]);
