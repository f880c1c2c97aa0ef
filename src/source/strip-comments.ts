/** Takes HTML comments out of Markdown, for they may hold what its author keeps private. */

/** Fences and code spans are kept as they are; a comment that never closes is kept too, for it hides nothing there. */
const PIECE =
  /^( {0,3})(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??(?: {0,3}\2[`~]*[ \t]*(?=\n|$)|$(?![\s\S]))|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\3(?!`)|<!--[\s\S]*?-->/gm;

export function stripComments(markdown: string): string {
  return markdown
    .replace(PIECE, (piece) => (piece.startsWith("<!--") ? "" : piece))
    .replace(/^[ \t]+$/gm, "");
}
