/** Our own manifest, `course.yml`: `title`, `description`, `lang`, and `chapters`, paths and groups `{ title, chapters }`. */
import * as v from "valibot";
import { isMap, type Node, type YAMLMap } from "yaml";
import type { CoursePlan, PlannedChapter } from "../../model/course.ts";
import type { SourceFile } from "../../model/deck.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { isLanguageTag } from "../../text/language-tag.ts";
import { type FieldTable, type Report, readFields } from "../read-fields.ts";
import type { ManifestFormat, ParsedManifest } from "./manifest.ts";
import { courseName, folderOfFile } from "./manifest-names.ts";
import { invalid, itemsOf, type ManifestTree, nodeAt, offsetOf, readTree, textOf } from "./manifest-tree.ts";

const NAMED = /(?:^|[/.])course\.ya?ml$/i;

export const courseYaml: ManifestFormat = { isNamed: (path) => NAMED.test(path), read };

const courseTable: FieldTable = {
  fields: {
    title: v.pipe(v.string("a text"), v.minLength(1, "a title")),
    description: v.string("a text"),
    lang: v.pipe(v.string("a text"), v.check(isLanguageTag, "a language tag like fr or en-GB")),
  },
  noun: "a course",
  isForeign: (key) => key === "chapters",
};
const groupTable: FieldTable = {
  fields: { title: v.string("a text") },
  noun: "a group of chapters",
  isForeign: (key) => key === "chapters",
};

function read(file: SourceFile): ParsedManifest {
  const tree = readTree(file);
  if (tree.error !== undefined) return { courses: [], diagnostics: [tree.error] };
  const { root } = tree;
  const chapters = nodeAt(root, "chapters");
  if (!isMap(root) || chapters === undefined) {
    const message = "The manifest has no list of chapters.";
    const remedy = "Write title: and, under chapters:, the path of one talk a line.";
    return { courses: [], diagnostics: [invalid(file, tree.placeAt(0), { message, remedy })] };
  }
  return readCourse(tree, root, chapters);
}

function readCourse(tree: ManifestTree, root: YAMLMap, list: Node): ParsedManifest {
  const { file } = tree;
  const diagnostics: Diagnostic[] = [];
  const report: Report = ({ offset, message, remedy }) => {
    diagnostics.push(invalid(file, tree.placeAt(offset), { message, remedy }));
  };
  const chapters = readChapters(list, { tree, report });
  const fields: Partial<CoursePlan> = readFields(root, courseTable, report);
  const course = { manifest: file.path, name: courseName(file.path), ...fields, chapters };
  return { courses: [course], diagnostics };
}

interface Scope {
  readonly tree: ManifestTree;
  readonly report: Report;
  readonly group?: string;
}

function readChapters(list: Node, scope: Scope): readonly PlannedChapter[] {
  const { tree, report, group } = scope;
  return itemsOf(list).flatMap((item): readonly PlannedChapter[] => {
    const path = textOf(item);
    const place = tree.placeAt(offsetOf(item));
    if (path !== undefined) return [{ path, folder: folderOfFile(tree.file.path), group, place }];
    const inner = nodeAt(item, "chapters");
    if (isMap(item) && inner !== undefined) {
      const { title } = readFields(item, groupTable, report) as { title?: string };
      return readChapters(inner, { ...scope, group: title ?? group });
    }
    const message = "This entry is neither a path nor a group of chapters.";
    const remedy = "Write the path of a talk, or title: and chapters: for a group.";
    report({ code: "course-invalid", offset: offsetOf(item), message, remedy });
    return [];
  });
}
