/** Tells what a dialect would hide of a file that shows no slides of its own: words that may be prose. */
import type { DialectName, Slide } from "../model/deck.ts";
import type { DeckSource } from "./dialects/dialect.ts";
import { dialects } from "./dialects/index.ts";
import { scanLines } from "./scan-lines.ts";
import { stripComments } from "./strip-comments.ts";

export interface HiddenWords {
  /** 0-based line of the first of them that a speaker would say; undefined where none would. */
  readonly noteLine?: number;
}

/** Undefined where nothing is hidden, and where the file has breaks, as its dialect writes them. */
export function findHidden(source: DeckSource, dialect: DialectName): HiddenWords | undefined {
  const slides = dialects[dialect].parse(source, { include: () => undefined, report: () => undefined });
  if (slides.length > 1) return undefined;
  const [note] = slides.flatMap(({ notes = [] }) => notes);
  const isWhole = lettersOf(slides.map(shownOf).join("\n")) === lettersOf(source.split.body);
  if (isWhole && note === undefined) return undefined;
  // A comment is no text: what a dialect makes of it hides no word.
  return isWhole ? {} : { noteLine: note?.lineOffset };
}

function shownOf({ markdown, isHidden }: Slide): string {
  return isHidden ? "" : markdown;
}

/** Dialects set marks anew (line breaks, highlighted lines), never letters. */
function lettersOf(markdown: string): string {
  const code = scanLines(markdown).flatMap(({ isCode, number }) => (isCode ? [number] : []));
  return stripComments(markdown, new Set(code)).replace(/\P{L}+/gu, "");
}
