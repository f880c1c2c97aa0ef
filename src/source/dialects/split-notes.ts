/** Parts what the speaker says from what the audience sees. */
import type { MarkdownRun } from "../../model/deck.ts";
import { type SourceLine, toRun } from "../scan-lines.ts";
import { isBlank } from "./cut-slides.ts";

export interface SplitNotes {
  readonly body: readonly SourceLine[];
  readonly notes: readonly (readonly SourceLine[])[];
}

/** `Note:`, `Notes:` and the French `Notes :`, from the first column. Yields what stands behind the colon. */
export function defaultNotesMarker(text: string): string | undefined {
  return /^notes?[ \t\u00a0\u202f]?:(.*)$/i.exec(text)?.[1];
}

/** From the first marker to the slide's end all is notes; so is what `<aside class="notes">` holds. */
export function splitNotes(
  lines: readonly SourceLine[],
  marker: (text: string) => string | undefined,
): SplitNotes {
  const { body, notes } = splitAsides(lines);
  for (const [at, line] of body.entries()) {
    const rest = line.isCode || line.isComment ? undefined : marker(line.text);
    if (rest === undefined) continue;
    const spoken = [{ ...line, text: rest.trim() }, ...body.slice(at + 1)];
    return { body: body.slice(0, at), notes: [...notes, spoken] };
  }
  return { body, notes };
}

const OPENING =
  /<(aside|div)\b[^<>]{0,200}?\bclass=(?:["'](?:[^<>"']{0,200}\s)?notes(?:\s[^<>"']{0,200})?["']|notes(?=[\s>]))[^<>]{0,200}>/i;

function splitAsides(lines: readonly SourceLine[]): { body: SourceLine[]; notes: SourceLine[][] } {
  const body: SourceLine[] = [];
  const notes: SourceLine[][] = [];
  let closing: RegExp | undefined;
  for (const line of lines) {
    let rest: string | undefined = line.text;
    while (rest !== undefined) {
      const mark: RegExpExecArray | null =
        line.isCode || line.isComment ? null : (closing ?? OPENING).exec(rest);
      const before: string = mark ? rest.slice(0, mark.index) : rest;
      if (before !== "" || !mark) (closing ? notes[notes.length - 1] : body)?.push({ ...line, text: before });
      rest = mark ? rest.slice(mark.index + mark[0].length) : undefined;
      if (!mark) break;
      if (closing) closing = undefined;
      else {
        closing = new RegExp(`</${mark[1]}\\s{0,9}>`, "i");
        notes.push([]);
      }
      if (rest?.trim() === "") rest = undefined;
    }
    if (body[body.length - 1]?.number !== line.number && !closing) body.push({ ...line, text: "" });
  }
  return { body, notes };
}

/** Runs of notes that hold words. */
export function toNotes(notes: readonly (readonly SourceLine[])[]): { notes?: readonly MarkdownRun[] } {
  const runs = notes
    .map(trimmed)
    .filter((lines) => lines.length > 0)
    .map(toRun);
  return runs.length === 0 ? {} : { notes: runs };
}

function trimmed(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = lines.findIndex((line) => !isBlank(line));
  if (first < 0) return [];
  return lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1);
}
