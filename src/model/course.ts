/** Courses as they are planned: one set of chapters, many orders of them. */
import type { SourcePath } from "./brands.ts";

/** A course as its manifest tells it; whether its chapters exist is not known yet. */
export interface CoursePlan {
  readonly manifest: SourcePath;
  /** What the course's address is made of, and its title where it has none. */
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  /** BCP 47 tag; left out: that of most of its chapters. */
  readonly lang?: string;
  readonly chapters: readonly PlannedChapter[];
  /** What the marks of its chapters stand for, such as `gitrepo` for `@@GITREPO@@`. */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface PlannedChapter {
  /** Path as written, with or without its extension. */
  readonly path: string;
  /** Folder that a relative path counts from. */
  readonly folder: string;
  /** Title of the group of chapters that it stands in. */
  readonly group?: string;
  /** Where the manifest names it. */
  readonly place: ManifestPlace;
}

export interface ManifestPlace {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly excerpt: string;
}
