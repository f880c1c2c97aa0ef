/** Where a Marp deck breaks: at rules, and at headings of the levels that `headingDivider` names. */
import type { SourceLine } from "../scan-lines.ts";

const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
/** Lists, quotations, tables and HTML: a line of dashes under them is a rule, not an underline. */
const CONTAINER = /^\s*(?:[-*+](?:\s|$)|\d{1,9}[.)]\s|>|<|\|)/;

/** Each slide's lines, without the rule that ends it. */
export function splitSlides(
  lines: readonly SourceLine[],
  dividers: ReadonlySet<number>,
): readonly (readonly SourceLine[])[] {
  const slides: SourceLine[][] = [[]];
  let block: Block = "none";
  for (const line of lines) {
    const slide = slides[slides.length - 1] as SourceLine[];
    const isRule = isSlideRule(line, block);
    if (isRule) slides.push([]);
    else if (isDivider(line, dividers) && slide.some(({ text }) => text.trim() !== "")) slides.push([line]);
    else slide.push(line);
    block = isRule ? "none" : blockBehind(line, block);
  }
  return slides;
}

/** What the line above leaves open. */
type Block = "none" | "paragraph" | "container";

/** Dashes right under a paragraph make a heading of it. */
function isSlideRule({ text, isCode }: SourceLine, above: Block): boolean {
  return !isCode && RULE.test(text) && !(above === "paragraph" && text.trim().startsWith("-"));
}

function isDivider({ text, isCode }: SourceLine, dividers: ReadonlySet<number>): boolean {
  const level = isCode ? undefined : HEADING.exec(text)?.[1]?.length;
  return level !== undefined && dividers.has(level);
}

function blockBehind({ text, isCode }: SourceLine, above: Block): Block {
  if (isCode || text.trim() === "" || HEADING.test(text)) return "none";
  return above === "container" || CONTAINER.test(text) ? "container" : "paragraph";
}
