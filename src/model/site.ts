/** The whole handbook: every talk in its place, and every address known. */
import type { PageUrl, SourcePath } from "./brands.ts";
import type { DialectName, NotesVisibility } from "./deck.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Talk } from "./talk.ts";

export interface SiteOptions {
  /** Title of the handbook; else the h1 of the root's own page, else a plain word. */
  readonly title?: string;
  /** BCP 47 tag of every talk that names none; else each talk's language is detected. */
  readonly lang?: string;
  /** Absolute URL of the site's root, with which sitemap and canonical links are made. */
  readonly baseUrl?: string;
  /** Who reads the speaker notes of talks that do not say. @default "private" */
  readonly notes?: NotesVisibility;
  /** Audiences to build for, as the decks name them. Undefined: every one. */
  readonly audiences?: readonly string[];
  /** Dialects of folders, relative to the content folder; else each file's is detected. */
  readonly dialects?: Readonly<Record<string, DialectName>>;
  /** Include talks marked `draft: true`. @default false */
  readonly drafts?: boolean;
  /** Title of a handbook that has none, in the language of the site. */
  readonly plainTitle?: (lang: string) => string;
}

/** A talk beside another, as far as a link to it needs to know. */
export interface Neighbour {
  readonly title: string;
  readonly url: PageUrl;
  readonly lang: string;
}

/** A talk that has its address and its neighbours. */
export interface PlacedTalk extends Talk {
  /** BCP 47 tag; that of its neighbours when the talk itself does not tell. */
  readonly lang: string;
  readonly url: PageUrl;
  /** Where its Markdown stands beside the page. */
  readonly markdownUrl: string;
  /** Whether it is its folder's own page. */
  readonly isPartPage: boolean;
  readonly part: SourcePath;
  /** The talks before and after it in reading order; folders' own pages have none. */
  readonly neighbours: { readonly previous?: Neighbour; readonly next?: Neighbour };
}

/** A folder of talks. */
export interface Part {
  /** Folder, relative to the content root; empty for the root itself. */
  readonly path: SourcePath;
  readonly url: PageUrl;
  readonly title: string;
  readonly lang: string;
  /** The folder's `index.md` or `README.md`. */
  readonly page?: PlacedTalk;
  readonly talks: readonly PlacedTalk[];
  readonly parts: readonly Part[];
}

/** A file that a talk refers to and that is copied into the output. */
export interface CopiedFile {
  readonly source: SourcePath;
  readonly url: string;
}

/** Where a reference of a talk leads. */
export type Target =
  | { readonly kind: "external"; readonly href: string }
  | {
      readonly kind: "page";
      readonly url: PageUrl;
      readonly fragment: string;
      readonly deadFragment?: string;
    }
  | { readonly kind: "file"; readonly url: string }
  | { readonly kind: "outside" }
  | { readonly kind: "missing" };

export interface Site {
  readonly title: string;
  readonly lang: string;
  readonly baseUrl?: string;
  readonly root: Part;
  /** Every folder, the root first, in reading order. */
  readonly parts: readonly Part[];
  /** Every talk in reading order, the folders' own pages included. */
  readonly talks: readonly PlacedTalk[];
  readonly copiedFiles: readonly CopiedFile[];
  /** Every file of the content folder, talks and others. */
  readonly sources: readonly SourcePath[];
  /** Findings of the placing itself: two files for one page. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where a reference of the talk at `from` leads; never throws. */
  resolve(from: SourcePath, href: string): Target;
  findPart(folder: string): Part | undefined;
}
