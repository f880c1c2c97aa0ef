/** Ordinary Markdown: CommonMark itself says where a slide ends, so the file is read as one run. */
import type { Deck, SourceFile } from "../../model/deck.ts";
import type { SplitSource } from "../split-front-matter.ts";

export function parsePlain(file: SourceFile, split: SplitSource): Deck {
  return { file, slides: [{ markdown: split.body, lineOffset: split.bodyOffset }] };
}
