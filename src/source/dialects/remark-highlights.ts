/** A star in the first column of a code line highlights it in remark; here the fence says which lines. */
import type { SourceLine } from "../scan-lines.ts";
import { type FenceRange, mapFences, withHighlight } from "./fence-ranges.ts";

/** Languages in which a line may well begin with a star of its own: bullets, pointers, `* main`. */
const STARRED = /^(?:md|markdown|mdx|diff|patch|git|gitignore|text|txt|plain|cron|crontab|c|cpp|c\+\+|h)$/i;

/**
 * Whether a deck highlights lines is set in its HTML, which is not read. So only a star that is followed by
 * what code begins with counts, or, where a language is named, one that takes the place of an indent's first
 * column. Two stars, the end of a comment, `*.tf`, `*)` and a star before a single space are left alone.
 */
function isHighlighted(text: string, language: string): boolean {
  if (STARRED.test(language)) return false;
  if (/^\*[\p{L}\p{N}_$#@{}<>"'&(-]/u.test(text)) return true;
  return language !== "" && /^\*[ \t]{2,}[^\s*/]/.test(text);
}

/** Fences with their stars removed and their highlighted lines named. */
export function starsToHighlight(lines: readonly SourceLine[]): readonly SourceLine[] {
  return mapFences(lines, highlight);
}

function highlight(fence: FenceRange, lines: readonly SourceLine[]): readonly SourceLine[] {
  const language = /^[^\s{]*/.exec(fence.info)?.[0] ?? "";
  const numbers: number[] = [];
  const written = lines.map((line, at) => {
    const indent = /^[ \t]*/.exec(line.text.slice(0, fence.indent.length))?.[0] ?? "";
    const text = line.text.slice(indent.length);
    if (at === 0 || !isHighlighted(text, language)) return line;
    numbers.push(at);
    return { ...line, text: indent + text.replace(/^\*/, /^\*[ \t]/.test(text) ? " " : "") };
  });
  const first = lines[0];
  if (numbers.length === 0 || first === undefined) return lines;
  const opening = fence.indent + fence.mark + withHighlight(fence.info, numbers.join(","));
  return [{ ...first, text: opening }, ...written.slice(1)];
}
