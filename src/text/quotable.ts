/** A line is quoted with what is found in it, unless it is one that nobody reads: thousands of findings would quote it. */

const LONGEST = 2000;

/** The line; empty where it is too long. */
export function quotable(line: string): string {
  return line.length > LONGEST ? "" : line;
}
