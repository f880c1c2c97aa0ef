/** Which folders hold the same talks in another language: `fr/docker/` and `en/docker/`, or `docker/`. */
import type { Part, PlacedTalk, Site } from "../model/site.ts";
import { isSameLanguage } from "../text/language-names.ts";
import { listFolderLanguages, type NamedFolder, splitFileLanguage } from "../text/path-language.ts";
import { listTalks } from "./build-parts.ts";

type Shelf = Pick<Site, "parts" | "versionsOf">;

/** In reading order, without the part itself. */
export function findPartVersions(part: Part, site: Shelf): readonly Part[] {
  const own = foldersOf(part);
  return site.parts.filter((other) => {
    if (other === part || isSameLanguage(part.lang, other.lang)) return false;
    const theirs = foldersOf(other);
    const isBeside =
      own.some((folder) => theirs.some(({ shared }) => shared === folder.shared)) ||
      own.some(({ without }) => without === insideOf(other)) ||
      theirs.some(({ without }) => without === insideOf(part));
    return isBeside && shareTalks(part, other, site);
  });
}

/** The folders of its path that are called by its language. */
function foldersOf(part: Part): readonly NamedFolder[] {
  return listFolderLanguages(insideOf(part)).filter(({ lang }) => isSameLanguage(lang, part.lang));
}

/** The path of what could stand in it. */
function insideOf({ path }: Part): string {
  return path === "" ? "*" : `${path}/*`;
}

/** Whether a talk stands at the same place in both. */
function shareTalks(part: Part, other: Part, { versionsOf }: Shelf): boolean {
  return listTalks(part).some((talk) =>
    versionsOf(talk.path).some(
      (version) => version.path !== talk.path && placeIn(part, talk) === placeIn(other, version),
    ),
  );
}

/** Undefined where it is not in it. */
function placeIn({ path }: Part, talk: PlacedTalk): string | undefined {
  const folder = path === "" ? "" : `${path}/`;
  return talk.path.startsWith(folder) ? splitFileLanguage(talk.path.slice(folder.length)).stem : undefined;
}
