/** `cours.json`: by key, `course_name`, `course_description`, `modules` and `tp`, paths without extension. */
// Source: particuleio/formations, build.sh.
import { isMap, isSeq, type Node } from "yaml";
import type { CoursePlan } from "../../model/course.ts";
import type { SourceFile } from "../../model/deck.ts";
import { joinPath } from "../../text/join-path.ts";
import type { ManifestFormat, ParsedManifest } from "./manifest.ts";
import { folderOfFile } from "./manifest-names.ts";
import { itemsOf, type ManifestTree, nodeAt, offsetOf, pairsOf, readTree, textOf } from "./manifest-tree.ts";

export const coursJson: ManifestFormat = {
  isNamed: (path) => /(?:^|\/)cours(?:es)?\.json$/i.test(path),
  read,
};

function read(file: SourceFile): ParsedManifest | undefined {
  const tree = readTree(file);
  if (tree.error !== undefined) return { courses: [], diagnostics: [tree.error] };
  if (!isMap(tree.root)) return undefined;
  const courses = pairsOf(tree.root).flatMap(({ key, value }) =>
    isSeq(nodeAt(value, "modules")) ? [readCourse(tree, textOf(key), value)] : [],
  );
  return courses.length === 0 ? undefined : { courses, diagnostics: [] };
}

/** Where each list's paths count from, beside the manifest, and the title of its group. */
const LISTS = [
  { key: "modules", folder: "cours", group: undefined },
  { key: "tp", folder: "tp", group: "TP" },
];

function readCourse(tree: ManifestTree, key: string | undefined, course: Node | null): CoursePlan {
  const beside = folderOfFile(tree.file.path);
  return {
    manifest: tree.file.path,
    name: textOf(nodeAt(course, "course_name")) ?? key ?? "",
    title: textOf(nodeAt(course, "course_description")),
    chapters: LISTS.flatMap(({ key: list, folder, group }) =>
      itemsOf(nodeAt(course, list)).flatMap((item) => {
        const path = textOf(item);
        const place = tree.placeAt(offsetOf(item));
        return path === undefined ? [] : [{ path, folder: joinPath(beside, folder) ?? "", group, place }];
      }),
    ),
  };
}
