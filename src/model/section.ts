/** A talk's sections: what a reader reads, a link reaches and a search finds. */
import type Token from "markdown-it/lib/token.mjs";
import type { SectionId } from "./brands.ts";
import type { SlideMark } from "./deck.ts";

export interface Heading {
  /** Depth as the author wrote it, 1 to 6. */
  readonly level: number;
  readonly inline: readonly Token[];
  /** The words of the heading, before typography. */
  readonly text: string;
  /** The id written as `{#id}`. */
  readonly writtenId?: string;
  readonly classes: readonly string[];
  /** BCP 47 tag written as `{lang=…}`. */
  readonly lang?: string;
  /** The anchor of GitHub's own rendering of the file. */
  readonly githubAnchor?: string;
  /** 1-based line in the file. */
  readonly line: number;
  /** The slide that it opens, where it opens one. */
  readonly slide?: SlideMark;
}

/** Where a section goes on: on a slide of the same title, or on one without. */
export interface Continued {
  /** The repeated heading's own; a slide without title has neither. */
  readonly writtenId?: string;
  readonly githubAnchor?: string;
  readonly slide?: SlideMark;
}

/** A heading with all that stands under it, before it has an id. */
export interface Outline {
  /** Absent for the text that stands before the first heading. */
  readonly heading?: Heading;
  readonly body: readonly Token[];
  readonly children: readonly Outline[];
  /** Further slides of the section; a `continuation` token in `body` says where each begins. */
  readonly continuations: readonly Continued[];
}

/** A further slide of a section, with its anchor. */
export interface Continuation {
  readonly id: SectionId;
  readonly aliases: readonly string[];
}

export interface Footnote {
  /** 1-based, in the order of first reference on the page. */
  readonly number: number;
  /** How often the text refers to it. */
  readonly references: number;
  readonly body: readonly Token[];
}

export interface Section {
  readonly id: SectionId;
  /** Other fragments that land here, such as the one GitHub would give. */
  readonly aliases: readonly string[];
  /** Depth in the page, 2 to 6; the page's title is 1. */
  readonly level: number;
  readonly heading: Heading;
  readonly body: readonly Token[];
  /** In the order of the `continuation` tokens in `body`. */
  readonly continuations: readonly Continuation[];
  /** Footnotes first referred to in `body`. */
  readonly footnotes: readonly Footnote[];
  readonly children: readonly Section[];
}

/** The page's title and what stands under it before the first section. */
export interface TalkRoot {
  readonly id?: SectionId;
  readonly aliases: readonly string[];
  readonly heading?: Heading;
  readonly body: readonly Token[];
  readonly continuations: readonly Continuation[];
  readonly footnotes: readonly Footnote[];
  readonly children: readonly Section[];
}
