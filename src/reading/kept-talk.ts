/** A drafted talk as a cache keeps it: what it took in, its highlighted code, then the sealed draft, in lines. */
import type { SourcePath } from "../model/brands.ts";
import { decodeText, encodeText, lineEnd } from "../text/utf8.ts";

/** What a talk's text took in from elsewhere: whether a file is a talk, or what it holds. */
export type Taken = readonly (readonly [path: SourcePath, answer: boolean | string | null])[];

/** Language, code, the HTML of its lines. */
export type HighlightedBlock = readonly [language: string, code: string, lines: readonly string[]];

export interface DraftedTalk {
  /** As `sealTalk` writes it, in UTF-8. */
  readonly sealed: Uint8Array;
  readonly taken: Taken;
}

export interface KeptTalk {
  readonly taken: Taken;
  readonly blocks: readonly HighlightedBlock[];
  /** As `sealTalk` writes it. */
  readonly sealed: string;
}

export function printKept({ taken, blocks, sealed }: KeptTalk): Uint8Array<ArrayBuffer> {
  return encodeText([JSON.stringify(taken), JSON.stringify(blocks), sealed].join("\n"));
}

/** `kept` is as `printKept` made it. */
export function openKept(kept: Uint8Array): DraftedTalk {
  const first = lineEnd(kept, 0);
  const second = lineEnd(kept, first + 1);
  return {
    taken: JSON.parse(decodeText(kept.subarray(0, first))) as Taken,
    sealed: kept.subarray(second + 1),
  };
}

export function readBlocks(kept: Uint8Array): readonly HighlightedBlock[] {
  const first = lineEnd(kept, 0);
  const line = kept.subarray(first + 1, lineEnd(kept, first + 1));
  return JSON.parse(decodeText(line)) as readonly HighlightedBlock[];
}
