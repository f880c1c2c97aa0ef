/** Takes HTML comments out of Markdown, for they may hold what its author keeps private. */

/** A fence may stand in a quote or a list. */
const FENCE = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t]))*[ \t]*(`{3,}|~{3,})(.*)$/;
const CODE_OR_COMMENT = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|<!--[\s\S]*?-->/g;

/** Code is kept as it is; so is a comment that never closes, for it hides nothing on a page. */
export function stripComments(markdown: string): string {
  if (!markdown.includes("<!--")) return markdown;
  return splitFences(markdown)
    .map(({ text, isCode }) => (isCode ? text : stripText(text)))
    .join("\n");
}

function stripText(text: string): string {
  return text
    .replace(CODE_OR_COMMENT, (piece) => (piece.startsWith("<!--") ? "" : piece))
    .replace(/^[ \t]+$/gm, "");
}

interface Piece {
  readonly text: string;
  readonly isCode: boolean;
}

/** The text between fences and the fences, in order, each a run of whole lines. */
function splitFences(markdown: string): Piece[] {
  const pieces: { lines: string[]; isCode: boolean }[] = [];
  let open: string | undefined;
  let isComment = false;
  for (const line of markdown.split("\n")) {
    const fence = isComment ? null : FENCE.exec(line);
    const isCode = open !== undefined || fence !== null;
    const last = pieces[pieces.length - 1];
    if (last && last.isCode === isCode) last.lines.push(line);
    else pieces.push({ lines: [line], isCode });
    if (fence) open = nextFence(open, fence[1] ?? "", fence[2] ?? "");
    else if (open === undefined) isComment = staysInComment(line, isComment);
  }
  return pieces.map(({ lines, isCode }) => ({ text: lines.join("\n"), isCode }));
}

function nextFence(open: string | undefined, mark: string, info: string): string | undefined {
  if (open === undefined) return mark;
  return mark.startsWith(open) && info.trim() === "" ? undefined : open;
}

/** A comment that runs over several lines may hold what looks like a fence. */
function staysInComment(line: string, inside: boolean): boolean {
  const bare = line.replace(/(`+)[^`]*\1/g, "");
  const [opens, closes] = [bare.lastIndexOf("<!--"), bare.lastIndexOf("-->")];
  return opens === -1 && closes === -1 ? inside : opens > closes;
}
