/** A file of the output that is not a page. */
import type { SourcePath } from "../model/brands.ts";
import type { Site } from "../model/site.ts";

export interface OutputFile {
  /** Relative to the site's root. */
  readonly url: string;
  readonly content: string | Uint8Array | { readonly copyOf: SourcePath } | { readonly keptAt: string };
}

/** The content security policies that the pages state, as they state them. */
export interface PagePolicies {
  readonly usual: string;
  /** Of each page, by its address, that may load more than the usual. */
  readonly wider: readonly (readonly [url: string, policy: string])[];
  /** Forbids nothing that any page may load. */
  readonly widest: string;
}

export interface OutputContext {
  /** The site's own files, by their address. */
  readonly assets: readonly OutputFile[];
  readonly policies: PagePolicies;
  /** Ten hexadecimal digits that stand for a content. */
  hash(content: string): string;
}

export type Output = (site: Site, context: OutputContext) => readonly OutputFile[];
