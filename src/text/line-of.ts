/** The text of one line of a file. */

/** Line `line` (1-based) of `text`, without its end; empty when there is none. */
export function lineOf(text: string, line: number): string {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const next = text.indexOf("\n", start);
    if (next === -1) return "";
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end);
}
