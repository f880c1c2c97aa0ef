/** The comments of a Marp deck: its directives, and what its speaker says on each slide. */
import type { SourceLine } from "../scan-lines.ts";
import { commentKind, readMapping } from "./marp-directives.ts";
import { trimLines } from "./trim-lines.ts";

export class MarpComments {
  /** The last `headingDivider` that a comment sets. */
  headingDivider: unknown;
  /** In the order of the 0-based lines on which they open. */
  private readonly notes: { readonly text: string; readonly number: number }[] = [];

  read(text: string, number: number): void {
    const kind = commentKind(text);
    if (kind === "directive")
      this.headingDivider = readMapping(text)?.["headingDivider"] ?? this.headingDivider;
    if (kind === "note") this.notes.push({ text, number });
  }

  /** What is said on each slide: the comments that open between its first line and that of the next. */
  ofSlides(slides: readonly (readonly SourceLine[])[]): readonly (readonly SourceLine[])[] {
    let next = 0;
    return slideEnds(slides).map((end) => {
      const first = next;
      while ((this.notes[next]?.number ?? end) < end) next += 1;
      return trimLines(this.notes.slice(first, next).flatMap(({ text, number }) => noteLines(text, number)));
    });
  }
}

/** The line on which the next slide begins: a comment belongs to the slide that it opens in. */
function slideEnds(slides: readonly (readonly SourceLine[])[]): readonly number[] {
  let end = Number.POSITIVE_INFINITY;
  const ends = [...slides].reverse().map((slide) => {
    const own = end;
    end = slide[0]?.number ?? end;
    return own;
  });
  return ends.reverse();
}

/** A blank line ends them, so that two notes stay apart. */
function noteLines(text: string, number: number): readonly SourceLine[] {
  const line = (words: string, at: number): SourceLine => {
    return { text: words, number: number + at, isCode: false, isComment: false };
  };
  return [...trimLines(text.split("\n").map((words, at) => line(words.trim(), at))), line("", 0)];
}
