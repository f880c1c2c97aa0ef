/** The site's own copy of its published addresses, by which a later build that has no other can go on; an edit changes a few pages' worth of it. */
import type { Site } from "../model/site.ts";
import { groupBy } from "../text/group-by.ts";
import type { Output, OutputContext } from "./output-file.ts";

/** With an extension that every host serves. */
const WHOLE = "lectern/anchors.txt";
const FOLDER = "lectern/anchors/";
const PAGES_OF_SMALL_SITE = 16;
const PAGES_A_FILE = 4;

export interface PublishedFile {
  readonly url: string;
  readonly content: string;
}

export const publishedLines: Output = (site, { hash }) => publishedFiles(site, hash);

/** One for a small site; else each page has its file by its address alone, whatever pages there are besides. */
export function publishedFiles(
  { publishedLines }: Pick<Site, "publishedLines">,
  hash: OutputContext["hash"],
): readonly PublishedFile[] {
  const text = publishedLines();
  if (text === "") return [];
  const [head = "", ...lines] = text.trimEnd().split("\n\n");
  const pages = groupBy(lines, (line) => line.slice(0, line.indexOf("#")));
  const count = 2 ** Math.ceil(Math.log2(pages.size / PAGES_A_FILE));
  if (pages.size <= PAGES_OF_SMALL_SITE) return [{ url: WHOLE, content: text }];
  const files = groupBy([...pages], ([page]) => Number.parseInt(hash(page), 16) % count);
  return [...files]
    .sort(([a], [b]) => a - b)
    .map(([number, own]) => ({
      url: `${FOLDER}${number}.txt`,
      content: `${[head, ...own.flatMap(([, linesOfPage]) => linesOfPage)].join("\n\n")}\n`,
    }));
}
