/** How much of a line a finding means, where it says only where that begins. */

const SPOT = /<!--.*?-->|<\/?[\w-]*|[`~:]{2,}|[^\s()<>[\]{}"'`]+/y;

/** Length of the word, tag, comment or fence at a 1-based column, in UTF-16 code units; 1 where none begins. */
export function spotLength(line: string, column: number): number {
  SPOT.lastIndex = column - 1;
  return SPOT.exec(line)?.[0].length || 1;
}
