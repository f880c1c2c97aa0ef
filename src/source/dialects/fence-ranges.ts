/** Groups code lines into fences, each with the indent and the info of its opening line. */
import type { SourceLine } from "../scan-lines.ts";

export interface FenceRange {
  /** Index of the opening line, and of the line after the closing one. */
  readonly start: number;
  readonly end: number;
  /** What stands before the ticks: an indent, a list marker, `>`. */
  readonly indent: string;
  readonly mark: string;
  readonly info: string;
}

const OPENING = /^([ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*)(`{3,}|~{3,})(.*)$/;
const CLOSING = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

/** One entry for each fence, in order; the lines are those that `scanLines` marked as code. */
export function findFences(lines: readonly SourceLine[]): readonly FenceRange[] {
  const fences: FenceRange[] = [];
  let open: FenceRange | undefined;
  lines.forEach(({ text, isCode }, at) => {
    if (!isCode) return;
    if (open === undefined) {
      const [, indent = "", mark = "", info = ""] = OPENING.exec(text) ?? [];
      if (mark !== "") open = { start: at, end: at + 1, indent, mark, info: info.trim() };
      return;
    }
    if (!CLOSING.exec(text)?.[1]?.startsWith(open.mark)) return;
    fences.push({ ...open, end: at + 1 });
    open = undefined;
  });
  return fences;
}

/** Every line, with those of each fence replaced by what `write` makes of them. */
export function mapFences(
  lines: readonly SourceLine[],
  write: (fence: FenceRange, lines: readonly SourceLine[]) => readonly SourceLine[],
): readonly SourceLine[] {
  const written: SourceLine[] = [];
  let from = 0;
  for (const fence of findFences(lines)) {
    for (let at = from; at < fence.start; at += 1) written.push(lines[at] as SourceLine);
    for (const line of write(fence, lines.slice(fence.start, fence.end))) written.push(line);
    from = fence.end;
  }
  for (let at = from; at < lines.length; at += 1) written.push(lines[at] as SourceLine);
  return written;
}

/** `1,3` for the 1-based lines to highlight; a fence without language is one of plain text. */
export function withHighlight(info: string, ranges: string): string {
  if (ranges === "") return info;
  return `${info === "" || info.startsWith("{") ? `text ${info}`.trim() : info} {${ranges}}`;
}
