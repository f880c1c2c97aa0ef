/** Words of talks and names of files are only words in a terminal and in the log of a workflow. */

/** A terminal obeys these. */
const CONTROL = /[^\P{Cc}\t\n]/gu;
/** GitHub's runner obeys a line that begins so, whatever blanks stand before it, and the older form anywhere. */
const COMMAND = /^([ \t]*):(?=:[a-z])|#(?=#\[[a-z-]+[ \]])/gim;

/** The same text, as wide as it was. */
export function printable(text: string): string {
  return text.replace(CONTROL, "\uFFFD").replace(COMMAND, "$1\uFFFD");
}
