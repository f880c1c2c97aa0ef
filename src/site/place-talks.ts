/** Gives every talk its page, and finds the two files that would write one. */
import type { PageUrl, SourcePath } from "../model/brands.ts";
import { pageUrl, sourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { PlacedTalk, SiteOptions } from "../model/site.ts";
import type { Talk } from "../model/talk.ts";
import { compareNames } from "./compare-names.ts";
import { type EditOptions, editUrl } from "./edit-url.ts";
import { languagesByFolder, neighbourLanguage } from "./neighbour-language.ts";
import { folderOf, type PageRole, pagePath } from "./page-path.ts";

type PlaceOptions = EditOptions & Pick<SiteOptions, "changedOn">;

export interface Placed {
  readonly talks: readonly PlacedTalk[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The page of each talk, whether or not it gets it: of two for one page, only the first is placed. */
export function pageAddresses(paths: readonly SourcePath[]): ReadonlyMap<SourcePath, PageUrl> {
  const indexed = indexedFolders(paths);
  return new Map(paths.map((path) => [path, pagePath(path, roleOf(path, indexed))]));
}

/** Folders that have an `index.md`. */
function indexedFolders(paths: readonly SourcePath[]): ReadonlySet<string> {
  return new Set(paths.filter((path) => isNamed(path, "index")).map(folderOf));
}

/** Talks in reading order: by folder, a folder's own page first, then by `order`, then by name. */
export function placeTalks(talks: readonly Talk[], options: PlaceOptions = {}): Placed {
  const indexed = indexedFolders(talks.map(({ path }) => path));
  const langs = languagesByFolder(talks);
  const owners = new Map<PageUrl, PlacedTalk>();
  const diagnostics: Diagnostic[] = [];
  for (const talk of [...talks].sort(compareTalks)) {
    const lang = talk.ownLang ?? neighbourLanguage(folderOf(talk.path), langs);
    const placed = {
      ...place(talk, lang, roleOf(talk.path, indexed)),
      changedOn: options.changedOn?.get(talk.path),
      editUrl: editUrl(talk.path, options),
    };
    const owner = owners.get(placed.url);
    if (owner) diagnostics.push(duplicatePage(talk, owner));
    else owners.set(placed.url, placed);
  }
  return { talks: [...owners.values()], diagnostics };
}

function isNamed(path: SourcePath, name: string): boolean {
  return new RegExp(`(^|/)${name}\\.(md|markdown)$`, "i").test(path);
}

function roleOf(path: SourcePath, indexed: ReadonlySet<string>): PageRole {
  if (isNamed(path, "index")) return "index";
  if (!isNamed(path, "readme")) return "talk";
  return indexed.has(folderOf(path)) ? "second-readme" : "index";
}

function place(talk: Talk, lang: string, role: PageRole): PlacedTalk {
  const url = pagePath(talk.path, role);
  const markdownUrl = url.replace(/\.html$/, ".md");
  return {
    ...talk,
    lang,
    url,
    markdownUrl,
    notesUrl: talk.handout && notesUrlOf(url),
    isPartPage: role === "index",
    neighbours: {},
    part: sourcePath(folderOf(talk.path)),
  };
}

export function notesUrlOf(url: PageUrl): PageUrl {
  return pageUrl(url.replace(/\.html$/, ".notes.html"));
}

function compareTalks(a: Talk, b: Talk): number {
  const folders = compareNames(folderOf(a.path), folderOf(b.path));
  if (folders !== 0) return folders;
  const [left, right] = [
    a.frontMatter.order ?? Number.POSITIVE_INFINITY,
    b.frontMatter.order ?? Number.POSITIVE_INFINITY,
  ];
  return left === right ? compareNames(a.path, b.path) : left - right;
}

function duplicatePage(talk: Talk, owner: PlacedTalk): Diagnostic {
  return {
    code: "page-duplicate",
    severity: "error",
    file: talk.path,
    line: 1,
    column: 1,
    message: `This talk and ${owner.path} would both become ${owner.url}.`,
    remedy: "Rename one of the two files.",
  };
}
