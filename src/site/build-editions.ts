/** Which pages are there to be printed: one for each part that has talks, and the book where it is wanted. */
import { pageUrl } from "../model/brands.ts";
import type { Edition, Part, PlacedTalk } from "../model/site.ts";
import { listParts, listTalks } from "./build-parts.ts";

export interface EditionOptions {
  /** Those of the site. */
  readonly title: string;
  readonly lang: string;
  readonly printBook?: boolean;
}

/** `parts` are all of the site's, the root first. */
export function buildEditions(
  parts: readonly Part[],
  { title, lang, printBook = false }: EditionOptions,
): readonly Edition[] {
  const ofSite = { title, lang: parts[0]?.page?.lang ?? lang };
  const editionOf = (part: Part): Edition => {
    const { title, lang } = part.path === "" ? ofSite : part;
    return { title, lang, url: pageUrl(`${folderUrlOf(part)}print.html`), part, isBook: false };
  };
  const own = parts.filter(({ talks }) => talks.length > 0).map(editionOf);
  const [root] = parts;
  if (!printBook || root === undefined) return own;
  return [...own, { ...ofSite, url: pageUrl("book.html"), part: root, isBook: true }];
}

/** Its talks in reading order, the pages of its folders among them. */
export function editionTalks({ part, isBook }: Edition): readonly PlacedTalk[] {
  return isBook ? listTalks(part) : [...(part.page ? [part.page] : []), ...part.talks];
}

/**
 * The beginning of each page's ids, by the page's address: `devops`, and in a folder below that of the edition
 * `craft.devops`. Slugs hold no point and no double hyphen, so that no two ids of an edition are the same.
 */
export function idPrefixes(edition: Edition): ReadonlyMap<string, string> {
  const folder = folderUrlOf(edition.part);
  const parts = edition.isBook ? listParts(edition.part) : [edition.part];
  const urls = [...parts, ...editionTalks(edition)].map(({ url }) => url);
  const prefixOf = (url: string): string =>
    url
      .slice(folder.length)
      .replace(/\.html$/, "")
      .replaceAll("/", ".");
  return new Map(urls.map((url) => [url, prefixOf(url)]));
}

/** With a trailing slash unless it is the root. */
function folderUrlOf({ url }: Part): string {
  return url.replace(/index\.html$/, "");
}
