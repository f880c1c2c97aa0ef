/** French typography: spaces that do not break before high punctuation and inside guillemets. */
import { curlQuotes, OBJECT, TAG } from "./quotes.ts";

const NBSP = "\u00A0";
const NNBSP = "\u202F";
const SPACES = `[ ${NBSP}${NNBSP}]`;
const ENDS = `(?=${TAG}*(?:[\\s)\\]»”’…,.—–${NBSP}${NNBSP}]|$))`;
const WORD = `[\\p{L}\\p{N})\\]»”’%°${OBJECT}…*]`;

/** The beginning of `:tada:`, whose end is no colon. */
const EMOJI_CODE = "(?<![\\p{L}\\p{N}]):[\\w+-]{1,40}";

const MARKS = { open: `«${NBSP}`, close: `${NBSP}»`, singleOpen: "‘", singleClose: "’" };

/** Imprimerie nationale: a narrow space before ; ! ?, a full one before : and inside « ». */
const RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`«${SPACES}*(?=\\S)`, "gu"), `«${NBSP}`],
  [new RegExp(`(?<=\\S)${SPACES}*»`, "gu"), `${NBSP}»`],
  [new RegExp(`(?<=\\S)${SPACES}+(?=${TAG}*[;!?]+${ENDS})`, "gu"), NNBSP],
  [new RegExp(`(?<=${WORD}${TAG}*)(?=[;!?]+${ENDS})`, "gu"), NNBSP],
  [new RegExp(`(?<=\\S)${SPACES}+(?=${TAG}*:(?=${TAG}*(?:[\\s${NBSP}${NNBSP}]|$)))`, "gu"), NBSP],
  [new RegExp(`(?<=${WORD}${TAG}*)(?<!${EMOJI_CODE})(?=:(?=${TAG}*(?:[\\s${NBSP}${NNBSP}]|$)))`, "gu"), NBSP],
  [/(?<=\d) (?=\d{3}(?!\d))/g, NNBSP],
  [/(?<=\d) (?=[%‰€$£°])/g, NBSP],
];

export function setFrench(text: string): string {
  const quoted = /["']/.test(text) ? curlQuotes(text, MARKS) : text;
  if (!/[;!?:«»\d]/.test(quoted)) return quoted;
  return RULES.reduce((set, [pattern, space]) => set.replace(pattern, space), quoted);
}
