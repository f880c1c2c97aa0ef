/** `mkdocs.yml`: its `nav`, whose groups nest. Source: https://www.mkdocs.org/user-guide/configuration/#nav */
import { isMap, isSeq, type Node } from "yaml";
import type { PlannedChapter } from "../../model/course.ts";
import type { SourceFile } from "../../model/deck.ts";
import { joinPath } from "../../text/join-path.ts";
import type { ManifestFormat, ParsedManifest } from "./manifest.ts";
import { courseName, folderOfFile } from "./manifest-names.ts";
import { itemsOf, type ManifestTree, nodeAt, offsetOf, pairsOf, readTree, textOf } from "./manifest-tree.ts";

export const mkdocs: ManifestFormat = {
  isNamed: (path) => /(?:^|\/)mkdocs\.ya?ml$/i.test(path),
  read,
};

function read(file: SourceFile): ParsedManifest | undefined {
  const tree = readTree(file);
  if (tree.error !== undefined) return { courses: [], diagnostics: [tree.error] };
  const nav = nodeAt(tree.root, "nav");
  if (!isSeq(nav)) return undefined;
  const folder = joinPath(folderOfFile(file.path), textOf(nodeAt(tree.root, "docs_dir")) ?? "docs") ?? "";
  const course = {
    manifest: file.path,
    name: courseName(file.path),
    title: textOf(nodeAt(tree.root, "site_name")),
    description: textOf(nodeAt(tree.root, "site_description")),
    chapters: readNav(nav, { tree, folder }),
  };
  return { courses: [course], diagnostics: [] };
}

interface Scope {
  readonly tree: ManifestTree;
  readonly folder: string;
  readonly group?: string;
}

/** An entry is a path, or one title with a path or with entries of its own. Links elsewhere are no chapters. */
function readNav(entries: Node, scope: Scope): readonly PlannedChapter[] {
  return itemsOf(entries).flatMap((entry) => {
    const titled = isMap(entry) ? pairsOf(entry)[0] : undefined;
    const value = isMap(entry) ? titled?.value : entry;
    if (isSeq(value)) return readNav(value, { ...scope, group: textOf(titled?.key) ?? scope.group });
    const path = textOf(value);
    if (!value || !path || !/\.(?:md|markdown)$/i.test(path)) return [];
    const { tree, folder, group } = scope;
    return [{ path, folder, group, place: tree.placeAt(offsetOf(value)) }];
  });
}
