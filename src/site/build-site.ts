/** All talks become the site: every talk in its place, every address known, before anything is rendered. */
import { type SourcePath, sourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { CopiedFile, Neighbour, Part, PlacedTalk, Site, SiteOptions, Target } from "../model/site.ts";
import type { Talk } from "../model/talk.ts";
import { buildParts, listParts, listTalks } from "./build-parts.ts";
import { listFragments } from "./list-fragments.ts";
import { languagesByFolder, neighbourLanguage } from "./neighbour-language.ts";
import { filePath } from "./page-path.ts";
import { placeTalks } from "./place-talks.ts";
import { type Addresses, resolveReference } from "./resolve-reference.ts";

/** `files` are the content folder's other files, which talks may refer to. */
export function buildSite(
  talks: readonly Talk[],
  files: readonly SourcePath[],
  options: SiteOptions = {},
): Site {
  const published = talks.filter((talk) => options.drafts || !talk.frontMatter.draft);
  const { talks: placed, diagnostics } = placeTalks(published);
  const lang = options.lang ?? neighbourLanguage("", languagesByFolder(placed));
  const root = buildParts(linkNeighbours(listTalks(buildParts(placed, lang))), lang);
  const parts = listParts(root);
  const ordered = listTalks(root);
  const addresses = listAddresses(ordered, parts, files);
  const resolve = (from: SourcePath, href: string): Target => resolveReference(from, href, addresses);
  return {
    title: options.title ?? titleOf(root.page) ?? options.plainTitle?.(lang) ?? "Handbook",
    lang,
    baseUrl: options.baseUrl?.replace(/\/*$/, "/"),
    root,
    parts,
    talks: ordered,
    copiedFiles: listCopiedFiles(ordered, files, addresses, resolve),
    sources: [...ordered.map(({ path }) => path), ...files],
    diagnostics: [...diagnostics, ...duplicateParts(parts)],
    resolve,
    findPart: (folder) => addresses.parts.get(folder.normalize("NFC")),
  };
}

/** Two folders that would become one. */
function duplicateParts(parts: readonly Part[]): Diagnostic[] {
  const owners = new Map<string, Part>();
  return parts.flatMap((part): Diagnostic[] => {
    const owner = owners.get(part.url);
    const [talk] = listTalks(part);
    if (owner === undefined) owners.set(part.url, part);
    if (owner === undefined || talk === undefined) return [];
    const message = `The folders "${part.path}" and "${owner.path}" would both become ${part.url}.`;
    const remedy = "Rename one of the two folders.";
    return [
      { code: "page-duplicate", severity: "error", file: talk.path, line: 1, column: 1, message, remedy },
    ];
  });
}

/** A title that its author wrote, not one made of the file's name. */
function titleOf(page: PlacedTalk | undefined): string | undefined {
  return page?.frontMatter.title ?? page?.root.heading?.text;
}

function linkNeighbours(ordered: readonly PlacedTalk[]): readonly PlacedTalk[] {
  const readable = ordered.filter((talk) => !talk.isPartPage);
  const positions = new Map(readable.map((talk, at) => [talk, at]));
  return ordered.map((talk) => {
    const at = positions.get(talk);
    if (at === undefined) return talk;
    return {
      ...talk,
      neighbours: { previous: neighbour(readable[at - 1]), next: neighbour(readable[at + 1]) },
    };
  });
}

function neighbour(talk: PlacedTalk | undefined): Neighbour | undefined {
  return talk && { title: talk.title, url: talk.url, lang: talk.lang };
}

function listAddresses(
  talks: readonly PlacedTalk[],
  parts: Site["parts"],
  files: readonly SourcePath[],
): Addresses {
  const cache = new Map<PlacedTalk, ReadonlySet<string>>();
  const nfc = (path: string): string => path.normalize("NFC");
  return {
    talks: new Map(talks.map((talk) => [nfc(talk.path), talk])),
    parts: new Map(parts.map((part) => [nfc(part.path), part])),
    files: listFileUrls(
      [...talks.flatMap(({ url, markdownUrl }) => [url, markdownUrl]), ...parts.map(({ url }) => url)],
      files,
    ),
    fragmentsOf(talk) {
      const fragments = cache.get(talk) ?? listFragments(talk);
      cache.set(talk, fragments);
      return fragments;
    },
  };
}

/** What the site writes at its root besides the talks. */
const OWN_FILES = ["sections.html", "404.html", "sitemap.xml", "robots.txt", ".nojekyll"];

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

function listCopiedFiles(
  talks: readonly PlacedTalk[],
  files: readonly SourcePath[],
  addresses: Addresses,
  resolve: Site["resolve"],
): CopiedFile[] {
  const wanted = new Set<string>();
  for (const talk of talks) {
    for (const { href } of talk.references) {
      const target = resolve(talk.path, href);
      if (target.kind === "file") wanted.add(target.url);
    }
  }
  const copied = files.map((source) => ({ source, url: addresses.files.get(source.normalize("NFC")) ?? "" }));
  return copied
    .filter(({ url }) => wanted.has(url))
    .map(({ source, url }) => ({ source: sourcePath(source), url }));
}
