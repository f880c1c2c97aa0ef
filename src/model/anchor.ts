/** Addresses that were published, and what became of each. */
import type { PageUrl } from "./brands.ts";
import type { Outline } from "./section.ts";

export type AnchorStatus =
  /** A section of the page has it. */
  | { readonly kind: "live" }
  /** Another name of a live section of the same page. */
  | { readonly kind: "alias"; readonly of: string }
  /** Its section stands on another page. */
  | { readonly kind: "moved"; readonly to: Address }
  /** Its author took the section away. */
  | { readonly kind: "retired" };

export interface Address {
  readonly page: PageUrl;
  /** Fragment without `#`; empty for the page itself. */
  readonly id: string;
}

/** One published address: one line of `anchors.lock`. */
export interface Anchor extends Address {
  readonly status: AnchorStatus;
  /** Title of its section when it was last seen, before typography. */
  readonly title: string;
  /** Sketch of its words when it was last seen; empty for a section without words of its own. */
  readonly sketch: string;
}

/** What is known of a page's published addresses before its sections get their ids. */
export interface PublishedIds {
  /** By section: the id under which it was published. */
  readonly ids: ReadonlyMap<Outline, string>;
  /** By section: further published names of it. */
  readonly aliases: ReadonlyMap<Outline, readonly string[]>;
  /** Addresses that belong to sections which are elsewhere or gone: nobody else's. */
  readonly reserved: ReadonlySet<string>;
}

/** A published address of a page at which no section stands any more, and what a reader is told there. */
export interface Notice {
  readonly id: string;
  /** Title of the section that stood there. */
  readonly title: string;
  readonly kind: "moved" | "retired" | "lost";
  /** Where it stands now, or what is nearest. */
  readonly links: readonly NoticeLink[];
}

export interface NoticeLink extends Address {
  readonly title: string;
  readonly lang: string;
}

/** The address of a page that is gone, kept for whoever has a link to it. */
export interface Stub {
  readonly url: PageUrl;
  readonly title: string;
  /** The page that it became. */
  readonly to?: PageUrl;
  readonly lang: string;
  readonly notices: readonly Notice[];
}

export function addressText({ page, id }: Address): string {
  return `${page}#${id}`;
}
