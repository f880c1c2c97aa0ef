/** Where a presenterm deck breaks without a command: at rules and at titles, if its options say so. */
import type { SourceLine } from "../scan-lines.ts";
import type { PresentermOptions } from "./presenterm-options.ts";

export type Break = "rule" | "title";

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const NO_PARAGRAPH = /^\s*(?:[-*+>|]|\d{1,9}[.)])(?:[ \t]|$)|^[>|]/;

export function findBreak(
  lines: readonly SourceLine[],
  at: number,
  options: PresentermOptions,
): Break | undefined {
  if (lines[at] === undefined || lines[at].isCode) return undefined;
  if (options.endsAtRules && isRule(lines, at)) return "rule";
  if (options.endsAtTitles && isTitle(lines, at, options)) return "title";
  return undefined;
}

/** Dashes right below a paragraph underline it. */
function isRule(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text ?? "";
  if (!RULE.test(text)) return false;
  const above = lines[at - 1];
  return !/^ {0,3}-+[ \t]*$/.test(text) || endsBlock(above) || NO_PARAGRAPH.test(above?.text ?? "");
}

/** A title is underlined, on one line or several. */
function isTitle(lines: readonly SourceLine[], at: number, { hasH1Titles }: PresentermOptions): boolean {
  if (hasH1Titles && /^ {0,3}#[ \t]/.test(lines[at]?.text ?? "")) return true;
  if (!endsBlock(lines[at - 1]) || !isParagraph(lines[at])) return false;
  let below = at + 1;
  while (isParagraph(lines[below]) && !isUnderline(lines[below])) below += 1;
  return isUnderline(lines[below]);
}

function isUnderline(line: SourceLine | undefined): boolean {
  return line !== undefined && !line.isCode && UNDERLINE.test(line.text);
}

/** Whether no paragraph goes on behind the line. */
function endsBlock(line: SourceLine | undefined): boolean {
  if (line === undefined || line.isCode || line.text.trim() === "") return true;
  return HEADING.test(line.text) || RULE.test(line.text) || UNDERLINE.test(line.text);
}

function isParagraph(line: SourceLine | undefined): boolean {
  return line !== undefined && !endsBlock(line) && !NO_PARAGRAPH.test(line.text) && /^\S/.test(line.text);
}
