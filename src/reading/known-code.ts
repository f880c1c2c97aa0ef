/** Code that was highlighted before: told by what it holds. */
import type { Highlight } from "../render/highlighter.ts";

/** Language, code, the HTML of its lines. */
export type HighlightedBlock = readonly [language: string, code: string, lines: readonly string[]];

export function openKnownCode(blocks: readonly HighlightedBlock[]): Highlight {
  const byKey = new Map(blocks.map(([language, code, lines]) => [keyOf(language, code), lines]));
  return (code, language) => byKey.get(keyOf(language, code));
}

function keyOf(language: string, code: string): string {
  return `${language}\0${code}`;
}
