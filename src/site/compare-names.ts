/** The order of talks and folders: as a person would sort them, the same on every machine. */

const CHUNKS = /\d+|\D+/g;

/** Numbers by value, letters by code point without regard to case. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [chunksOf(a), chunksOf(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = compareChunks(left[at] ?? "", right[at] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}

function chunksOf(name: string): readonly string[] {
  return name.normalize("NFC").toLowerCase().match(CHUNKS) ?? [];
}

function compareChunks(a: string, b: string): number {
  if (/^\d/.test(a) && /^\d/.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}
