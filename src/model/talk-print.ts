/** A talk as HTML: everything that its author wrote, with blanks for what only the whole site knows. */
import type { Blank } from "./blank.ts";
import type { Words } from "./words.ts";

/** What the printing of a talk depends on besides the talk. */
export interface PrintSetting {
  /** BCP 47 tag of the talk. */
  readonly lang: string;
  /** The interface in the language of the page. */
  readonly words: Words;
  /** Language of these words, when it is not the page's. */
  readonly uiLang?: string;
  /** Whether sections that read as another language are marked as being in it. */
  readonly marksLanguages?: boolean;
}

/** What of a section is HTML, its children apart. */
export interface SectionPrint {
  readonly heading: string;
  readonly body: string;
  readonly footnotes: string;
  readonly class?: string;
}

export interface TalkPrint {
  readonly blanks: readonly Blank[];
  /** The root, then its sections in reading order. */
  readonly sections: readonly SectionPrint[];
  /** The same of the notes for a handout; empty where there are none. */
  readonly handout: readonly SectionPrint[];
}

/** In what language a section is. */
export interface SectionLanguage {
  /** What it would be taken for: BCP 47 tag, of its heading or of what it stands under. */
  readonly taken: string;
  /** The other language that it reads as, beyond doubt. */
  readonly other?: string;
  /** The language that it is to be marked as being in, where that is not the one of what it stands under. */
  readonly mark?: string;
}
