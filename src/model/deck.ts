/** The dialect-neutral document: what every talk dialect becomes before CommonMark sees it. */
import type { SourcePath } from "./brands.ts";

/** A file of the content folder, decoded: no byte order mark, `\n` between lines. */
export interface SourceFile {
  readonly path: SourcePath;
  readonly text: string;
}

/** A run of Markdown that is read as one: block structure never crosses from one slide into the next. */
export interface Slide {
  readonly markdown: string;
  /** How many lines of the file stand before the first line of `markdown`. */
  readonly lineOffset: number;
}

export interface Deck {
  readonly file: SourceFile;
  readonly slides: readonly Slide[];
}
