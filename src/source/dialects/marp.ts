/** Marp: rules and `headingDivider` end slides, comments are directives or notes, line breaks count. */
import type { Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { blankComments } from "./blank-comments.ts";
import type { DeckSource, Dialect, DialectContext, Sign } from "./dialect.ts";
import { breakLines } from "./line-breaks.ts";
import { dividerLevels } from "./marp-directives.ts";
import { hasOnlyImages, writeImages } from "./marp-images.ts";
import { MarpComments } from "./marp-notes.ts";
import { splitSlides } from "./marp-slides.ts";
import { trimLines } from "./trim-lines.ts";
import { withoutFences } from "./without-fences.ts";

export const marp: Dialect = { name: "marp", detect, parse };

const DIRECTIVE = /<!--\s*_?(?:class|paginate|backgroundColor|backgroundImage|headingDivider|footer|header):/;

function detect({ split, head }: DeckSource): readonly Sign[] {
  const signs: Sign[] = [];
  const text = withoutFences(split.body);
  if (head["marp"] === true) signs.push({ weight: 20, reason: "`marp: true` in the front matter" });
  if ("headingDivider" in head || "paginate" in head)
    signs.push({ weight: 6, reason: "`headingDivider:` or `paginate:` in the front matter" });
  if (/!\[bg\b[^\]\n]*\]\(/.test(text)) signs.push({ weight: 6, reason: "`![bg](…)`" });
  if (DIRECTIVE.test(text)) signs.push({ weight: 5, reason: "a directive such as `<!-- _class: … -->`" });
  return signs;
}

function parse({ split, head }: DeckSource, { report }: DialectContext): readonly Slide[] {
  const comments = new MarpComments();
  const lines = blankComments(scanLines(split.body, split.bodyOffset), {
    report,
    onComment: (text, number) => comments.read(text, number),
  });
  const slides = splitSlides(lines, dividerLevels(comments.headingDivider ?? head["headingDivider"]));
  const notes = comments.ofSlides(slides);
  return slides.map((slide, at) => buildSlide(slide, notes[at] ?? []));
}

function buildSlide(lines: readonly SourceLine[], notes: readonly SourceLine[]): Slide {
  const isAlone = lines.every(({ text }) => hasOnlyImages(text));
  const images = lines.map((line) =>
    line.isCode ? line : { ...line, text: writeImages(line.text, { isAlone }) },
  );
  const body = breakLines(trimLines(images));
  const run = body.length > 0 ? toRun(body) : { markdown: "", lineOffset: lines[0]?.number ?? 0 };
  return { ...run, ...(notes.length > 0 ? { notes: [toRun(notes)] } : {}) };
}
