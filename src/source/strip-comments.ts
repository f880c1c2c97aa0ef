/** Takes HTML comments out of Markdown, for they may hold what its author keeps private. */

const CODE_OR_OPENING = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|<!--/g;

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
  const pattern = new RegExp(CODE_OR_OPENING);
  let kept = "";
  let from = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] !== "<!--") continue;
    const end = text.indexOf("-->", pattern.lastIndex);
    if (end === -1) break;
    kept += text.slice(from, match.index);
    from = end + 3;
    pattern.lastIndex = from;
  }
  return (kept + text.slice(from)).replace(/^[ \t]+$/gm, "");
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
