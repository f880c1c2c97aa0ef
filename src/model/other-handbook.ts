/** Another Lectern handbook, as far as a link into it needs to know. */

/** Fragments of each page, by the page's URL relative to the handbook's root. */
export interface HandbookInventory {
  readonly pages: ReadonlyMap<string, InventoryPage>;
  /** Pages that are gone, and where they went. */
  readonly stubs: ReadonlyMap<string, string | undefined>;
}

export interface InventoryPage {
  readonly title: string;
  /** Ids and aliases of its sections: each with the id that stands there now. */
  readonly fragments: ReadonlyMap<string, string>;
  /** Fragments whose sections stand elsewhere: `page.html#id`, or null where they are gone. */
  readonly moved: ReadonlyMap<string, string | null>;
}

export interface OtherHandbook {
  /** Absolute address of its root, with a slash at its end; undefined where nobody says it. */
  readonly url?: string;
  /** Undefined where it cannot be had, for the reason given. */
  readonly inventory?: HandbookInventory;
  readonly reason?: string;
}

/** Where the inventory of a handbook is to be had, as a project writes it. */
export type HandbookPlace =
  /** The address of the handbook or of its `sections.json`, or a file of that name whose `baseUrl` says the address. */
  string | { readonly url: string; readonly inventory: string };
