/** Says which symbolic links of the content folder lead to what is not read, instead of leaving them out without a word. */
import type { SourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/** `links` lead out of the content folder, or to something hidden in it. */
export function checkSymbolicLinks(links: readonly SourcePath[]): readonly Diagnostic[] {
  return links.map((file) => ({
    code: "path-outside",
    severity: "warning",
    file,
    line: 1,
    column: 1,
    message: `"${file}" is a link that leads out of the content folder, or to something hidden: it is left out.`,
    remedy: "Move what it leads to into the content folder, or remove the link.",
  }));
}
