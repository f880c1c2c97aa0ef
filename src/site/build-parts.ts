/** Folders of talks become parts, nested as the folders nest. */
import { pageUrl, sourcePath } from "../model/brands.ts";
import type { Part, PlacedTalk } from "../model/site.ts";
import { readableName } from "../section/readable-name.ts";
import { isSameLanguage, languageOfFolder, ownName } from "../text/language-names.ts";
import { compareNames } from "./compare-names.ts";
import { commonestLanguage } from "./neighbour-language.ts";
import { folderOf, folderUrl } from "./page-path.ts";

/** The root part; it holds every other. `fallbackLang` is the language of folders without talks of their own. */
export function buildParts(talks: readonly PlacedTalk[], fallbackLang: string): Part {
  const byFolder = groupByFolder(talks);
  const children = childFolders([...byFolder.keys()]);
  const build = (folder: string): Part => {
    const own = byFolder.get(folder) ?? [];
    const page = own.find((talk) => talk.isPartPage);
    const parts = [...(children.get(folder) ?? [])].sort(compareNames).map(build).sort(compareOrder);
    const lang = page?.lang ?? languageOf(own, fallbackLang) ?? parts[0]?.lang ?? fallbackLang;
    return {
      path: sourcePath(folder),
      url: pageUrl(`${folderUrl(folder)}index.html`),
      title: page?.title ?? titleOf(folder, lang),
      lang,
      page,
      talks: own.filter((talk) => talk !== page),
      parts,
    };
  };
  return build("");
}

/** The folder of the talks in a language is called by it: `fr` is `Français`. */
function titleOf(folder: string, lang: string): string {
  const named = languageOfFolder(folder.slice(folder.lastIndexOf("/") + 1));
  const isLanguage = named !== undefined && isSameLanguage(named, lang);
  return readableName(isLanguage ? ownName(named) : `${folder}/index.md`);
}

/** That of most of the talks. */
function languageOf(talks: readonly PlacedTalk[], preferred: string): string | undefined {
  return talks.length === 0
    ? undefined
    : commonestLanguage(
        talks.map(({ lang }) => lang),
        preferred,
      );
}

function groupByFolder(talks: readonly PlacedTalk[]): Map<string, PlacedTalk[]> {
  const groups = new Map<string, PlacedTalk[]>();
  for (const talk of talks) {
    const group = groups.get(talk.part);
    if (group) group.push(talk);
    else groups.set(talk.part, [talk]);
  }
  return groups;
}

/** A folder without talks is still a part when one below it has some. */
function childFolders(folders: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const children = new Map<string, Set<string>>();
  for (const folder of folders) {
    for (let at = folder; at !== ""; at = folderOf(at)) {
      const siblings = children.get(folderOf(at)) ?? new Set<string>();
      children.set(folderOf(at), siblings.add(at));
    }
  }
  return children;
}

function compareOrder(a: Part, b: Part): number {
  const order = (part: Part): number => part.page?.frontMatter.order ?? Number.POSITIVE_INFINITY;
  return order(a) === order(b) ? 0 : order(a) - order(b);
}

/** The part and all below it, in reading order. */
export function listParts(part: Part): readonly Part[] {
  return [part, ...part.parts.flatMap(listParts)];
}

/** Every talk of the part and of those below it, in reading order. */
export function listTalks(part: Part): readonly PlacedTalk[] {
  return [...(part.page ? [part.page] : []), ...part.talks, ...part.parts.flatMap(listTalks)];
}

/** When anything of the part last changed, as far as that is known of each of its talks. */
export function latestChange(part: Part): string | undefined {
  const days = listTalks(part).map(({ changedOn }) => changedOn);
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}
