/** presenterm: everything that is not Markdown is a comment, a command on one line or YAML on several. */
import type { Slide } from "../../model/deck.ts";
import { findNearest } from "../../text/find-nearest.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { blankComments } from "./blank-comments.ts";
import type { Dialect, DialectContext, Sign } from "./dialect.ts";
import { mapFences } from "./fence-ranges.ts";
import { includeLines } from "./include-lines.ts";
import { readMapping } from "./marp-directives.ts";
import { writeInfo } from "./slidev-code.ts";
import { trimLines } from "./trim-lines.ts";

/** What only looks: it changes no word. */
const LAYOUT = [
  "pause",
  "column_layout",
  "column",
  "reset_layout",
  "incremental_lists",
  "list_item_newlines",
  "alignment",
  "no_footer",
  "font_size",
  "jump_to_middle",
  "new_line",
  "new_lines",
  "newline",
  "newlines",
  "snippet_output",
  "end_slide",
  "skip_slide",
  "speaker_note",
  "include",
];

type Settings = Readonly<Record<string, unknown>>;

export const presenterm: Dialect = {
  name: "presenterm",
  detect({ split }) {
    const signs: Sign[] = [];
    const see = (pattern: RegExp, weight: number, reason: string): void => {
      if (pattern.test(split.body)) signs.push({ weight, reason });
    };
    see(/^<!--[ \t]*end_slide[ \t]*-->/m, 10, "`<!-- end_slide -->`");
    see(/<!--\s*speaker_note:/, 10, "`<!-- speaker_note: … -->`");
    see(
      /<!--[ \t]*(?:column_layout:|reset_layout|jump_to_middle|incremental_lists:)/,
      6,
      "`<!-- column_layout: … -->`",
    );
    see(/^<!--[ \t]*pause[ \t]*-->/m, 5, "`<!-- pause -->`");
    return signs;
  },
  parse({ split, head }, context) {
    const commands = new Map<number, Command>();
    const onComment = (text: string, number: number): void => {
      const command = readCommand(text, number, context);
      commands.set(number, { ...command, notes: [...(commands.get(number)?.notes ?? []), ...command.notes] });
    };
    const included = includeLines(scanLines(split.body, split.bodyOffset), context);
    const lines = blankComments(included, { report: context.report, onComment });
    return splitSlides(lines, commands, optionsOf(head)).map((slide) => buildSlide(slide, context));
  },
};

function optionsOf(head: Settings): Settings {
  const options = head["options"];
  return typeof options === "object" && options !== null ? (options as Settings) : {};
}

interface Command {
  readonly name: string;
  readonly notes: readonly SourceLine[];
}

function readCommand(text: string, number: number, context: DialectContext): Command {
  const name = /^\s*([\w-]+)[ \t]*(?::|$)/.exec(text.trim())?.[1] ?? "";
  const value = /^\s*speaker_note\s*:/.test(text) ? readMapping(text)?.["speaker_note"] : undefined;
  const isNote = /^\s*speaker_note\s*:/.test(text);
  if (isNote)
    return {
      name: "speaker_note",
      notes: noteLines(String(value ?? text.replace(/^\s*speaker_note\s*:/, "")), number),
    };
  if (name !== "" && !text.trim().includes("\n") && !LAYOUT.includes(name))
    reportUnknown(name, number, context);
  return { name, notes: [] };
}

function reportUnknown(name: string, number: number, context: DialectContext): void {
  const near = findNearest(name, LAYOUT);
  const message = `"${name}" is not a command of presenterm; the comment is not shown.`;
  const remedy = near === undefined ? "Begin a comment of your own with //." : `Did you mean "${near}"?`;
  context.report({ code: "directive-unknown", line: number + 1, near: name, message, remedy });
}

function noteLines(text: string, number: number): readonly SourceLine[] {
  const lines = text
    .split("\n")
    .map((line, at) => ({ text: line, number: number + at, isCode: false, isComment: false }));
  return [...trimLines(lines), { text: "", number, isCode: false, isComment: false }];
}

