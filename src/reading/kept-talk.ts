/** A drafted talk as a cache keeps it: what it took in, its highlighted code, then the sealed draft. */
import type { DraftedTalk } from "./drafted-talk.ts";
import type { HighlightedBlock } from "./known-code.ts";

export interface KeptTalk extends DraftedTalk {
  readonly blocks: readonly HighlightedBlock[];
}

export function printKept({ taken, blocks, sealed }: KeptTalk): string {
  return [JSON.stringify(taken), JSON.stringify(blocks), sealed].join("\n");
}

export function openKept(text: string | undefined): DraftedTalk | undefined {
  if (text === undefined) return undefined;
  const first = text.indexOf("\n");
  const second = text.indexOf("\n", first + 1);
  return { taken: JSON.parse(text.slice(0, first)) as DraftedTalk["taken"], sealed: text.slice(second + 1) };
}

export function readBlocks(text: string): readonly HighlightedBlock[] {
  return JSON.parse(text.split("\n", 2)[1] ?? "[]") as readonly HighlightedBlock[];
}
