/** Deckset: `---` breaks, `^` notes, bare settings on the first lines and `[.setting: value]` further down. */
import type { MarkdownRun, Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { blankComments } from "./blank-comments.ts";
import { DECKSET_KEYS, dropCommands } from "./deckset-commands.ts";
import { cleanImages } from "./deckset-images.ts";
import type { DeckSource, Dialect, DialectContext, Sign } from "./dialect.ts";
import { breakLines } from "./line-breaks.ts";
import { trimLines } from "./trim-lines.ts";
import { withoutFences } from "./without-fences.ts";

export const deckset: Dialect = { name: "deckset", detect, parse };

const SIGNS: readonly (readonly [RegExp, number, string, isSoft?: boolean])[] = [
  [/^\[\.[a-z][-a-z]*(?::[^\]\n]*)?\][ \t]*$/m, 10, "a command such as `[.code-highlight: 2]`"],
  [/^#{1,6}[ \t]+\[fit\]/m, 10, "`# [fit]` in a heading"],
  [
    /!\[(?:inline|fit|left|right|original|filtered)(?: (?:inline|fit|left|right|original|filtered|\d+%))*\]\(/,
    3,
    "an image set by words such as `![right fit]`",
  ],
  [/(?:^|\n)[ \t]*\n\^ +[\p{L}\p{N}*_"'«“[-]/u, 3, "a paragraph that begins with `^` is a note", true],
];

function detect({ split }: DeckSource): readonly Sign[] {
  const text = withoutFences(split.body);
  const signs = SIGNS.filter(([pattern]) => pattern.test(text)).map(
    ([, weight, reason, isSoft = false]): Sign => ({ weight, reason, isSoft }),
  );
  const keys = [...readSettings(split.body.slice(0, 4000)).keys()];
  const own = keys.find((key) => !/^(?:theme|footer|text|header|link|table|list|code|quote)$/.test(key));
  if (own !== undefined)
    signs.push({ weight: 10, reason: `the bare setting \`${own}:\` on the first lines` });
  else if (keys.length > 0) signs.push({ weight: 3, reason: `the bare setting \`${keys[0]}:\` on line 1` });
  return signs;
}

/** `key: value` lines with known keys at the very top, blank lines between them allowed. */
function readSettings(body: string): ReadonlyMap<string, string> & { lines?: number } {
  const settings: Map<string, string> & { lines?: number } = new Map();
  const lines = body.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "" && at > 0) continue;
    const [, key = "", value = ""] = /^([a-z][a-z-]*):[ \t]*(.*)$/i.exec(line) ?? [];
    if (!DECKSET_KEYS.has(key.toLowerCase())) break;
    settings.set(key.toLowerCase(), value.trim());
    settings.lines = at + 1;
  }
  return settings;
}

function parse({ split }: DeckSource, context: DialectContext): readonly Slide[] {
  const settings = readSettings(split.body);
  const scanned = scanLines(split.body, split.bodyOffset).slice(settings.lines ?? 0);
  const lines = dropCommands(blankComments(scanned, context), context);
  return splitSlides(lines, readDividers(settings.get("slide-dividers") ?? "")).flatMap(buildSlide);
}

/** `#, ##`: the levels of headings that begin a slide. */
function readDividers(value: string): ReadonlySet<number> {
  const marks = value.split(",").map((mark) => mark.trim());
  return new Set(marks.filter((mark) => /^#{1,6}$/.test(mark)).map((mark) => mark.length));
}

function splitSlides(lines: readonly SourceLine[], dividers: ReadonlySet<number>): SourceLine[][] {
  const slides: SourceLine[][] = [[]];
  for (const line of lines) {
    const isBreak = !line.isCode && /^-{3,}[ \t]*$/.test(line.text);
    const level = line.isCode ? 0 : (/^(#{1,6})[ \t]/.exec(line.text)?.[1]?.length ?? 0);
    if (isBreak || dividers.has(level)) slides.push([]);
    if (!isBreak) slides[slides.length - 1]?.push(line);
  }
  return slides;
}

function buildSlide(lines: readonly SourceLine[]): readonly Slide[] {
  const { body, notes } = splitNotes(lines);
  const cleaned = trimLines(breakLines(cleanImages(body.map(dropFit))));
  if (cleaned.length === 0 && notes.length === 0) return [];
  const run = cleaned.length > 0 ? toRun(cleaned) : { markdown: "", lineOffset: lines[0]?.number ?? 0 };
  return [{ ...run, ...(notes.length > 0 ? { notes } : {}) }];
}

function dropFit(line: SourceLine): SourceLine {
  if (line.isCode || !line.text.includes("[fit]")) return line;
  return { ...line, text: line.text.replace(/^(#{1,6}[ \t]+)\[fit\][ \t]*/, "$1") };
}

/** A note is a paragraph: it begins with `^`, and ends with a blank line. */
function splitNotes(lines: readonly SourceLine[]): {
  readonly body: readonly SourceLine[];
  readonly notes: readonly MarkdownRun[];
} {
  const body: SourceLine[] = [];
  const spoken: SourceLine[] = [];
  let isNote = false;
  for (const line of lines) {
    const begins = !line.isCode && /^\^(?!\[)/.test(line.text);
    isNote = begins || (isNote && (line.isCode || line.text.trim() !== ""));
    if (begins && spoken.length > 0) spoken.push({ ...line, text: "" });
    if (isNote) spoken.push(begins ? { ...line, text: line.text.replace(/^\^[ \t]?/, "") } : line);
    else body.push(line);
  }
  const notes = trimLines(spoken);
  return { body, notes: notes.length > 0 ? [toRun(notes)] : [] };
}
