/** A talk's Markdown as its readers may have it: slides without what is left out, notes that are private, comments. */
import type Token from "markdown-it/lib/token.mjs";
import type { Deck, MarkdownRun, ShownSlide } from "../model/deck.ts";
import type { SplitSource } from "../source/split-front-matter.ts";
import { stripComments } from "../source/strip-comments.ts";

export interface PublicMarkdownInput {
  readonly deck: Deck;
  readonly split: SplitSource;
  /** They say which lines are code, where what looks like a comment is none. */
  readonly tokens: readonly Token[];
  /** 0-based lines of the file that are not published. */
  readonly leftOut: ReadonlySet<number>;
}

export function publicMarkdown({ deck, split, tokens, leftOut }: PublicMarkdownInput): string {
  const head = deck.file.text.slice(0, deck.file.text.length - split.body.length);
  const codeLines = linesOf(tokens.filter(({ type }) => type === "fence" || type === "code_block"));
  const print = (run: MarkdownRun): string => printRun(run, codeLines, leftOut);
  const slides = deck.slides
    .filter(({ mark }) => !mark.isLeftOut)
    .map((slide) => [print(slide), ...printNotes(slide, print)].join("\n\n"));
  if (slides.length === 1) return head + (slides[0] ?? "");
  return `${head}${slides.map((slide) => slide.trim()).join("\n\n---\n\n")}\n`;
}

/** Notes of a handout are for paper. */
function printNotes(
  { notes = [], notesVisibility }: ShownSlide,
  print: (run: MarkdownRun) => string,
): string[] {
  if (notesVisibility !== "readers") return [];
  return notes.map((note) => `::: note\n${print(note).trim()}\n:::`);
}

function printRun(run: MarkdownRun, codeLines: ReadonlySet<number>, leftOut: ReadonlySet<number>): string {
  if (leftOut.size === 0 && !run.markdown.includes("<!--")) return run.markdown;
  const { lineOffset, lineNumbers } = run;
  const lines = run.markdown
    .split("\n")
    .map((text, at) => ({ text, number: lineNumbers?.[at] ?? at + lineOffset }))
    .filter(({ number }) => !leftOut.has(number));
  const code = new Set(lines.flatMap(({ number }, at) => (codeLines.has(number) ? [at] : [])));
  return stripComments(lines.map(({ text }) => text).join("\n"), code);
}

/** Lines that only tokens which were left out stand on. */
export function leftOutLines(all: readonly Token[], visible: readonly Token[]): ReadonlySet<number> {
  if (all.length === visible.length) return new Set();
  const kept = new Set(visible);
  return linesOf(all.filter((token) => token.type === "container_open" && !kept.has(token)));
}

function linesOf(tokens: readonly Token[]): Set<number> {
  const lines = new Set<number>();
  for (const { map } of tokens)
    for (let line = map?.[0] ?? 0; line < (map?.[1] ?? 0); line += 1) lines.add(line);
  return lines;
}
