/** Texts as bytes: what is seldom read takes half the room so, and is no burden to who collects garbage. */

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const LINE_FEED = 10;

export function encodeText(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Where the line that holds the byte at `from` ends: at its line feed, else at the end. */
export function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(LINE_FEED, from);
  return at < 0 ? bytes.length : at;
}
