/** The comments of a Marp deck: its directives, and what its speaker says on each slide. */
import type { SourceLine } from "../scan-lines.ts";
import { commentKind, readMapping } from "./marp-directives.ts";
import { trimLines } from "./trim-lines.ts";

export class MarpComments {
  /** The last `headingDivider` that a comment sets. */
  headingDivider: unknown;
  /** Notes by the 0-based line on which they open. */
  private readonly notes = new Map<number, string[]>();

  read(text: string, number: number): void {
    const kind = commentKind(text);
    if (kind === "directive")
      this.headingDivider = readMapping(text)?.["headingDivider"] ?? this.headingDivider;
    if (kind === "note") this.notes.set(number, [...(this.notes.get(number) ?? []), text]);
  }

  /** Those that open between the line `start` and the line before `end`. */
  notesBetween(start: number, end: number): readonly SourceLine[] {
    const lines = [...this.notes]
      .filter(([number]) => number >= start && number < end)
      .flatMap(([number, texts]) => texts.flatMap((text) => noteLines(text, number)));
    return trimLines(lines);
  }
}

/** The first line of each slide, and that behind the last one: a comment belongs to the slide that it opens in. */
export function slideStarts(slides: readonly (readonly SourceLine[])[]): readonly number[] {
  const starts: number[] = [Number.POSITIVE_INFINITY];
  for (const slide of [...slides].reverse()) starts.unshift(slide[0]?.number ?? starts[0] ?? 0);
  starts[0] = -1;
  return starts;
}

/** A blank line ends them, so that two notes stay apart. */
function noteLines(text: string, number: number): readonly SourceLine[] {
  const line = (words: string, at: number): SourceLine => {
    return { text: words, number: number + at, isCode: false, isComment: false };
  };
  return [...trimLines(text.split("\n").map((words, at) => line(words.trim(), at))), line("", 0)];
}
