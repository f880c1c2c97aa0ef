/** A speaker note whose comment never closes is still no text of the slide. */
import type { SourceLine } from "../scan-lines.ts";
import { mapOutsideCode } from "./code-spans.ts";
import type { DialectContext, SlideFinding } from "./dialect.ts";
import { findComments } from "./find-comments.ts";

/** Closes such notes where their paragraph ends, and reports them. */
export function closeNotes(
  lines: readonly SourceLine[],
  prefix: string,
  report: DialectContext["report"],
): readonly SourceLine[] {
  const start = findComments(lines).find(({ end }) => end === undefined)?.line;
  if (start === undefined) return lines;
  const written = [...lines];
  for (let at = start; at < written.length; at += 1) {
    if (!opensNote(written, at, prefix)) continue;
    report(unclosed(written[at]));
    at = closeNote(written, at);
  }
  return written;
}

function opensNote(lines: readonly SourceLine[], at: number, prefix: string): boolean {
  const line = lines[at];
  if (line === undefined || line.isCode || !line.text.includes("<!--")) return false;
  let bare = "";
  mapOutsideCode(line.text, (text) => {
    bare += text;
    return text;
  });
  if (!bare.includes("<!--") || bare.lastIndexOf("<!--") < bare.lastIndexOf("-->")) return false;
  const inside = bare.slice(bare.lastIndexOf("<!--") + 4).trim() || (lines[at + 1]?.text.trim() ?? "");
  return /^speaker_note[ \t]*:/.test(inside.startsWith(prefix) ? inside.slice(prefix.length) : inside);
}

/** Index of the last line of the note. Below `|` it goes on as long as its lines are indented. */
function closeNote(lines: SourceLine[], start: number): number {
  const isBlock = [lines[start], lines[start + 1]].some((line) =>
    /:[ \t]*[|>][-+\d]*[ \t]*$/.test(line?.text ?? ""),
  );
  let end = start;
  for (let at = start + 1; at < lines.length && !lines[at]?.isCode; at += 1) {
    const text = lines[at]?.text ?? "";
    if (text.trim() === "" && !isBlock) break;
    if (text.trim() !== "" && lines[at - 1]?.text.trim() === "" && !/^[ \t]/.test(text)) break;
    if (text.trim() !== "") end = at;
  }
  for (let at = start + 1; at <= end; at += 1) lines[at] = { ...(lines[at] as SourceLine), isComment: true };
  const last = lines[end] as SourceLine;
  lines[end] = { ...last, text: `${last.text} -->` };
  return end;
}

function unclosed(line: SourceLine | undefined): SlideFinding {
  return {
    code: "comment-unclosed",
    line: (line?.number ?? 0) + 1,
    near: "<!--",
    message: "A speaker note is never closed; it is taken to end with its paragraph.",
    remedy: "Add --> where it ends.",
  };
}
