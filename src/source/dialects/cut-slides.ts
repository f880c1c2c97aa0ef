/** Cuts the lines of a deck where its dialect says that a slide ends. */
import type { SourceLine } from "../scan-lines.ts";

export interface Break {
  readonly isVertical?: boolean;
  /** What of the line belongs to the next slide; left out: nothing. */
  readonly kept?: string;
}

export interface SlideLines<Line extends SourceLine = SourceLine> {
  readonly lines: readonly Line[];
  readonly isVertical: boolean;
}

/** `breakAt` is asked about lines that are neither code nor inside a comment. Slides without a word are left out. */
export function cutSlides<Line extends SourceLine>(
  lines: readonly Line[],
  breakAt: (line: Line, at: number) => Break | undefined,
): SlideLines<Line>[] {
  const slides: { lines: Line[]; isVertical: boolean }[] = [{ lines: [], isVertical: false }];
  lines.forEach((line, at) => {
    const found = line.isCode || line.isComment ? undefined : breakAt(line, at);
    if (found) slides.push({ lines: [], isVertical: found.isVertical ?? false });
    const text = found ? found.kept : line.text;
    if (text !== undefined) slides[slides.length - 1]?.lines.push({ ...line, text });
  });
  return slides.filter((slide) => slide.lines.some(({ text }) => text.trim() !== ""));
}

export function isBlank(line: SourceLine | undefined): boolean {
  return line === undefined || line.text.trim() === "";
}
