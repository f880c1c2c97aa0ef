/** Sections as they were read, with the tokens that they are written in: what is known of a talk before it is printed. */
import type Token from "markdown-it/lib/token.mjs";
import type { SectionId } from "./brands.ts";
import type { Continuation, Continued, Heading } from "./section.ts";

export interface WrittenHeading extends Heading {
  readonly inline: readonly Token[];
}

/** A heading with all that stands under it; a `continuation` token says where each further slide begins. */
export interface WrittenOutline {
  readonly heading?: WrittenHeading;
  readonly body: readonly Token[];
  readonly children: readonly WrittenOutline[];
  readonly continuations: readonly Continued[];
}

export interface WrittenFootnote {
  /** 1-based, in the order of first reference on the page. */
  readonly number: number;
  /** How often the text refers to it. */
  readonly references: number;
  readonly body: readonly Token[];
}

/** Its ids are signs that stand for those that it is yet to get. */
export interface WrittenSection {
  readonly id: SectionId;
  readonly aliases: readonly string[];
  /** Depth in the page, 2 to 6; the page's title is 1. */
  readonly level: number;
  readonly heading: WrittenHeading;
  readonly body: readonly Token[];
  /** In the order of the `continuation` tokens in `body`. */
  readonly continuations: readonly Continuation[];
  /** Footnotes first referred to in `body`. */
  readonly footnotes: readonly WrittenFootnote[];
  readonly children: readonly WrittenSection[];
}

export interface WrittenRoot {
  readonly id?: SectionId;
  readonly aliases: readonly string[];
  readonly heading?: WrittenHeading;
  readonly body: readonly Token[];
  readonly continuations: readonly Continuation[];
  readonly footnotes: readonly WrittenFootnote[];
  readonly children: readonly WrittenSection[];
}
