/** How much of a line a finding means, where it says only where that begins. */

const WORD = /[^\s()<>[\]{}"'`]+/y;

/** Length of the word at a 1-based column, in UTF-16 code units; 1 where none begins. */
export function spotLength(line: string, column: number): number {
  WORD.lastIndex = column - 1;
  return WORD.exec(line)?.[0].length ?? 1;
}
