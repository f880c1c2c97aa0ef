/** presenterm: everything that is not Markdown is a comment, a command on one line or YAML on several. */
import type { Slide } from "../../model/deck.ts";
import { scanLines, toRun } from "../scan-lines.ts";
import type { DeckSource, Dialect, DialectContext, Sign } from "./dialect.ts";
import { writeCode } from "./presenterm-code.ts";
import { writeImages } from "./presenterm-images.ts";
import { includeFiles } from "./presenterm-includes.ts";
import { findOwnOption, readOptions } from "./presenterm-options.ts";
import { type RawSlide, splitSlides } from "./presenterm-slides.ts";
import { readSteps } from "./presenterm-steps.ts";
import { trimLines } from "./trim-lines.ts";
import { withoutFences } from "./without-fences.ts";

export const presenterm: Dialect = { name: "presenterm", detect, parse };

const SIGNS: readonly (readonly [RegExp, number, string])[] = [
  [/^<!--[ \t]*end_slide[ \t]*-->/m, 10, "`<!-- end_slide -->`"],
  [/<!--\s*speaker_note:/, 10, "`<!-- speaker_note: … -->`"],
  [
    /<!--[ \t]*(?:column_layout:|reset_layout|jump_to_middle|incremental_lists:)/,
    6,
    "`<!-- column_layout: … -->`",
  ],
  [/^<!--[ \t]*pause[ \t]*-->/m, 5, "`<!-- pause -->`"],
];

function detect({ split, head }: DeckSource): readonly Sign[] {
  const body = withoutFences(split.body);
  const signs = SIGNS.filter(([pattern]) => pattern.test(body)).map(([, weight, reason]) => ({
    weight,
    reason,
  }));
  const option = findOwnOption(head);
  return option === undefined
    ? signs
    : [...signs, { weight: 10, reason: `\`${option}:\` in the options of the front matter` }];
}

function parse({ split, head }: DeckSource, context: DialectContext): readonly Slide[] {
  const options = readOptions(head);
  const prefix = options.commandPrefix;
  const included = includeFiles(scanLines(split.body, split.bodyOffset), { prefix, context });
  const steps = readSteps(included, prefix, context);
  return splitSlides(steps, options).map((slide) => buildSlide(slide, options.imagePrefix, context));
}

function buildSlide(
  { lines, notes, isHidden }: RawSlide,
  imagePrefix: string,
  context: DialectContext,
): Slide {
  const body = trimLines(writeCode(lines, context).map((line) => writeImages(line, imagePrefix)));
  const said = trimLines(notes);
  const run = body.length > 0 ? toRun(body) : { markdown: "", lineOffset: lines[0]?.number ?? 0 };
  return { ...run, ...(said.length > 0 ? { notes: [toRun(said)] } : {}), ...(isHidden ? { isHidden } : {}) };
}
