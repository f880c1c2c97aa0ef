/** What of a section stays in translation: its level, what it holds, names, numbers, code, pictures and addresses. */

/** Signs that a translator leaves as they are, each with what it is worth. */
export type Marks = ReadonlyMap<string, number>;

export interface SectionTraits {
  /** Depth as its author wrote it. */
  readonly level: number;
  readonly hasChildren: boolean;
  /** Places in the list of the sections that it stands under. */
  readonly above: readonly number[];
  readonly items: number;
  readonly blocks: number;
  readonly images: number;
  readonly words: number;
  /** Names that an author gave it: an id, a slide's. They are not translated. */
  readonly names: ReadonlySet<string>;
  /** The numbers in its heading, in their order. */
  readonly numbers: string;
  /** Of its heading alone. */
  readonly headingMarks: Marks;
  readonly marks: Marks;
}
