/** Sections as they were read, with the tokens that they are written in: what is known of a talk before it is printed. */
import type Token from "markdown-it/lib/token.mjs";
import type { Heading, Outline, Section, TalkRoot } from "./section.ts";

export interface WrittenHeading extends Heading {
  readonly inline: readonly Token[];
}

/** A heading with all that stands under it; a `continuation` token says where each further slide begins. */
export interface WrittenOutline {
  readonly heading?: WrittenHeading;
  readonly body: readonly Token[];
  readonly children: readonly WrittenOutline[];
  readonly continuations: Outline["continuations"];
}

export interface WrittenFootnote {
  /** 1-based, in the order of first reference on the page. */
  readonly number: number;
  /** How often the text refers to it. */
  readonly references: number;
  readonly body: readonly Token[];
}

/** Its ids are signs that stand for those that it is yet to get. */
export interface WrittenSection extends Omit<Section, "heading" | "elementIds" | "children">, WrittenContent {
  readonly heading: WrittenHeading;
}

export interface WrittenRoot extends Omit<TalkRoot, "heading" | "elementIds" | "children">, WrittenContent {
  readonly heading?: WrittenHeading;
}

interface WrittenContent {
  /** A `continuation` token says where each further slide begins. */
  readonly body: readonly Token[];
  /** Footnotes first referred to in `body`. */
  readonly footnotes: readonly WrittenFootnote[];
  readonly children: readonly WrittenSection[];
}
