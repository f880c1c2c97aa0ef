/** Code that was highlighted before: told by what it holds. */
import type { Highlight } from "../render/highlighter.ts";
import { type HighlightedBlock, readBlocks } from "./kept-talk.ts";

/** `kept` is what was kept of the talk before. */
export function openKnownCode(kept: Uint8Array | undefined): Highlight | undefined {
  return kept && knownCode(readBlocks(kept));
}

export function knownCode(blocks: readonly HighlightedBlock[]): Highlight {
  const byKey = new Map(blocks.map(([language, code, lines]) => [keyOf(language, code), lines]));
  return (code, language) => byKey.get(keyOf(language, code));
}

function keyOf(language: string, code: string): string {
  return `${language}\0${code}`;
}
