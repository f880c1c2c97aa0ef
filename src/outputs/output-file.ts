/** A file of the output that is not a page. */
import type { SourcePath } from "../model/brands.ts";
import type { Site } from "../model/site.ts";

export interface OutputFile {
  /** Relative to the site's root. */
  readonly url: string;
  readonly content: string | { readonly copyOf: SourcePath };
}

export interface OutputContext {
  /** The site's own files, by their address. */
  readonly assets: readonly OutputFile[];
}

export type Output = (site: Site, context: OutputContext) => readonly OutputFile[];
