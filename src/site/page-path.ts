/** Where a file of the content folder stands in the output. */
import { type PageUrl, pageUrl, type SourcePath } from "../model/brands.ts";
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

/** A path segment in lower-case ASCII; letters of other scripts become their code points. */
export function slugSegment(segment: string): string {
  return slugify(segment)
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
    : `${slugSegment(stem)}${extension.replace(/[^A-Za-z0-9.]/g, "").toLowerCase()}`;
  return folderUrl(folderOf(path)) + plain;
}
