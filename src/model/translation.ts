/** A talk in another language, and which of its sections says what. */
import type { PageUrl, SectionId, SourcePath } from "./brands.ts";

export interface Translation {
  readonly path: SourcePath;
  readonly title: string;
  readonly url: PageUrl;
  /** BCP 47 tag. */
  readonly lang: string;
  /** By section of the talk that this is a translation of; a section without counterpart is left out. */
  readonly counterparts: ReadonlyMap<SectionId, Counterpart>;
  /** By section, every one of them: the fragment at which a reader of it goes on; empty for the top of the page. */
  readonly landings: ReadonlyMap<SectionId, string>;
}

/** The section that says the same. */
export interface Counterpart {
  readonly id: SectionId;
  /** Whether it is beyond doubt which one it is. */
  readonly isSure: boolean;
  /** Whether it stands in another order than the sections around it. */
  readonly isMoved: boolean;
}
