/** The dialect-neutral document: what every talk dialect becomes before CommonMark sees it. */
import type { SourcePath } from "./brands.ts";

/** A file of the content folder, decoded: no byte order mark, `\n` between lines. */
export interface SourceFile {
  readonly path: SourcePath;
  readonly text: string;
}

export const DIALECTS = [
  "plain",
  "pandoc",
  "reveal",
  "talkcontrol",
  "blank-lines",
  "slidev",
  "marp",
  "remark",
  "quarto",
  "presenterm",
  "deckset",
] as const;
export type DialectName = (typeof DIALECTS)[number];

/** Who may read speaker notes: nobody, the page's readers, or those who print it. */
export const NOTES_VISIBILITIES = ["private", "readers", "handout"] as const;
export type NotesVisibility = (typeof NOTES_VISIBILITIES)[number];

/** Markdown of which every line knows its place in the file. */
export interface MarkdownRun {
  /** In Lectern's own Markdown: CommonMark, `:::` containers, `{…}` attributes. */
  readonly markdown: string;
  /** How many lines of the file stand before the first line of `markdown`. */
  readonly lineOffset: number;
  /** 0-based line in the file of each line of `markdown`, where they do not follow one another. */
  readonly lineNumbers?: readonly number[];
}

/** Block structure never crosses from one slide into the next. */
export interface Slide extends MarkdownRun {
  /** What the speaker says and the audience does not see. Left out: none. */
  readonly notes?: readonly MarkdownRun[];
  /** Overrides the talk's for this slide. */
  readonly notesVisibility?: NotesVisibility;
  /** Name by which the deck's own links reach the slide, such as remark's `name:`. */
  readonly name?: string;
  /** Below the slide before it, in decks of two dimensions. */
  readonly isVertical?: boolean;
  /** How many further slides, each with a number of its own, the deck made of this one step by step. */
  readonly steps?: number;
  /** Audiences that the deck marks the slide for; left out or empty: all. */
  readonly audiences?: readonly string[];
  /** Marked as not to be shown at all. It still counts as a slide where its dialect counts it. */
  readonly isHidden?: boolean;
}

/** What a slide is to the page that it becomes a part of. */
export interface SlideMark {
  /** Fragments that led to the slide in its deck, such as `/3/2`, without the `#`. */
  readonly addresses: readonly string[];
  /** Not for the audience of this build: it has its ids, and no byte of it is published. */
  readonly isLeftOut: boolean;
}

/** A slide whose notes are those that this build shows. */
export interface ShownSlide extends Slide {
  readonly mark: SlideMark;
  readonly notesVisibility: NotesVisibility;
}

export interface Deck {
  readonly file: SourceFile;
  readonly slides: readonly ShownSlide[];
}
