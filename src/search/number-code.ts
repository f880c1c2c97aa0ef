/** Whole numbers as signs that a style sheet's string may hold, small ones as one sign: what the browser reads back is in `layouts/scripts/search/20-index.js`. */

/** All printable ASCII but the space, the quote, the backslash, and the two signs that part entries. */
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (sign) => !/["\\|~]/.test(sign),
);
/** Signs that end a number; each of the others says that it goes on. */
const LAST = 64;
const MORE = SIGNS.length - LAST;

/** Signs of a name that is packed: seven of 64 hold what ten of 16 do. */
const NAME_LENGTH = 7;

/** A name of ten hexadecimal digits, shorter: the index names each of its files. */
export function packName(name: string): string {
  let rest = Number.parseInt(name, 16);
  let signs = "";
  while (signs.length < NAME_LENGTH) {
    signs += SIGNS[rest % LAST];
    rest = Math.floor(rest / LAST);
  }
  return signs;
}

export function encodeNumber(number: number): string {
  if (number < LAST) return SIGNS[number] ?? "";
  const rest = number - LAST;
  return (SIGNS[LAST + (rest % MORE)] ?? "") + encodeNumber(Math.floor(rest / MORE));
}
