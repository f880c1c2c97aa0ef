/** One file of the content folder, read whole. */
import type { SectionId, SourcePath } from "./brands.ts";
import type { PlannedChapter } from "./course.ts";
import type { DialectName, SourceFile } from "./deck.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { Outline, TalkRoot } from "./section.ts";

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
  /** As it stands between the fences. */
  readonly content: string;
  readonly line: number;
}

export interface Talk {
  readonly path: SourcePath;
  readonly file: SourceFile;
  readonly frontMatter: FrontMatter;
  /** The page's title in words, before typography. */
  readonly title: string;
  /** BCP 47 tag, declared or detected; undefined when the talk is too short to tell. */
  readonly ownLang?: string;
  /** What its front matter says, or its name, as in `talk.fr.md`. */
  readonly declaredLang?: string;
  /** The language that its words are in beyond doubt. */
  readonly plainLang?: string;
  readonly root: TalkRoot;
  /** The id of every section, also of those that this build leaves out. */
  readonly sectionIds: ReadonlyMap<Outline, SectionId>;
  /** The notes of a handout under their headings; undefined when there are none. */
  readonly handout?: TalkRoot;
  readonly references: readonly Reference[];
  readonly codeBlocks: readonly CodeBlock[];
  /** The talk's Markdown as its readers may have it. */
  readonly publicMarkdown: string;
  readonly dialect: DialectName;
  /** Other talks that the deck takes in as its own, in its order. */
  readonly chapters: readonly PlannedChapter[];
  /** How many speaker notes no page of this build shows. */
  readonly privateNotes: number;
  readonly diagnostics: readonly Diagnostic[];
}
