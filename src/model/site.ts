/** The whole handbook: every talk in its place, and every address known. */
import type { Notice, Stub } from "./anchor.ts";
import type { PageUrl, SourcePath } from "./brands.ts";
import type { CoursePlan } from "./course.ts";
import type { DialectName, NotesVisibility } from "./deck.ts";
import type { Diagnostic, Severities } from "./diagnostic.ts";
import type { ImageOptions, KeptImage } from "./elsewhere-image.ts";
import type { LighterImage } from "./lighter-image.ts";
import type { OtherHandbook } from "./other-handbook.ts";
import type { Talk } from "./talk.ts";
import type { Translation } from "./translation.ts";

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
  /** Address of the repository that holds the talks, such as `https://github.com/me/talks`: pages link to their file. */
  readonly repository?: string;
  /** Branch on which files are edited. @default "main" */
  readonly branch?: string;
  /** For other hosts: address of the page that edits a file, with `{path}` in it, and `{branch}` where it is wanted. */
  readonly editUrl?: string;
  /** The content folder as the repository names it; empty for its root. */
  readonly folderInRepository?: string;
  /** When talks last changed: `YYYY-MM-DD`. */
  readonly changedOn?: ReadonlyMap<SourcePath, string>;
  /** Other handbooks that talks link into, by the name that their links use. */
  readonly otherHandbooks?: ReadonlyMap<string, OtherHandbook>;
  /** What becomes of images: those elsewhere are links there, those of the talks are made lighter where sharp is installed. */
  readonly images?: ImageOptions;
  /** What is made of each code of the findings; else each as it comes. */
  readonly severities?: Severities;
  /** Title of a handbook that has none, in the language of the site. */
  readonly plainTitle?: (lang: string) => string;
  /** Whether all talks are also written on one page, to be printed as a book. @default false */
  readonly printBook?: boolean;
  /** Whether sections that read as another language are marked as being in it. @default false */
  readonly markLanguages?: boolean;
  /** Whether a file would act by itself if it were copied, so that it is not. Undefined: none would. */
  readonly withholds?: (file: CopiedFile) => boolean;
  /** Courses as their manifests tell them. */
  readonly coursePlans?: readonly CoursePlan[];
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
  /** Where its notes stand by themselves, when they are for a handout. */
  readonly notesUrl?: PageUrl;
  /** Whether it is its folder's own page. */
  readonly isPartPage: boolean;
  /** `YYYY-MM-DD`, where it is known. */
  readonly changedOn?: string;
  /** Absolute address of the page that edits its file. */
  readonly editUrl?: string;
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

/** Talks on one page, to be printed. */
export interface Edition {
  readonly url: PageUrl;
  readonly title: string;
  readonly lang: string;
  readonly part: Part;
  /** Whether the parts below are in it, too. */
  readonly isBook: boolean;
}

/** A file that a talk refers to and that is copied into the output. */
export interface CopiedFile {
  readonly source: SourcePath;
  readonly url: string;
}

/** Pixels, as the image is to be seen. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
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
  | HandbookTarget
  | { readonly kind: "active" | "outside" | "missing" };

/** In another handbook that the project names. */
export interface HandbookTarget {
  readonly kind: "handbook";
  /** Absolute; undefined where there is no such place. */
  readonly href?: string;
  readonly fault?: HandbookFault;
}

export interface HandbookFault {
  readonly kind: "name" | "unread" | "page" | "section" | "moved";
  readonly wanted: string;
  /** What would work. */
  readonly near?: string;
  /** Why its inventory cannot be had. */
  readonly reason?: string;
}

/** A chapter has one page, whatever courses it is in. */
export interface CourseGroup {
  readonly title?: string;
  readonly chapters: readonly PlacedTalk[];
}

/** A course whose chapters all have their pages. */
export interface Course {
  readonly manifest: SourcePath;
  /** Unique among the courses; names it in `?course=`. */
  readonly slug: string;
  readonly url: PageUrl;
  readonly title: string;
  readonly description?: string;
  readonly lang: string;
  /** In the course's order. */
  readonly groups: readonly CourseGroup[];
}

/** A chapter's place in one of its courses. */
export interface CourseStep {
  readonly course: Course;
  /** 1-based. */
  readonly number: number;
  readonly length: number;
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
}

/** What talks are found by, as their front matter names it; so the pages' folders are called. */
export type TaxonomyKind = "tags" | "speakers";

/** A tag or a speaker. */
export interface Term {
  readonly kind: TaxonomyKind;
  readonly url: PageUrl;
  /** In the spelling that most talks use. */
  readonly name: string;
  /** BCP 47 tag of most of its talks. */
  readonly lang: string;
  /** In reading order, each once. */
  readonly talks: readonly PlacedTalk[];
}

/** Every tag or every speaker of the handbook. */
export interface Taxonomy {
  readonly kind: TaxonomyKind;
  readonly url: PageUrl;
  /** By name. */
  readonly terms: readonly Term[];
}

export interface Site {
  readonly title: string;
  readonly lang: string;
  readonly baseUrl?: string;
  readonly root: Part;
  /** Every folder, the root first, in reading order. */
  readonly parts: readonly Part[];
  /** Every talk in reading order, the folders' own pages included. */
  readonly talks: readonly PlacedTalk[];
  /** How many talks that is to a reader: folders' own pages are none, one in several languages is one. */
  readonly talkCount: number;
  /** In the order of their manifests. */
  readonly courses: readonly Course[];
  /** Tags, then speakers; each only where talks name some. */
  readonly taxonomies: readonly Taxonomy[];
  /** The print page of each part that has talks, and the book where it is wanted. */
  readonly editions: readonly Edition[];
  readonly copiedFiles: readonly CopiedFile[];
  /** Whether sections that read as another language are marked as being in it. */
  readonly marksLanguages: boolean;
  /** Hosts whose images are shown from there. */
  readonly imageHosts: readonly string[];
  /** By page, those of them that it shows images of; pages without are left out. */
  readonly imageHostsOf: ReadonlyMap<string, readonly string[]>;
  /** Images elsewhere that the site has a copy of, by their absolute address without a fragment. */
  readonly keptImages: ReadonlyMap<string, KeptImage>;
  /** By address: of every image that is known to be one. */
  readonly imageSizes: ReadonlyMap<string, ImageSize>;
  /** By address: of images that have lighter forms. */
  readonly lighterImages: ReadonlyMap<string, LighterImage>;
  /** By page, what is told to those who come to an address of it that is gone. */
  readonly notices: ReadonlyMap<PageUrl, readonly Notice[]>;
  /** Pages that are gone, and where they went. */
  readonly stubs: readonly Stub[];
  /** What `anchors.lock` says of the addresses of this site's own pages, as its text. */
  publishedLines(): string;
  /** Every file of the content folder, talks and others. */
  readonly sources: readonly SourcePath[];
  /** Findings of the placing itself: two files for one page, a course's chapter that is not there. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where a reference of the talk at `from` leads; never throws. */
  resolve(from: SourcePath, href: string): Target;
  findPart(folder: string): Part | undefined;
  /** The places of the talk at `path` in its courses. */
  stepsOf(path: SourcePath): readonly CourseStep[];
  /** The talk at `path` in its other languages, in reading order. */
  translationsOf(path: SourcePath): readonly Translation[];
  /** The talk at `path` in each of its languages, itself included; empty where it is in one. */
  versionsOf(path: SourcePath): readonly PlacedTalk[];
}
