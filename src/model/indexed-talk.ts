/** What a search can find of one talk: its sections in chunks of text, and the words of each. */

/** A section as results show it; the talk itself is the first of its first chunk. */
export interface FoundSection {
  /** Empty for the talk itself. */
  readonly id: string;
  readonly title: string;
  /** Titles of the sections that it stands in, the outermost first. */
  readonly trail: readonly string[];
  /** One line a block. */
  readonly text: string;
  /** By word, without accents and capitals: how much it says of the section, as `weighWords` has it. */
  readonly weights: ReadonlyMap<string, number>;
}

export interface IndexedTalk {
  /** Each as much as a browser loads at once. */
  readonly chunks: readonly (readonly FoundSection[])[];
  /** By word: what it is a form of. */
  readonly stems: ReadonlyMap<string, string>;
}
