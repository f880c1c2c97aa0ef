/** A new line of a paragraph is a new line of its slide in Deckset and Marp, as it is in a poem. */
import type { SourceLine } from "../scan-lines.ts";

/** What begins with none of these is a line of a paragraph. */
const NO_TEXT =
  /^(?:[ \t]*$|#{1,6}(?:[ \t]|$)|[ \t]*(?:[-*+>|]|\d{1,9}[.)])(?:[ \t]|$)|[ \t]*[>|<$]|:::|--|={2,}|[-*_]{3,}|\[\^?[^\]]+\]:|[ \t]*!\[[^\]]*\]\([^()]*\)[ \t]*$)/;
const TABLE_RULE = /^[ \t]*:?-+:?[ \t]*\|/;

/** A backslash at the end of each paragraph line that another paragraph line follows. */
export function breakLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  let isFormula = false;
  let isTable = false;
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const marks = line.isCode ? 0 : line.text.split("$$").length - 1;
    isFormula = marks % 2 === 1 ? !isFormula : isFormula;
    isTable = line.text.trim() !== "" && (isTable || TABLE_RULE.test(next?.text ?? ""));
    if (next === undefined || isFormula || isTable || marks > 0) return line;
    const isBroken = isText(line) && isText(next) && !/(?:\\|<br ?\/?>)$|[ ]{2,}$/.test(line.text);
    return isBroken ? { ...line, text: `${line.text.trimEnd()}\\` } : line;
  });
}

function isText({ text, isCode }: SourceLine): boolean {
  return !isCode && !NO_TEXT.test(text) && !/^(?: {4,}|\t)/.test(text);
}
