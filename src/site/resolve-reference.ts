/** Where a link or an image of a talk leads: a page, a file to copy, elsewhere, or nowhere. */
import type { SourcePath } from "../model/brands.ts";
import type { OtherHandbook } from "../model/other-handbook.ts";
import type { Part, PlacedTalk, Target } from "../model/site.ts";
import { decodeAddress } from "../text/decode-address.ts";
import { joinPath } from "../text/join-path.ts";
import { folderOf } from "./page-path.ts";
import { isHandbookLink, resolveHandbook } from "./resolve-handbook.ts";

export interface Addresses {
  /** By source path in NFC. */
  readonly talks: ReadonlyMap<string, PlacedTalk>;
  /** By folder in NFC. */
  readonly parts: ReadonlyMap<string, Part>;
  /** URLs of the files that may be copied, by source path in NFC. */
  readonly files: ReadonlyMap<string, string>;
  /** Other handbooks, by name. */
  readonly handbooks: ReadonlyMap<string, OtherHandbook>;
  /** Whether a file of that URL, by its source path in NFC, is not copied. */
  withholds(place: string, url: string): boolean;
  /** The fragments of a talk's page. */
  fragmentsOf(talk: PlacedTalk): ReadonlySet<string>;
}

const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

export function resolveReference(from: SourcePath, href: string, addresses: Addresses): Target {
  if (isHandbookLink(href)) return resolveHandbook(href, addresses.handbooks);
  if (SCHEME.test(href)) return { kind: "external", href };
  const [path = "", fragment = ""] = splitOnce(href, "#");
  const wanted = decodeAddress(splitOnce(path, "?")[0] ?? "").replaceAll("\\", "/");
  const place = wanted === "" ? from : joinPath(folderOf(from), wanted);
  if (place === undefined) return { kind: "outside" };
  const places = wanted.startsWith("/") ? [place, ...publicPlaces(from, place)] : [place];
  for (const one of places) {
    const found = findTarget(one.normalize("NFC"), fragment, addresses);
    if (found) return found;
  }
  return { kind: "missing" };
}

/** Slidev and VitePress serve a folder `public` beside the deck as their root; the nearest comes first. */
function publicPlaces(from: SourcePath, place: string): readonly string[] {
  const segments = from.split("/");
  return segments.map((_, at) => [...segments.slice(0, -1 - at), "public", place].join("/"));
}

function findTarget(place: string, fragment: string, addresses: Addresses): Target | undefined {
  const talk = findTalk(place, addresses);
  if (talk)
    return { kind: "page", url: talk.url, ...locateFragment(fragment, () => addresses.fragmentsOf(talk)) };
  const part = addresses.parts.get(place.replace(/\/$/, ""));
  if (part) return { kind: "page", url: part.url, fragment: "" };
  const url = addresses.files.get(place);
  if (url === undefined) return undefined;
  return addresses.withholds(place, url) ? { kind: "active" } : { kind: "file", url };
}

function splitOnce(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** A talk may be linked as its file, without its extension, as its page, or as its folder. */
function findTalk(path: string, { talks, parts }: Addresses): PlacedTalk | undefined {
  const bare = path.replace(/\.html?$/i, "");
  return talks.get(path) ?? talks.get(`${bare}.md`) ?? talks.get(`${bare}.markdown`) ?? parts.get(path)?.page;
}

/** `fragments` are those of the page. */
export function locateFragment(
  fragment: string,
  fragments: () => ReadonlySet<string>,
): { fragment: string; deadFragment?: string } {
  if (fragment === "" || fragment === "top" || fragment.startsWith(":~:")) return { fragment };
  const known = fragments();
  const found = [fragment, decodeAddress(fragment), decodeAddress(fragment).toLowerCase()].find((name) =>
    known.has(name),
  );
  return found === undefined ? { fragment: "", deadFragment: decodeAddress(fragment) } : { fragment: found };
}
