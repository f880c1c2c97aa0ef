/** Decks of the reveal.js family: slides between separators, notes below a marker, facts in comments. */
import type { Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { blankComments } from "./blank-comments.ts";
import type { DeckSource, DialectContext } from "./dialect.ts";
import { mapFences } from "./fence-ranges.ts";
import { includeLines } from "./include-lines.ts";
import { withoutLayoutWords } from "./layout-words.ts";
import { classesOf, readSlideComment, type SlideAttributes, slideFacts } from "./slide-comments.ts";
import { splitNotes } from "./split-notes.ts";
import { trimLines } from "./trim-lines.ts";

export type Break = "slide" | "vertical" | "column";

export interface SeparatedRules {
  /** What the line at `at` separates; undefined when it is text. Never asked of code and comments. */
  breakAt(lines: readonly SourceLine[], at: number): Break | undefined;
  readonly notes: RegExp;
  /** Whether a slide of these classes has what follows a vertical break beside it. */
  hasColumns?(classes: readonly string[]): boolean;
}

interface RawSlide {
  readonly lines: SourceLine[];
  readonly isVertical: boolean;
}

export function parseSeparated(
  { split }: DeckSource,
  context: DialectContext,
  rules: SeparatedRules,
): readonly Slide[] {
  const attributes = new Map<number, SlideAttributes>();
  const onComment = (text: string, number: number): void => {
    const read = readSlideComment(text);
    if (read !== undefined) attributes.set(number, new Map([...(attributes.get(number) ?? []), ...read]));
  };
  const scanned = includeLines(scanLines(split.body, split.bodyOffset), context);
  const lines = blankComments(scanned, { report: context.report, onComment });
  return splitSlides(lines, attributes, rules).map((raw) => buildSlide(raw, attributes, rules));
}

function splitSlides(
  lines: readonly SourceLine[],
  attributes: ReadonlyMap<number, SlideAttributes>,
  rules: SeparatedRules,
): readonly RawSlide[] {
  const slides: { lines: SourceLine[]; isVertical: boolean; classes: string[] }[] = [
    { lines: [], isVertical: false, classes: [] },
  ];
  lines.forEach((line, at) => {
    const slide = slides[slides.length - 1] as (typeof slides)[number];
    slide.classes.push(...classesOf(attributes.get(line.number) ?? new Map()));
    const kind = line.isCode || line.isComment ? undefined : rules.breakAt(lines, at);
    if (kind === undefined) slide.lines.push(line);
    else if (kind === "column" || (kind === "vertical" && rules.hasColumns?.(slide.classes)))
      slide.lines.push({ ...line, text: "" });
    else slides.push({ lines: [], isVertical: kind === "vertical", classes: [] });
  });
  return slides;
}

function buildSlide(
  { lines, isVertical }: RawSlide,
  attributes: ReadonlyMap<number, SlideAttributes>,
  rules: SeparatedRules,
): Slide {
  const own: SlideAttributes = new Map(lines.flatMap(({ number }) => [...(attributes.get(number) ?? [])]));
  const { body, notes } = splitNotes(lines, rules.notes);
  const said = [...trimLines(notes), ...attributeNotes(own, lines)];
  const text = wrapExercise(trimLines(writeLines(body)), classesOf(own));
  const run = text.length > 0 ? toRun(text) : { markdown: "", lineOffset: lines[0]?.number ?? 0 };
  return {
    ...run,
    ...(said.length > 0 ? { notes: [toRun(said)] } : {}),
    ...(isVertical ? { isVertical } : {}),
    ...slideFacts(own),
  };
}

/** `data-notes="…"` holds notes too. */
function attributeNotes(attributes: SlideAttributes, [first]: readonly SourceLine[]): readonly SourceLine[] {
  const text = attributes.get("data-notes");
  return text && first ? [{ ...first, text, isCode: false, isComment: false }] : [];
}

function writeLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  const fenced = mapFences(lines, ({ info }, fence) => {
    const [open, ...rest] = fence as readonly [SourceLine, ...SourceLine[]];
    return [{ ...open, text: open.text.replace(info, writeRanges(info)) }, ...rest];
  });
  return fenced.map((line) => (line.isCode ? line : { ...line, text: withoutLayoutWords(line.text) }));
}

/** `js [712: 1-2|3]`: numbered from 712 on, and every line that is ever highlighted. */
function writeRanges(info: string): string {
  const found = /^(\S*)\s*\[\s*(?:(\d{1,7})\s*:)?\s*([\d\s,|-]*)\](.*)$/.exec(info);
  if (!found) return info;
  const [, language = "", start, ranges = "", rest = ""] = found;
  const lines = ranges
    .replaceAll("|", ",")
    .replace(/\s+/g, "")
    .replace(/^,+|,+$/g, "");
  const marked = /\d/.test(lines) ? ` {${lines}}` : "";
  return `${language || "text"}${marked}${start === undefined ? "" : ` startLine=${start}`}${rest}`;
}

/** What follows the title is the exercise; a slide with further titles stays as it is, for they are sections. */
function wrapExercise(lines: readonly SourceLine[], classes: readonly string[]): readonly SourceLine[] {
  if (!classes.some((name) => /^(?:exerci[sc]e|lab)s?$/.test(name))) return lines;
  const isHeading = ({ text, isCode }: SourceLine): boolean =>
    !isCode && /^ {0,3}#{1,6}(?:[ \t]|$)/.test(text);
  const titles = lines.filter(isHeading).length;
  const start = lines.findIndex(isHeading) + 1;
  const [from, last] = [lines[start], lines[lines.length - 1]];
  if (titles > 1 || from === undefined || last === undefined) return lines;
  const marker = (line: SourceLine, text: string): SourceLine => ({ ...line, text, isCode: false });
  return [
    ...lines.slice(0, start),
    ...["", "::: exercise", ""].map((text) => marker(from, text)),
    ...lines.slice(start),
    ...["", ":::"].map((text) => marker(last, text)),
  ];
}
