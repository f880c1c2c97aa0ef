/** Every address of the site, so that references can be resolved and no two files share one. */
import { type SourcePath, sourcePath } from "../model/brands.ts";
import type { CopiedFile, Part, PlacedTalk } from "../model/site.ts";
import { listFragments } from "./list-fragments.ts";
import { filePath } from "./page-path.ts";
import type { Addresses } from "./resolve-reference.ts";

interface Surroundings {
  /** The URLs of all pages and of what stands beside them. */
  readonly pages: readonly string[];
  readonly files: readonly SourcePath[];
  readonly handbooks?: Addresses["handbooks"];
  readonly withholds?: (file: CopiedFile) => boolean;
}

export function listAddresses(
  talks: readonly PlacedTalk[],
  parts: readonly Part[],
  { pages, files, handbooks = new Map(), withholds = () => false }: Surroundings,
): Addresses {
  const cache = new Map<PlacedTalk, ReadonlySet<string>>();
  const sources = new Map(files.map((file) => [file.normalize("NFC"), file]));
  const nfc = (path: string): string => path.normalize("NFC");
  return {
    talks: new Map(talks.map((talk) => [nfc(talk.path), talk])),
    parts: new Map(parts.map((part) => [nfc(part.path), part])),
    files: listFileUrls(pages, files),
    handbooks,
    withholds: (place, url) => withholds({ source: sources.get(place) ?? sourcePath(place), url }),
    fragmentsOf(talk) {
      const fragments = cache.get(talk) ?? listFragments(talk);
      cache.set(talk, fragments);
      return fragments;
    },
  };
}

/** What the site writes at its root besides the talks. */
const OWN_FILES = [
  ...["sections.html", "book.html", "404.html", "sections.json", "sitemap.xml", "robots.txt"],
  ...[".nojekyll", ".htaccess", "_redirects", "_headers"],
];

/** No two files share a URL, not even where capitals make no difference; pages come first. */
function listFileUrls(pages: readonly string[], files: readonly SourcePath[]): ReadonlyMap<string, string> {
  const taken = new Set([...OWN_FILES, ...pages].map((url) => url.toLowerCase()));
  const urls = new Map<string, string>();
  for (const file of [...files].sort()) {
    const url = freeUrl(filePath(file), taken);
    taken.add(url.toLowerCase());
    urls.set(file.normalize("NFC"), url);
  }
  return urls;
}

function freeUrl(url: string, taken: ReadonlySet<string>): string {
  let free = url;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1)
    free = url.replace(/(\.[^./]*)?$/, `-${number}$1`);
  return free;
}