interface RawSlide {
  readonly lines: SourceLine[];
  readonly notes: SourceLine[];
  isHidden: boolean;
}

const open = (): RawSlide => ({ lines: [], notes: [], isHidden: false });

function splitSlides(
  lines: readonly SourceLine[],
  commands: ReadonlyMap<number, Command>,
  options: Settings,
): readonly RawSlide[] {
  const slides: RawSlide[] = [open()];
  const obey = ({ name, notes }: Command): void => {
    const slide = slides[slides.length - 1] as RawSlide;
    slide.notes.push(...notes);
    if (name === "skip_slide") slide.isHidden = true;
    if (name === "end_slide") slides.push(open());
  };
  // Lines inside a long comment are gone: a command is obeyed before the first line that stands behind it.
  const waiting = [...commands].sort(([a], [b]) => a - b);
  let next = 0;
  lines.forEach((line, at) => {
    while (next < waiting.length && (waiting[next]?.[0] ?? 0) < line.number) obey(take(waiting, next++));
    if (isBreak(lines, at, options)) slides.push(open());
    else {
      if (isImplicitTitle(lines, at, options)) slides.push(open());
      (slides[slides.length - 1] as RawSlide).lines.push(line);
    }
  });
  while (next < waiting.length) obey(take(waiting, next++));
  return slides;
}

function take(waiting: readonly (readonly [number, Command])[], at: number): Command {
  return waiting[at]?.[1] ?? { name: "", notes: [] };
}

function isBreak(lines: readonly SourceLine[], at: number, options: Settings): boolean {
  const line = lines[at];
  if (options["end_slide_shorthand"] !== true || line === undefined || line.isCode) return false;
  return /^---[ \t]*$/.test(line.text) && (lines[at - 1]?.text.trim() ?? "") === "";
}

/** The titles of presenterm's slides are underlined. */
function isImplicitTitle(lines: readonly SourceLine[], at: number, options: Settings): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (options["implicit_slide_ends"] !== true || line === undefined || line.isCode) return false;
  return (
    line.text.trim() !== "" &&
    /^(?:=+|-+)[ \t]*$/.test(below?.text ?? "") &&
    (lines[at - 1]?.text.trim() ?? "") === ""
  );
}

function buildSlide({ lines, notes, isHidden }: RawSlide, context: DialectContext): Slide {
  const body = trimLines(writeFences(lines, context).map(writeImage));
  const said = trimLines(notes);
  const run = body.length > 0 ? toRun(body) : { markdown: "", lineOffset: lines[0]?.number ?? 0 };
  return { ...run, ...(said.length > 0 ? { notes: [toRun(said)] } : {}), ...(isHidden ? { isHidden } : {}) };
}

function writeImage(line: SourceLine): SourceLine {
  if (line.isCode) return line;
  return { ...line, text: line.text.replace(/!\[(?:image:)?(?:w|width):[\d.]+%\]/g, "![]") };
}

/** A fence of the language `file` names a file; what begins with `+` says how code is run. */
function writeFences(lines: readonly SourceLine[], context: DialectContext): readonly SourceLine[] {
  return mapFences(lines, ({ info, mark }, fence) => {
    const [first, ...rest] = fence as readonly [SourceLine, ...SourceLine[]];
    const settings = /^file\b/.test(info)
      ? readMapping(
          rest
            .slice(0, -1)
            .map(({ text }) => text)
            .join("\n"),
        )
      : undefined;
    const path = settings?.["path"];
    const included = typeof path === "string" ? context.include(path, first.number + 1) : undefined;
    if (included?.kind === "text") {
      const texts = [
        `${mark}${String(settings?.["language"] ?? "")}`,
        ...included.text.trimEnd().split("\n"),
        mark,
      ];
      return texts.map((text) => ({ ...first, text }));
    }
    const written = writeInfo(info.replace(/\s\+[\w:-]+/g, ""));
    const numbered = /\+line_numbers\b/.test(info) ? " showLineNumbers" : "";
    return [{ ...first, text: first.text.replace(info, () => written + numbered) }, ...rest];
  });
}
