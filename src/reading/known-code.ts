/** Code that was highlighted before: told by what it holds. */
import type { Highlight } from "../render/highlighter.ts";
import { readBlocks } from "./kept-talk.ts";

/** `kept` is what was kept of the talk before. */
export function openKnownCode(kept: Uint8Array | undefined): Highlight | undefined {
  if (kept === undefined) return undefined;
  const blocks = readBlocks(kept);
  const byKey = new Map(blocks.map(([language, code, lines]) => [keyOf(language, code), lines]));
  return (code, language) => byKey.get(keyOf(language, code));
}

function keyOf(language: string, code: string): string {
  return `${language}\0${code}`;
}
