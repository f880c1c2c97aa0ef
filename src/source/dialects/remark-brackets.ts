/** Matches the brackets of a slide in one pass, and finds those that a `.class` opens. */
import type { SourceLine } from "../scan-lines.ts";
import { findCodeSpans } from "./code-spans.ts";

export interface ClassBlock {
  readonly classes: readonly string[];
  /** `from` is the dot, `to` stands behind the bracket; `isAlone`: nothing but openings before it in its line. */
  readonly open: {
    readonly line: number;
    readonly from: number;
    readonly to: number;
    readonly isAlone: boolean;
  };
  /** `isAlone`: nothing but closings after it. Undefined when the block is never closed. */
  readonly close?: { readonly line: number; readonly at: number; readonly isAlone: boolean };
}

interface Bracket {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly isAlone: boolean;
  /** Undefined for a plain bracket. */
  readonly classes?: readonly string[];
  /** The dot follows a word, as in `data.list[0]`. */
  readonly isGlued: boolean;
}

/** In the order in which they close; those that never do come last. */
export function findClassBlocks(lines: readonly SourceLine[]): readonly ClassBlock[] {
  const stack: Bracket[] = [];
  const blocks: ClassBlock[] = [];
  lines.forEach((line, at) => {
    if (line.isCode) return;
    if (line.text.trim() === "") dropPlain(stack);
    else readLine(line.text, at, stack, blocks);
  });
  for (const bracket of stack) {
    if (bracket.classes && !bracket.isGlued) blocks.push({ classes: bracket.classes, open: bracket });
  }
  return blocks;
}

/** A link ends with its paragraph: a bracket still open there is a mere character. */
function dropPlain(stack: Bracket[]): void {
  while (stack.length > 0 && stack[stack.length - 1]?.classes === undefined) stack.pop();
}

function readLine(text: string, line: number, stack: Bracket[], blocks: ClassBlock[]): void {
  const closings: { readonly at: number; readonly bracket: Bracket }[] = [];
  let last = 0;
  let isAlone = true;
  for (const at of bracketsOf(text)) {
    if (text[at] === "[") {
      const bracket = readOpening(text, { line, last, at, isAlone });
      stack.push(bracket);
      isAlone = bracket.isAlone && bracket.classes !== undefined;
    } else {
      const bracket = stack.pop();
      isAlone = false;
      if (bracket?.classes && !isIndex(text, at, bracket)) closings.push({ at, bracket });
    }
    last = at + 1;
  }
  pushClosings(text, line, closings, blocks);
}

function pushClosings(
  text: string,
  line: number,
  closings: readonly { readonly at: number; readonly bracket: Bracket }[],
  blocks: ClassBlock[],
): void {
  let end = text.length;
  let isAlone = true;
  for (const { at, bracket } of [...closings].reverse()) {
    isAlone &&= text.slice(at + 1, end).trim() === "";
    blocks.push({ classes: bracket.classes ?? [], open: bracket, close: { line, at, isAlone } });
    end = at;
  }
}

/** `list[0]` and a link that follows a name are prose. */
function isIndex(text: string, at: number, { isGlued, to, classes }: Bracket): boolean {
  if (!isGlued || classes?.includes("footnote")) return false;
  return (
    /[([]/.test(text[at + 1] ?? "") || (at - to < 12 && /^(?:\d*|"[^"]*"|'[^']*')$/.test(text.slice(to, at)))
  );
}

function readOpening(
  text: string,
  { line, last, at, isAlone }: { line: number; last: number; at: number; isAlone: boolean },
): Bracket {
  let from = at;
  while (from > last && /[\w.-]/.test(text[from - 1] ?? "")) from -= 1;
  const parts = text.slice(from, at).split(".");
  let first = parts.length;
  while (first > 1 && /^[a-zA-Z_-][\w-]*$/.test(parts[first - 1] ?? "")) first -= 1;
  const classes = parts.slice(first);
  const dot = at - classes.reduce((length, name) => length + name.length + 1, 0);
  if (classes.length === 0 || text[dot - 1] === "\\")
    return { line, from: at, to: at + 1, isAlone: false, isGlued: false };
  const isFirst = isAlone && text.slice(last, dot).trim() === "";
  const isGlued = /[\p{L}\p{N}_)\]]/u.test(text[dot - 1] ?? "");
  return { line, from: dot, to: at + 1, isAlone: isFirst, classes, isGlued };
}

/** Where brackets stand that are neither escaped nor code. */
function bracketsOf(text: string): readonly number[] {
  const spans = findCodeSpans(text);
  const found: number[] = [];
  let span = 0;
  for (const { index, 0: piece } of text.matchAll(/\\.|[[\]]/g)) {
    while ((spans[span]?.[1] ?? Number.POSITIVE_INFINITY) <= index) span += 1;
    const isCode = index >= (spans[span]?.[0] ?? Number.POSITIVE_INFINITY);
    if (!isCode && piece.length === 1) found.push(index);
  }
  return found;
}
