/** Code that was highlighted before: told by what it holds. */
import type { Highlight } from "../render/highlighter.ts";
import { readBlocks } from "./kept-talk.ts";

/** Language, code, the HTML of its lines. */
export type HighlightedBlock = readonly [language: string, code: string, lines: readonly string[]];

/** `kept` is what was kept of the talk before. */
export function openKnownCode(kept: string | undefined): Highlight | undefined {
  if (kept === undefined) return undefined;
  const blocks = readBlocks(kept);
  const byKey = new Map(blocks.map(([language, code, lines]) => [keyOf(language, code), lines]));
  return (code, language) => byKey.get(keyOf(language, code));
}

function keyOf(language: string, code: string): string {
  return `${language}\0${code}`;
}
