/** Quarto (revealjs): slides at headings and rules, `:::` blocks of pandoc, executable cells, shortcodes. */
import type { Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { blankComments } from "./blank-comments.ts";
import type { DeckSource, Dialect, DialectContext, Sign } from "./dialect.ts";
import { writeCells } from "./quarto-cells.ts";
import { type PlacedLine, placeLines } from "./quarto-divs.ts";
import { readHeading } from "./quarto-headings.ts";
import { expandIncludes, writeInline } from "./quarto-inline.ts";
import { trimLines } from "./trim-lines.ts";

export const quarto: Dialect = { name: "quarto", detect, parse };

const SIGNS: readonly (readonly [RegExp, number, string])[] = [
  [
    /^[ \t]*:{3,}[ \t]*\{[^{}\n]*\.(?:notes|columns|column|incremental|fragment|panel-tabset|r-stack)\b/m,
    3,
    "a block such as `::: {.notes}`",
  ],
  [/^[ \t]*:{3,}[ \t]*\{[^{}\n]*\.callout-/m, 3, "a block such as `::: {.callout-note}`"],
  [
    /^[ \t]*```+[ \t]*\{(?:r|python|julia|ojs|bash|sql)\b[^}\n]*\}/m,
    3,
    "a cell such as ```` ```{python} ````",
  ],
  [/^\. \. \.[ \t]*$/m, 1, "`. . .` alone on a line is a pause"],
  [/^\{\{< (?:include|video|pagebreak|embed) /m, 1, "a shortcode such as `{{< include … >}}`"],
];

function detect({ file, split, head }: DeckSource): readonly Sign[] {
  const signs = SIGNS.filter(([pattern]) => pattern.test(split.body)).map(([, weight, reason]) => ({
    weight,
    reason,
  }));
  if (/\.qmd$/i.test(file.path)) signs.push({ weight: 10, reason: "the file's name ends in `.qmd`" });
  if (revealOptions(head) !== undefined)
    signs.push({ weight: 10, reason: "`format: revealjs` in the front matter" });
  return signs;
}

/** What the front matter says of `revealjs`; undefined when that is not a format of the file. */
function revealOptions(
  head: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const { format } = head;
  if (typeof format === "string") return /(?:^|-)revealjs$/.test(format) ? {} : undefined;
  if (typeof format !== "object" || format === null) return undefined;
  const found = Object.entries(format).find(([key]) => /(?:^|-)revealjs$/.test(key));
  if (!found) return undefined;
  return typeof found[1] === "object" && found[1] !== null ? { ...found[1] } : {};
}

function slideLevel(head: Readonly<Record<string, unknown>>): number {
  const level = Number(revealOptions(head)?.["slide-level"] ?? head["slide-level"] ?? 2);
  return Number.isInteger(level) && level >= 0 && level <= 6 ? level : 2;
}

function parse({ split, head }: DeckSource, context: DialectContext): readonly Slide[] {
  const scanned = expandIncludes(scanLines(split.body, split.bodyOffset), context);
  const placed = placeLines(blankComments(scanned, context), context);
  return splitSlides(placed, slideLevel(head)).flatMap((lines) => buildSlide(lines, context));
}

/** A rule is one only after a blank line: otherwise it underlines a heading. */
function splitSlides(lines: readonly PlacedLine[], level: number): PlacedLine[][] {
  const slides: PlacedLine[][] = [[]];
  let isAfterText = false;
  for (const line of lines) {
    const isTop = !line.isCode && line.depth === 0;
    const isRule = isTop && !isAfterText && /^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/.test(line.text);
    const marks = isTop ? (/^(#{1,6})(?:[ \t]|$)/.exec(line.text)?.[1]?.length ?? 7) : 7;
    if (isRule || marks <= level) slides.push([]);
    if (!isRule) slides[slides.length - 1]?.push(line);
    isAfterText = !line.isCode && line.text.trim() !== "" && marks === 7;
  }
  return slides;
}

function buildSlide(lines: readonly PlacedLine[], context: DialectContext): readonly Slide[] {
  const first = trimLines(lines)[0];
  const heading = first && !first.isCode ? readHeading(first.text) : undefined;
  const write = (part: readonly SourceLine[]) => {
    return trimLines(writeInline(writeCells(part).map(writeHeading), context));
  };
  const body = write(lines.filter(({ place }) => place === "slide"));
  const notes = write(lines.filter(({ place }) => place === "notes"));
  if (body.length === 0 && notes.length === 0) return [];
  const run = body.length > 0 ? toRun(body) : { markdown: "", lineOffset: lines[0]?.number ?? 0 };
  return [
    {
      ...run,
      ...(notes.length > 0 ? { notes: [toRun(notes)] } : {}),
      ...(heading?.name !== undefined ? { name: heading.name } : {}),
      ...(heading?.isHidden ? { isHidden: true } : {}),
    },
  ];
}

function writeHeading(line: SourceLine): SourceLine {
  const heading = line.isCode ? undefined : readHeading(line.text);
  return heading ? { ...line, text: heading.text } : line;
}
