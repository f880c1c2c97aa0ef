/** What an author may say of a talk at the head of its file. */
import type { DialectName, NotesVisibility } from "./deck.ts";

/** One occasion on which the talk was given. */
export interface Occasion {
  readonly event?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
  readonly place?: string;
  readonly url?: string;
  readonly slides?: string;
  readonly recording?: string;
  /** BCP 47 tag of the language it was given in. */
  readonly lang?: string;
}

export interface FrontMatter {
  readonly title?: string;
  readonly description?: string;
  /** BCP 47 tag. */
  readonly lang?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
  readonly speakers: readonly string[];
  readonly given: readonly Occasion[];
  readonly tags: readonly string[];
  /** Place among the talks of its folder: lower first; talks without one follow by file name. */
  readonly order?: number;
  readonly licence?: string;
  readonly draft: boolean;
  /** Addresses, relative to the content root, at which the talk was once published. */
  readonly aliases: readonly string[];
  /** The same in each language that the talk is written in, where its files are not called alike. */
  readonly translationKey?: string;
  /** Declared dialect; else it is detected. */
  readonly dialect?: DialectName;
  /** Who may read the speaker notes; else the site's option says. */
  readonly notes?: NotesVisibility;
  /** Name of one of Lectern's own layouts. */
  readonly layout?: string;
}
