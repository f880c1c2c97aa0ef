/** Cuts a presenterm deck into slides. */
import type { SourceLine } from "../scan-lines.ts";
import { findBreak } from "./presenterm-breaks.ts";
import type { Command } from "./presenterm-commands.ts";
import type { PresentermOptions } from "./presenterm-options.ts";
import type { Step } from "./presenterm-steps.ts";

export interface RawSlide {
  readonly lines: SourceLine[];
  readonly notes: SourceLine[];
  isHidden: boolean;
  hasText: boolean;
}

export function splitSlides(steps: readonly Step[], options: PresentermOptions): readonly RawSlide[] {
  const lines = steps.flatMap(({ line }) => line ?? []);
  const slides: RawSlide[] = [];
  let slide = openSlide(slides);
  steps.forEach(({ commands, line }, at) => {
    for (const command of commands) slide = obey(command, slide, slides);
    if (line === undefined) return;
    const found = findBreak(lines, at, options);
    if (found === "rule" || (found === "title" && slide.hasText)) slide = openSlide(slides);
    if (found === "rule") return;
    slide.lines.push(line);
    slide.hasText ||= line.text.trim() !== "";
  });
  return withoutLastEmpty(slides);
}

function openSlide(slides: RawSlide[]): RawSlide {
  const slide = { lines: [], notes: [], isHidden: false, hasText: false };
  slides.push(slide);
  return slide;
}

/** The slide that is open behind the command. */
function obey(command: Command, slide: RawSlide, slides: RawSlide[]): RawSlide {
  if (command.kind === "end") return openSlide(slides);
  if (command.kind === "skip") slide.isHidden = true;
  else for (const line of command.lines) slide.notes.push(line);
  return slide;
}

/** The end of the last slide opens no other. */
function withoutLastEmpty(slides: readonly RawSlide[]): readonly RawSlide[] {
  const last = slides[slides.length - 1];
  const isEmpty = slides.length > 1 && last !== undefined && !last.hasText && last.notes.length === 0;
  return isEmpty ? slides.slice(0, -1) : slides;
}
