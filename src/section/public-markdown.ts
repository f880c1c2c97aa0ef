/** A talk's Markdown as its readers may have it: as written, less the comments, which may be private. */
import type Token from "markdown-it/lib/token.mjs";
import type { SplitSource } from "../source/split-front-matter.ts";
import { stripComments } from "../source/strip-comments.ts";

/** `tokens` say which lines are code, where what looks like a comment is none. */
export function publicMarkdown(
  text: string,
  { body, bodyOffset }: SplitSource,
  tokens: readonly Token[],
): string {
  const head = text.slice(0, text.length - body.length);
  if (!body.includes("<!--")) return text;
  const codeLines = new Set<number>();
  for (const { type, map } of tokens) {
    if ((type !== "fence" && type !== "code_block") || !map) continue;
    for (let line = map[0]; line < map[1]; line += 1) codeLines.add(line - bodyOffset);
  }
  return head + stripComments(body, codeLines);
}
