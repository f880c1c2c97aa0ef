/** A heading's words as an id: ASCII for Latin scripts, the letters themselves for all others. */

/** Letters that no decomposition takes apart. */
const LATIN: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ĳ: "ij",
  ŋ: "ng",
  ŧ: "t",
  ß: "ss",
  ĸ: "k",
  ſ: "s",
  ƒ: "f",
  ə: "e",
  ɛ: "e",
  ɔ: "o",
  ʻ: "",
  ʼ: "",
  ª: "a",
  º: "o",
};

/** Names that are told apart by their signs alone. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])([\p{L}]{1,2})\+\+(?![\p{L}\p{N}+])/gu, "$1pp"],
  [/(?<![\p{L}\p{N}])([\p{L}])#(?![\p{L}\p{N}#])/gu, "$1sharp"],
  [/(?<![\p{L}\p{N}.])\.(?=\p{L})/gu, "dot"],
];

/** Words without sign or accent, which most headings are. */
const SIMPLE = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Joiners and variation selectors, which show nothing by themselves. */
const INVISIBLE = /^(?:[\u200b-\u200f]|[\ufe00-\ufe0f])$/u;

const LONGEST = 64;
const MOST_SYMBOLS = 4;

/** Never empty: symbols alone give their code points (`u1f389`), nothing at all gives `section`. */
export function slugify(text: string): string {
  if (SIMPLE.test(text)) return shorten(text.toLowerCase().replace(/ /g, "-"));
  const signed = SIGNS.reduce((words, [sign, name]) => words.replace(sign, name), text.normalize("NFC"));
  const letters = Array.from(signed.toLowerCase(), transliterate).join("").normalize("NFC");
  const slug = letters.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return shorten(slug) || nameSymbols(text) || "section";
}

function transliterate(char: string): string {
  if (/[a-z0-9]/.test(char)) return char;
  const known = LATIN[char];
  if (known !== undefined) return known;
  const plain = char
    .normalize("NFKD")
    .replace(/[\p{M}·ʼ]+/gu, "")
    .replace("⁄", "-");
  return /^[a-z0-9-]+$/i.test(plain) && /[\p{Script=Latin}\p{N}]/u.test(char)
    ? plain.toLowerCase()
    : dropLatinMark(char);
}

/** A mark that was not composed with its Latin letter goes as it would have gone with it. */
function dropLatinMark(char: string): string {
  return /[\u0300-\u036f\u00ad]/.test(char) || INVISIBLE.test(char) ? "" : char;
}

/** Long headings end at a word, so that an address can still be read. */
function shorten(slug: string): string {
  const chars = Array.from(slug);
  if (chars.length <= LONGEST) return slug;
  const cut = chars.slice(0, LONGEST + 1).join("");
  const end = cut.lastIndexOf("-");
  return end > LONGEST / 2 ? cut.slice(0, end) : chars.slice(0, LONGEST).join("");
}

function nameSymbols(text: string): string {
  const symbols = Array.from(text.normalize("NFC").replace(/\s/g, "")).filter(
    (char) => !INVISIBLE.test(char),
  );
  const points = symbols.slice(0, MOST_SYMBOLS).map((symbol) => symbol.codePointAt(0)?.toString(16) ?? "");
  return points.length > 0 ? `u${points.join("-")}` : "";
}
