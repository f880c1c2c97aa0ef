/** Strings that must not be swapped for one another carry their kind in their type. */
declare const kind: unique symbol;
type Brand<Name extends string> = string & { readonly [kind]: Name };

/** A fragment that leads to a section; never empty, never holds white space. */
export type SectionId = Brand<"SectionId">;
/** A page's address relative to the site's root, without a leading slash: `livraison/ci.html`. */
export type PageUrl = Brand<"PageUrl">;
/** A file's path relative to the content folder, with `/` between its segments: `livraison/ci.md`. */
export type SourcePath = Brand<"SourcePath">;

export const sectionId = (text: string): SectionId => text as SectionId;
export const pageUrl = (text: string): PageUrl => text as PageUrl;
export const sourcePath = (text: string): SourcePath => text as SourcePath;
