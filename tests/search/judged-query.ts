/** The shape of a judged query: what a reader types, and every section that is a fair answer to it. */

/**
 * Where the words of a query stand: in the title of a wanted section; in text alone; in code (commands, options, keys,
 * file names); or across, one word in the title of the talk or of a section above and another in the section's own.
 */
export type QueryKind = "title" | "body" | "code" | "across";

export interface WrittenQuery {
  readonly kind: QueryKind;
  readonly query: string;
  /** The same query with singulars for plurals, or plurals for singulars. */
  readonly number?: string;
  /** The same query with one slip of the keyboard in one word. */
  readonly typo: string;
  /** Addresses from the site's root: `page.html#id`, and `page.html` too where that is the page's first section. */
  readonly wanted: readonly string[];
  /** Other sections are fair answers as well where this finds something in their folded title. */
  readonly wantedTitle?: string;
}

export interface JudgedQuery extends WrittenQuery {
  readonly lang: "fr" | "en";
  /** Other spellings that must find the same: without accents, with `’`, in capitals, in the other number. */
  readonly variants: readonly string[];
}

export interface FoundSection {
  readonly address: string;
  readonly title: string;
}
