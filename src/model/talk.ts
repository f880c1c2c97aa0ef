/** One file of the content folder, read whole. */
import type { SectionId, SourcePath } from "./brands.ts";
import type { PlannedChapter } from "./course.ts";
import type { DialectName, SourceFile } from "./deck.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { IndexedTalk } from "./indexed-talk.ts";
import type { Outline, TalkRoot } from "./section.ts";
import type { SectionTraits } from "./section-traits.ts";
import type { PrintSetting, SectionLanguage, TalkPrint } from "./talk-print.ts";

/** A link, image or other reference as the author wrote it. */
export interface Reference {
  readonly kind: "link" | "image";
  /** Decoded as CommonMark decodes it, still percent-encoded. */
  readonly href: string;
  /** 1-based line on which the block that holds it begins. */
  readonly line: number;
  /** 1-based line on which that block ends. */
  readonly endLine: number;
  /** An image of which nobody says what it shows. */
  readonly lacksAlt?: boolean;
}

export interface CodeBlock {
  readonly language: string;
  readonly line: number;
}

/** What is known of a talk by itself: plain values, whatever the other talks are. */
export interface TalkFacts {
  readonly path: SourcePath;
  readonly frontMatter: FrontMatter;
  /** The page's title in words, before typography. */
  readonly title: string;
  /** BCP 47 tag, declared or detected; undefined when the talk is too short to tell. */
  readonly ownLang?: string;
  /** What its front matter says, or its name, as in `talk.fr.md`. */
  readonly declaredLang?: string;
  /** The language that its words are in beyond doubt. */
  readonly plainLang?: string;
  /** All of it, whatever the audience. */
  readonly outline: Outline;
  /** What the audience of this build may see. */
  readonly root: TalkRoot;
  /** The notes of a handout under their headings; undefined when there are none. */
  readonly handout?: TalkRoot;
  readonly references: readonly Reference[];
  readonly codeBlocks: readonly CodeBlock[];
  readonly dialect: DialectName;
  /** Other talks that the deck takes in as its own, in its order. */
  readonly chapters: readonly PlannedChapter[];
  /** How many speaker notes no page of this build shows. */
  readonly privateNotes: number;
  readonly diagnostics: readonly Diagnostic[];
  /** How long it takes to read; 0 where there is nothing to read. */
  readonly minutes: number;
  /** Its first words that are prose, cut at a word. */
  readonly summary: string;
  /** Addresses of the images that its page shows, and the page of its notes. */
  readonly images: { readonly page: readonly string[]; readonly handout: readonly string[] };
}

/** What is made of a talk when it is wanted. */
export interface TalkReadings {
  /** The talk's Markdown as its readers may have it. */
  publicMarkdown(): string;
  print(setting: PrintSetting): TalkPrint;
  /** What a search finds of it, in its language. Its ids may be signs. */
  index(setting: Pick<PrintSetting, "lang" | "marksLanguages">): IndexedTalk;
  /** Of the root's sections in reading order. */
  languages(lang: string): readonly SectionLanguage[];
  /** Of the root's sections in reading order: what of them stays in translation. */
  traits(): readonly SectionTraits[];
}

/** A talk whose sections have no names yet: every id in it is a sign. */
export interface TalkDraft extends TalkFacts, TalkReadings {
  readonly file: SourceFile;
  /** Two drafts of one fingerprint are the same in all; undefined where nobody compares them. */
  readonly fingerprint?: string;
}

export interface Talk extends Omit<TalkDraft, "outline"> {
  /** The id of every section, also of those that this build leaves out. */
  readonly sectionIds: ReadonlyMap<Outline, SectionId>;
  /** By sign. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}
