/** Takes comments out of the lines of a deck, so that no dialect reads them as text. */
import type { SourceLine } from "../scan-lines.ts";
import { findCodeSpans } from "./code-spans.ts";
import type { DialectContext } from "./dialect.ts";

export interface CommentReader extends Pick<DialectContext, "report"> {
  /** Called for each comment with what it says and the 0-based line on which it opens. */
  onComment?(text: string, number: number): void;
}

/** Lines without comments. A comment that never closes keeps its text, and is reported. */
export function blankComments(lines: readonly SourceLine[], reader: CommentReader): SourceLine[] {
  const written: SourceLine[] = [];
  const open = { parts: [] as string[], number: 0 };
  lines.forEach((line, at) => {
    if (line.isCode || (!line.isComment && !line.text.includes("<!--"))) {
      written.push(line);
      return;
    }
    const text = cut(line, { staysOpen: lines[at + 1]?.isComment === true, open, reader });
    const isInside = line.isComment && text.trim() === "" && !line.text.includes("-->");
    if (!isInside)
      written.push({ ...line, text: line.text === text ? text : text.trimEnd(), isComment: false });
  });
  return written;
}

interface CutState {
  /** The comment of an earlier line goes on in the next. */
  readonly staysOpen: boolean;
  readonly open: { parts: string[]; number: number };
  readonly reader: CommentReader;
}

function cut(line: SourceLine, { staysOpen, open, reader }: CutState): string {
  const close = line.isComment ? line.text.indexOf("-->") : -1;
  if (line.isComment) open.parts.push(close < 0 ? line.text : line.text.slice(0, close));
  if (line.isComment && close < 0) return "";
  if (line.isComment) reader.onComment?.(open.parts.join("\n"), open.number);
  let from = line.isComment ? close + 3 : 0;
  let written = "";
  const spans = findCodeSpans(line.text);
  for (let start = opening(line.text, from, spans); start >= 0; start = opening(line.text, from, spans)) {
    written += line.text.slice(from, start);
    const end = line.text.indexOf("-->", start + 4);
    const inside = line.text.slice(start + 4, end < 0 ? undefined : end);
    if (end < 0 && staysOpen) return openComment(open, inside, line.number, written);
    if (end < 0) return unclosed(reader, line, written + inside);
    reader.onComment?.(inside, line.number);
    from = end + 3;
  }
  return written + line.text.slice(from);
}

function openComment(open: CutState["open"], inside: string, number: number, written: string): string {
  open.parts = [inside];
  open.number = number;
  return written;
}

function unclosed(reader: CommentReader, line: SourceLine, text: string): string {
  reader.report({
    code: "comment-unclosed",
    line: line.number + 1,
    near: "<!--",
    message: "A comment is never closed; its text is shown.",
    remedy: "Add --> where it ends.",
  });
  return text;
}

/** The next `<!--` outside code spans, or -1. */
function opening(text: string, from: number, spans: readonly (readonly [number, number])[]): number {
  let start = text.indexOf("<!--", from);
  for (const [spanStart, spanEnd] of spans) {
    if (start >= spanStart && start < spanEnd) start = text.indexOf("<!--", spanEnd);
  }
  return start;
}
