/** Blank lines at the edges of a slide say nothing. */
import type { WrittenLine } from "../scan-lines.ts";

/** The lines from the first to the last that are not blank. */
export function trimLines<Line extends WrittenLine>(lines: readonly Line[]): readonly Line[] {
  const isText = ({ text }: Line) => text.trim() !== "";
  const first = lines.findIndex(isText);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}
