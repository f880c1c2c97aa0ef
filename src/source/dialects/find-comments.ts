/** Finds the HTML comments of a slide, wherever they begin and end, and leaves those in code alone. */
import type { SourceLine } from "../scan-lines.ts";

export interface CommentSpan {
  /** Index of the line and column of the `<`. */
  readonly line: number;
  readonly column: number;
  /** Index of the line and column behind the closing `>`; undefined when it is never closed. */
  readonly end?: { readonly line: number; readonly column: number };
  readonly inside: string;
}

interface Opening {
  readonly line: number;
  readonly column: number;
  readonly inside: string[];
}

export function findComments(lines: readonly SourceLine[]): CommentSpan[] {
  const spans: CommentSpan[] = [];
  let open: Opening | undefined;
  lines.forEach((line, at) => {
    if (line.isCode && !open) return;
    if (!open && !line.text.includes("<!--")) return;
    open = readLine(line.text, at, open, spans);
  });
  if (open) spans.push({ line: open.line, column: open.column, inside: open.inside.join("\n") });
  return spans;
}

/** Reads one line to its end; returns the comment that is still open there. */
function readLine(
  text: string,
  line: number,
  opened: Opening | undefined,
  spans: CommentSpan[],
): Opening | undefined {
  let open = opened;
  let column = 0;
  for (;;) {
    if (!open) {
      const start = findOutsideCode(text, column);
      if (start < 0) return undefined;
      open = { line, column: start, inside: [] };
      column = start + 4;
    }
    const close = text.indexOf("-->", column);
    open.inside.push(text.slice(column, close < 0 ? undefined : close));
    if (close < 0) return open;
    const inside = open.inside.join("\n");
    column = close + 3;
    spans.push({ line: open.line, column: open.column, end: { line, column }, inside });
    open = undefined;
  }
}

/** Where `<!--` next stands behind `from`, code spans skipped. */
function findOutsideCode(text: string, from: number): number {
  let at = from;
  for (;;) {
    const comment = text.indexOf("<!--", at);
    const tick = text.indexOf("`", at);
    if (comment < 0 || tick < 0 || comment < tick) return comment;
    let end = tick;
    while (text[end] === "`") end += 1;
    const close = closingTicks(text, end, end - tick);
    at = close < 0 ? end : close;
  }
}

/** Behind the run of exactly `length` backticks that closes a code span. */
function closingTicks(text: string, from: number, length: number): number {
  const ticks = "`".repeat(length);
  for (let at = text.indexOf(ticks, from); at >= 0; at = text.indexOf(ticks, at)) {
    let end = at + length;
    while (text[end] === "`") end += 1;
    if (end - at === length) return end;
    at = end;
  }
  return -1;
}
