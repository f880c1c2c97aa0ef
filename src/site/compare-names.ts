/** The order of talks and folders: as a person would sort them, the same on every machine. */

const LONGEST_NUMBER = 12;

/** A key whose plain order is the natural one: numbers by value, letters without regard to case. */
export function sortKey(name: string): string {
  const folded = name.normalize("NFC").toLowerCase();
  return /\d/.test(folded)
    ? folded.replace(/\d+/g, (digits) => digits.padStart(LONGEST_NUMBER, "0"))
    : folded;
}

export function compareNames(a: string, b: string): number {
  return compareText(sortKey(a), sortKey(b)) || compareText(a, b);
}

/** By code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
