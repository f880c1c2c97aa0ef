/** A talk's sections: what a reader reads, a link reaches and a search finds. */
import type { SectionId } from "./brands.ts";
import type { SlideMark } from "./deck.ts";

export interface Heading {
  /** Depth as the author wrote it, 1 to 6. */
  readonly level: number;
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
  readonly children: readonly Outline[];
  /** Further slides of the section, in their order. */
  readonly continuations: readonly Continued[];
  /** Sketch of the words under the heading, those of the sections below left out. */
  readonly sketch: string;
  /** Whether it has no words of its own, and is known by the titles below it. */
  readonly isHolder: boolean;
  /** The words of its heading as an id; empty without a heading. */
  readonly slug: string;
  /** Ids that its author wrote on anything but its own heading. */
  readonly elementIds: readonly string[];
  /** GitHub's anchors of the headings within it that are no sections and have no id. */
  readonly nestedAnchors: readonly string[];
}

/** A further slide of a section, with its anchor. */
export interface Continuation {
  readonly id: SectionId;
  readonly aliases: readonly string[];
}

/** An id on an element within a section. */
export interface ElementId {
  readonly id: string;
  /** 1-based line from which on it is written. */
  readonly line: number;
}

export interface Section {
  readonly id: SectionId;
  /** Other fragments that land here, such as the one GitHub would give. */
  readonly aliases: readonly string[];
  /** Depth in the page, 2 to 6; the page's title is 1. */
  readonly level: number;
  readonly heading: Heading;
  readonly continuations: readonly Continuation[];
  readonly elementIds: readonly ElementId[];
  readonly children: readonly Section[];
}

/** The page's title and what stands under it before the first section. */
export interface TalkRoot {
  readonly id?: SectionId;
  readonly aliases: readonly string[];
  readonly heading?: Heading;
  readonly continuations: readonly Continuation[];
  readonly elementIds: readonly ElementId[];
  readonly children: readonly Section[];
}
