/** Takes HTML comments out of Markdown, for they may hold what its author keeps private. */

const CODE_OR_COMMENT = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|<!--[\s\S]*?-->/g;

/**
 * Code is kept as it is; so is a comment that never closes, for it hides nothing on a page.
 * `codeLines` are the 0-based lines that are blocks of code.
 */
export function stripComments(markdown: string, codeLines: ReadonlySet<number> = new Set()): string {
  if (!markdown.includes("<!--")) return markdown;
  return splitRuns(markdown, codeLines)
    .map(({ text, isCode }) => (isCode ? text : stripText(text)))
    .join("\n");
}

function stripText(text: string): string {
  return text
    .replace(CODE_OR_COMMENT, (piece) => (piece.startsWith("<!--") ? "" : piece))
    .replace(/^[ \t]+$/gm, "");
}

interface Run {
  readonly text: string;
  readonly isCode: boolean;
}

/** Whole lines of code and of text, in order. */
function splitRuns(markdown: string, codeLines: ReadonlySet<number>): Run[] {
  const runs: { lines: string[]; isCode: boolean }[] = [];
  markdown.split("\n").forEach((line, at) => {
    const last = runs[runs.length - 1];
    const isCode = codeLines.has(at);
    if (last && last.isCode === isCode) last.lines.push(line);
    else runs.push({ lines: [line], isCode });
  });
  return runs.map(({ lines, isCode }) => ({ text: lines.join("\n"), isCode }));
}
