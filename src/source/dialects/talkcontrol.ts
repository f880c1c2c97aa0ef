/** TalkControl, SFEIR's reveal.js: `##==##` between slides, `##--##` between columns, `Notes:`, audiences. */
import type { Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun, type WrittenLine } from "../scan-lines.ts";
import { cutSlides, isBlank } from "./cut-slides.ts";
import type { Dialect, DialectContext } from "./dialect.ts";
import { findSigns, type SignRule } from "./find-signs.ts";
import { translateHighlightRanges } from "./highlight-ranges.ts";
import { dropLayoutWords } from "./layout-words.ts";
import { type CommentedSlide, readSlideComments, slideFields } from "./slide-comments.ts";
import { defaultNotesMarker, type SplitNotes, splitNotes, toNotes } from "./split-notes.ts";

const BREAK = /^##==##[ \t]*$/;
const COLUMN_OR_VERTICAL = /^##--##[ \t]*$/;
const COLUMNS = /^##\+\+##(?:[ \t]+[\w-]+=(?:"[^"]*"|'[^']*'))*[ \t]*$/;
const EXERCISE = /^(?:exercices?|exercises?|labs?)$/i;

const OWN: readonly SignRule[] = [
  { weight: 10, pattern: BREAK },
  { weight: 10, pattern: COLUMN_OR_VERTICAL },
  { weight: 10, pattern: COLUMNS },
  { weight: 10, pattern: /<!--[ \t]*\.slide\b[^\n]{0,300}?\bdata-type-show\b/, label: "data-type-show" },
];
const HINTS: readonly SignRule[] = [
  {
    weight: 3,
    pattern:
      /<!--[ \t]*\.slide:[ \t]*class=["'][^"'\n]{0,200}?(?:exercice|two-column|with-code|speaker-slide|transition|sfeir|tc-)/,
  },
  { weight: 3, pattern: /!\[[^\]\n]{0,99}?\b(?:h|w)-\d{2,4}\b/, label: "![h-… ]" },
];
const SHARED: readonly SignRule[] = [
  { weight: 3, pattern: /<!--[ \t]*\.slide\b/, label: "<!-- .slide: -->" },
  { weight: 3, pattern: /<!--[ \t]*\.element\b/, label: "<!-- .element: -->" },
  { weight: 3, pattern: /^Notes:[ \t]*$/, isSoft: true },
];

export const talkcontrol: Dialect = {
  name: "talkcontrol",
  detect(source) {
    const own = findSigns(source, OWN);
    const isCutByRules = own.length === 0 && /^---[ \t]*$/m.test(source.split.body);
    const signs = isCutByRules ? [] : [...own, ...findSigns(source, HINTS)];
    return signs.length === 0 ? [] : [...signs, ...findSigns(source, SHARED)];
  },
  parse({ split }, context) {
    const lines = scanLines(split.body, split.bodyOffset);
    const cuts = cutSlides(lines, ({ text }) => (BREAK.test(text) ? {} : undefined));
    return cuts.flatMap((cut) => readSlide(cut.lines, context));
  },
};

/** `##--##` parts the columns of a slide that says that it has some, and slides one below the other elsewhere. */
function readSlide(lines: readonly SourceLine[], context: DialectContext): Slide[] {
  const cuts = cutSlides(lines, ({ text }) =>
    COLUMN_OR_VERTICAL.test(text) ? { isVertical: true, kept: "" } : undefined,
  );
  const slides: { parts: CommentedSlide[]; isVertical: boolean }[] = [];
  for (const cut of cuts) {
    const part = readSlideComments(cut.lines, context);
    const last = slides[slides.length - 1];
    if (last?.parts[0] && !part.hasSlideComment && hasColumns(last.parts[0])) last.parts.push(part);
    else slides.push({ parts: [part], isVertical: cut.isVertical && slides.length > 0 });
  }
  return slides.map(({ parts, isVertical }) => toSlide(parts, isVertical));
}

function hasColumns({ attributes }: CommentedSlide): boolean {
  return attributes.classes.some((name) => /column|two-col/i.test(name));
}

function toSlide(parts: readonly CommentedSlide[], isVertical: boolean): Slide {
  const attributes = (parts[0] as CommentedSlide).attributes;
  const split = parts.map(({ lines }) => splitNotes(lines, defaultNotesMarker));
  const body = toBody(split);
  const audiences = (attributes.pairs.get("data-type-show") ?? "").split(/[\s,]+/).filter(Boolean);
  return {
    ...toRun(attributes.classes.some((name) => EXERCISE.test(name)) ? asExercise(body) : body),
    ...(isVertical ? { isVertical } : {}),
    ...(audiences.length > 0 ? { audiences } : {}),
    ...slideFields(attributes),
    ...toNotes(split.flatMap(({ notes }) => notes)),
  };
}

function toBody(parts: readonly SplitNotes[]): SourceLine[] {
  const lines = parts.flatMap(({ body }) => body);
  const bare = lines.map((line) =>
    !line.isCode && !line.isComment && COLUMNS.test(line.text) ? { ...line, text: "" } : line,
  );
  return dropLayoutWords(translateHighlightRanges(bare));
}

/** The heading that opens the slide stays outside: headings in a container are no sections. */
function asExercise(lines: readonly SourceLine[]): WrittenLine[] {
  const first = lines.findIndex((line) => !isBlank(line));
  const opensWithHeading = first >= 0 && /^ {0,3}#{1,6}(?:[ \t]|$)/.test(lines[first]?.text ?? "");
  const at = opensWithHeading ? first + 1 : Math.max(0, first);
  const rest = lines.slice(at);
  if (rest.every(isBlank)) return [...lines];
  const number = (rest[0] as SourceLine).number;
  const last = (rest[rest.length - 1] as SourceLine).number;
  const colons = ":".repeat(longestColons(rest) + 1);
  return [
    ...lines.slice(0, at),
    { text: "", number },
    { text: `${colons} exercise`, number },
    ...rest,
    { text: "", number: last },
    { text: colons, number: last },
  ];
}

function longestColons(lines: readonly SourceLine[]): number {
  return lines.reduce((most, { text }) => Math.max(most, /^[ \t]*(:{3,})/.exec(text)?.[1]?.length ?? 2), 2);
}
