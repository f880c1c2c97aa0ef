/** Where a file of the content folder stands in the output. */
import { type PageUrl, pageUrl, type SourcePath } from "../model/brands.ts";
import { shortHash } from "../text/short-hash.ts";
import { slugify } from "../text/slugify.ts";

/** Names that the handbook's own pages and folders have; a talk so named gets `-talk`. */
const RESERVED = new Set([
  "index",
  "sections",
  "print",
  "book",
  "404",
  "search",
  "tags",
  "speakers",
  "sitemap",
  "robots",
  "lectern",
]);
const MARKDOWN = /\.(?:md|markdown|qmd)$/i;

export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

/** Disks take names of 255 bytes, and `-talk.html` or an extension comes behind. */
const LONGEST_SLUG = 240;
const KEPT_OF_LONGER = 80;
const LONGEST_EXTENSION = 15;

/**
 * A path segment in lower-case ASCII; letters of other scripts become their code points. What no disk could hold
 * is cut, and told apart by a hash of the name.
 */
export function slugSegment(segment: string): string {
  const slug = spellOut(slugify(segment));
  if (slug.length <= LONGEST_SLUG) return slug;
  const kept = slug.slice(0, slug.lastIndexOf("-", KEPT_OF_LONGER));
  return `${kept}-${shortHash(segment.normalize("NFC").toLowerCase())}`;
}

function spellOut(slug: string): string {
  return slug
    .replace(/[^a-z0-9-]+/g, (letters) => `-${Array.from(letters, codePoint).join("-")}-`)
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
}

function codePoint(letter: string): string {
  return letter.codePointAt(0)?.toString(16) ?? "";
}

function unreserved(slug: string): string {
  return RESERVED.has(slug) ? `${slug}-talk` : slug;
}

export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end === -1 ? "" : path.slice(0, end);
}

/** The output folder of a content folder, with a trailing slash unless it is the root. */
export function folderUrl(folder: string): string {
  if (folder === "") return "";
  return `${folder
    .split("/")
    .map((segment) => unreserved(slugSegment(segment)))
    .join("/")}/`;
}

export type PageRole = "talk" | "index" | "second-readme";

export function pagePath(path: SourcePath, role: PageRole): PageUrl {
  const folder = folderUrl(folderOf(path));
  if (role === "index") return pageUrl(`${folder}index.html`);
  const name = path.slice(path.lastIndexOf("/") + 1).replace(MARKDOWN, "");
  return pageUrl(`${folder}${role === "second-readme" ? "readme" : unreserved(slugSegment(name))}.html`);
}

/** A copied file keeps its name where every host can serve it, and gets a plain one where not. */
export function filePath(path: SourcePath): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  const plain = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name)
    ? name
    : `${slugSegment(stem)}${extension
        .replace(/[^A-Za-z0-9.]/g, "")
        .slice(0, LONGEST_EXTENSION)
        .toLowerCase()}`;
  return folderUrl(folderOf(path)) + plain;
}
