/** The site's own copy of its published addresses, by which a later build that has no other can go on. */
import type { Output } from "./output-file.ts";

/** With an extension that every host serves. */
export const PUBLISHED_LINES = "lectern/anchors.txt";

export const publishedLines: Output = (site) =>
  site.publishedLines() === "" ? [] : [{ url: PUBLISHED_LINES, content: site.publishedLines() }];
