/** Straight quotes that pair up become curly ones, or guillemets; those that do not pair stay as written. */

export interface QuoteMarks {
  readonly open: string;
  readonly close: string;
  readonly singleOpen: string;
  readonly singleClose: string;
}

/** Stands for a tag between two texts: it has no width and hides nothing. */
export const TAG = "\uE001";
/** Stands for something that is not text, such as code. */
export const OBJECT = "\uFFFC";

const APOSTROPHE = new RegExp(
  `(?<=\\p{L}${TAG}*)'(?=${TAG}*(?:[\\p{L}\\p{N}${OBJECT}«“]|"\\p{L}))|(?<=\\p{N}${TAG}*)'(?=${TAG}*\\p{L})`,
  "gu",
);
const OPENS_AFTER = /[\s([{\u2014\u2013«“‘/-]|^$/u;

export function curlQuotes(text: string, marks: QuoteMarks): string {
  const curled = text.includes("'") ? text.replace(APOSTROPHE, "’") : text;
  const doubled = curled.includes('"') ? pairUp(curled, '"', marks.open, marks.close) : curled;
  if (!doubled.includes("'")) return doubled;
  const single = pairUp(doubled, "'", marks.singleOpen, marks.singleClose);
  return single.replace(new RegExp(`(?<=\\p{L}${TAG}*)'`, "gu"), "’");
}

function pairUp(text: string, quote: string, open: string, close: string): string {
  const chars = Array.from(text);
  let opening: number | undefined;
  chars.forEach((char, at) => {
    if (char !== quote) return;
    const others = quote === '"' ? "'‘" : '"';
    const [before, after] = [neighbour(chars, at, -1, others), neighbour(chars, at, 1, others)];
    if ([before, after].some((side) => side === quote || (quote === "'" && side === "’"))) return;
    const elided = before === "’" && quote === '"' && /\p{L}/u.test(after);
    const canOpen = elided || (OPENS_AFTER.test(before) && after !== "" && !/\s/.test(after));
    const canClose = before !== "" && !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after);
    if (opening === undefined && canOpen) opening = at;
    else if (opening !== undefined && canClose && holdsWord(chars, opening, at)) {
      chars[opening] = open;
      chars[at] = close;
      opening = undefined;
    }
  });
  return chars.join("");
}

/** Signs alone are not quoted. */
function holdsWord(chars: readonly string[], from: number, to: number): boolean {
  return chars.slice(from + 1, to).some((char) => char === OBJECT || /[\p{L}\p{N}]/u.test(char));
}

/** The next character that is neither a tag nor a quote of the other kind. */
function neighbour(chars: readonly string[], from: number, step: 1 | -1, others: string): string {
  let at = from + step;
  for (let char = chars[at]; char !== undefined && (char === TAG || others.includes(char)); char = chars[at])
    at += step;
  return chars[at] ?? "";
}
