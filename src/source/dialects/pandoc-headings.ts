/** Finds the headings of a pandoc deck, and the level down to which they open slides. */
import type { SourceLine } from "../scan-lines.ts";
import { isBlank } from "./cut-slides.ts";

interface Line extends SourceLine {
  readonly isNote?: boolean;
}

export interface SlideHeading {
  readonly level: number;
  /** The next line with words is a heading too, or there is none. */
  readonly isBare: boolean;
}

const ATX = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const RULE = /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/;
const NO_PARAGRAPH = /^(?: {4}|\t|[ \t]*(?:[-*+>|]|#{1,6}[ \t]|\d{1,9}[.)][ \t]|:{3,}|<|%))/;

/** Headings outside code, comments and notes, by the index of the line that opens them. */
export function findHeadings(lines: readonly Line[]): ReadonlyMap<number, SlideHeading> {
  const found = new Map<number, { level: number; end: number }>();
  lines.forEach((line, at) => {
    if (line.isCode || line.isComment || line.isNote) return;
    const level = ATX.exec(line.text)?.[1]?.length ?? setextLevel(lines, at);
    if (level !== undefined) found.set(at, { level, end: at + (ATX.test(line.text) ? 1 : 2) });
  });
  const nextWords = wordsBehind(lines);
  return new Map(
    [...found].map(([at, { level, end }]) => {
      const next = nextWords[end];
      return [at, { level, isBare: next === undefined || found.has(next) }];
    }),
  );
}

/** One line of a paragraph with `===` or `---` below it. */
function setextLevel(lines: readonly SourceLine[], at: number): number | undefined {
  const below = lines[at + 1];
  const mark = below && /^ {0,3}(?:(=+)|-{2,})[ \t]*$/.exec(below.text);
  if (!mark || below.isCode || below.isComment) return undefined;
  const text = lines[at]?.text ?? "";
  const isTitle = !isBlank(lines[at]) && isBlank(lines[at - 1]) && !NO_PARAGRAPH.test(text) && !isRule(text);
  if (!isTitle) return undefined;
  return mark[1] === undefined ? 2 : 1;
}

export function isRule(text: string): boolean {
  return RULE.test(text);
}

/** For each line, the first at or behind it that holds words. */
function wordsBehind(lines: readonly Line[]): (number | undefined)[] {
  const next: (number | undefined)[] = new Array(lines.length + 2).fill(undefined);
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    next[at] = isBlank(lines[at]) || lines[at]?.isNote ? next[at + 1] : at;
  }
  return next;
}

/**
 * As pandoc counts: the highest level that a heading with content directly below it has. Decks of `#` and `###`
 * alone are of the French training style, whose slides are the `###`.
 */
export function slideLevelOf(headings: Iterable<SlideHeading>): number {
  const all = [...headings];
  const counts = [1, 2, 3].map((level) => all.filter((heading) => heading.level === level).length);
  if (counts[0] !== 0 && counts[1] === 0 && counts[2] !== 0) return 3;
  const withContent = all.filter(({ isBare }) => !isBare).map(({ level }) => level);
  return withContent.length === 0 ? 1 : withContent.reduce((one, other) => Math.min(one, other));
}
