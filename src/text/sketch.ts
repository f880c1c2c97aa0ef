/** The words of a section in 60 characters or fewer, from which the likeness of two sections can be told. */

/** How many words a sketch keeps: of a short text all, of a long one a sample that does not depend on its order. */
const KEPT = 20;
/** Bits of a word's hash that are kept: three characters of base 64. */
const BITS = 18;
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bottom-k sketch: the smallest hashes of the distinct words, in order. Source: Broder, 1997. */
export function sketchOf(text: string): string {
  const hashes = new Set(wordsOf(text).map(hash));
  return [...hashes]
    .sort((a, b) => a - b)
    .slice(0, KEPT)
    .map(encode)
    .join("");
}

/** Share of the words of both that each has, from 0 to 1; exact up to 20 words, an estimate beyond. 1 for two empty ones. */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [valuesOf(one), valuesOf(other)];
  if (ours.length === 0 && theirs.length === 0) return 1;
  const union = [...new Set([...ours, ...theirs])].sort((a, b) => a - b).slice(0, KEPT);
  const [own, their] = [new Set(ours), new Set(theirs)];
  return union.filter((value) => own.has(value) && their.has(value)).length / union.length;
}

/** Share of the words of `part` that `whole` has too, as far as both sketches reach. */
export function containment(part: string, whole: string): number {
  const [inner, outer] = [valuesOf(part), valuesOf(whole)];
  const reach = outer.length < KEPT ? Number.POSITIVE_INFINITY : (outer[outer.length - 1] ?? 0);
  const seen = inner.filter((value) => value <= reach);
  const known = new Set(outer);
  return seen.length === 0 ? 0 : seen.filter((value) => known.has(value)).length / seen.length;
}

/** How many words the sketch holds, at most 20. */
export function sizeOf(sketch: string): number {
  return sketch.length / 3;
}

/** Lower case, without accents: setting an accent right changes no sketch. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** FNV-1a over UTF-16 code units, mixed once more and cut to 18 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> (32 - BITS);
}

function encode(value: number): string {
  return [12, 6, 0].map((shift) => DIGITS[(value >>> shift) & 63]).join("");
}

/** The hashes that a sketch holds, in order. */
export function valuesOf(sketch: string): readonly number[] {
  const values: number[] = [];
  for (let at = 0; at + 3 <= sketch.length; at += 3) {
    const digits = [...sketch.slice(at, at + 3)].map((digit) => DIGITS.indexOf(digit));
    values.push(digits.reduce((sum, digit) => sum * 64 + Math.max(0, digit), 0));
  }
  return values;
}
