/** The text of one line of a file. */

/** Findings come file by file, many of one in a row: its lines are told apart once. */
let latest: { readonly text: string; readonly lines: readonly string[] } = { text: "", lines: [""] };

/** Line `line` (1-based) of `text`, without its end; empty when there is none. */
export function lineOf(text: string, line: number): string {
  if (latest.text !== text) latest = { text, lines: text.split("\n") };
  return latest.lines[line - 1] ?? "";
}
