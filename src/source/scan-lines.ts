/** Reads a file line by line, and knows which lines are code or comment before any dialect looks at them. */

import { mapOutsideCode } from "./dialects/code-spans.ts";

export interface SourceLine {
  readonly text: string;
  /** 0-based line in the file. */
  readonly number: number;
  /** The line is a fence, or stands inside one. */
  readonly isCode: boolean;
  /** The line begins inside a comment that an earlier line opened. */
  readonly isComment: boolean;
}

/** Spaces stand at one place of the form alone: where two could take them, each mark would double the time. */
const FENCE = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*(`{3,}|~{3,})(.*)$/;

/** A fence or comment that is never closed is none: nothing after it may be hidden by it. */
export function scanLines(text: string, offset = 0): SourceLine[] {
  const lines = text.split("\n");
  const scanned: SourceLine[] = [];
  const closings = new Closings(lines);
  let codeUntil = -1;
  let commentUntil = -1;
  lines.forEach((line, at) => {
    const isComment = at <= commentUntil;
    const isCode = at <= codeUntil;
    scanned.push({ text: line, number: at + offset, isCode, isComment });
    if (isCode || at < commentUntil) return;
    const fence = isComment ? undefined : FENCE.exec(line);
    if (fence && !(fence[1]?.startsWith("`") && fence[2]?.includes("`"))) {
      const end = closings.ofFence(at, fence[1] ?? "");
      if (end === undefined) return;
      codeUntil = end;
      scanned[at] = { text: line, number: at + offset, isCode: true, isComment };
      return;
    }
    if (closings.opensComment(line, isComment)) commentUntil = closings.ofComment(at) ?? commentUntil;
  });
  return scanned;
}

/** Where fences and comments close, found in one pass for the whole file. */
class Closings {
  private readonly fences: { readonly at: number; readonly mark: string }[] = [];
  private readonly comments: number[] = [];
  private nextFence = 0;
  private nextComment = 0;
  /** Fences of which none below closes: what none closes, none closes further down. */
  private readonly unclosed = new Set<string>();
  constructor(lines: readonly string[]) {
    lines.forEach((line, at) => {
      const mark = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
      if (mark !== undefined) this.fences.push({ at, mark });
      if (line.includes("-->")) this.comments.push(at);
    });
  }

  /** The first closing fence below `at` that is long enough. */
  ofFence(at: number, mark: string): number | undefined {
    while ((this.fences[this.nextFence]?.at ?? Number.POSITIVE_INFINITY) <= at) this.nextFence += 1;
    for (const one of this.unclosed) if (mark.startsWith(one)) return undefined;
    for (let next = this.nextFence; next < this.fences.length; next += 1) {
      const fence = this.fences[next];
      if (fence?.mark.startsWith(mark)) return fence.at;
    }
    // One of each kind is enough, the shortest.
    for (const one of this.unclosed) if (one.startsWith(mark)) this.unclosed.delete(one);
    this.unclosed.add(mark);
    return undefined;
  }

  /** Whether a comment is open at the end of the line. Comments written as inline code open none. */
  opensComment(line: string, wasOpen: boolean): boolean {
    const rest = wasOpen ? line.slice(line.indexOf("-->") + 3) : line;
    if (!rest.includes("<!--")) return false;
    let bare = "";
    mapOutsideCode(rest, (text) => {
      bare += text;
      return text;
    });
    return bare.lastIndexOf("<!--") > bare.lastIndexOf("-->");
  }

  ofComment(at: number): number | undefined {
    while ((this.comments[this.nextComment] ?? Number.POSITIVE_INFINITY) <= at) this.nextComment += 1;
    return this.comments[this.nextComment];
  }
}

/** A run of Markdown made of lines, whichever of them were dropped or written anew. */
export interface WrittenLine {
  readonly text: string;
  /** 0-based line in the file that it comes from. */
  readonly number: number;
}

/** Lines that follow one another in the file need no table of their numbers. */
export function toRun(lines: readonly WrittenLine[]): {
  markdown: string;
  lineOffset: number;
  lineNumbers?: readonly number[];
} {
  const lineOffset = lines[0]?.number ?? 0;
  const markdown = lines.map(({ text }) => text).join("\n");
  const inOrder = lines.every(({ number }, at) => number === lineOffset + at);
  return inOrder
    ? { markdown, lineOffset }
    : { markdown, lineOffset, lineNumbers: lines.map(({ number }) => number) };
}
