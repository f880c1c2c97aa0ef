/** Which folders hold the same talks in another language: `fr/docker/` and `en/docker/`, or `docker/`. */
import type { Part, PlacedTalk, Site } from "../model/site.ts";
import { isSameLanguage } from "../text/language-names.ts";
import { listFolderLanguages, type NamedFolder, splitFileLanguage } from "../text/path-language.ts";
import { listTalks } from "./build-parts.ts";

type Shelf = Pick<Site, "parts" | "versionsOf">;

/** In reading order, without the part itself. */
export function findPartVersions(part: Part, site: Shelf): readonly Part[] {
  const paths = new Set(listTalks(part).flatMap((talk) => counterFolders(part, talk, site)));
  if (paths.size === 0) return [];
  return site.parts.filter((other) => paths.has(other.path.normalize("NFC")) && isVersion(part, other));
}

/** Where a folder stands that has a version of the talk at the place that the talk has in this one. */
function counterFolders(part: Part, talk: PlacedTalk, { versionsOf }: Shelf): readonly string[] {
  const folder = part.path.normalize("NFC");
  const inside = splitFileLanguage(talk.path).stem.slice(folder === "" ? 0 : folder.length + 1);
  return versionsOf(talk.path).flatMap((version) => {
    const { stem } = splitFileLanguage(version.path);
    if (stem === inside) return [""];
    return stem.endsWith(`/${inside}`) ? [stem.slice(0, -inside.length - 1)] : [];
  });
}

/** Whether the two paths differ by a folder that is called by its language. */
function isVersion(part: Part, other: Part): boolean {
  if (isSameLanguage(part.lang, other.lang)) return false;
  const [ours, theirs] = [foldersOf(part), foldersOf(other)];
  return (
    ours.some((folder) => theirs.some(({ shared }) => shared === folder.shared)) ||
    ours.some(({ without }) => without === insideOf(other)) ||
    theirs.some(({ without }) => without === insideOf(part))
  );
}

/** The folders of its path that are called by its language. */
function foldersOf(part: Part): readonly NamedFolder[] {
  return listFolderLanguages(insideOf(part)).filter(({ lang }) => isSameLanguage(lang, part.lang));
}

/** The path of what could stand in it. */
function insideOf({ path }: Part): string {
  return path === "" ? "*" : `${path}/*`;
}
