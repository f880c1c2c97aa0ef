/** The manifests of container.training: `title` and `content`, a list of Markdown files whose inner lists are its parts. */
// Source: jpetazzo/container.training, slides/markmaker.py.
import { isMap, isSeq, type Node } from "yaml";
import type { PlannedChapter } from "../../model/course.ts";
import type { SourceFile } from "../../model/deck.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { ManifestFormat, ParsedManifest } from "./manifest.ts";
import { courseName, folderOfFile } from "./manifest-names.ts";
import {
  invalid,
  itemsOf,
  type ManifestTree,
  nodeAt,
  offsetOf,
  pairsOf,
  readTree,
  textOf,
} from "./manifest-tree.ts";

export const containerTraining: ManifestFormat = { isNamed: (path) => /\.ya?ml$/i.test(path), read };

/** What it takes to be looked at: most YAML files are about something else. */
const CONTENT = /^content:[ \t]*(?:#.*)?$/m;

function read(file: SourceFile): ParsedManifest | undefined {
  if (!CONTENT.test(file.text) || !/\.md[ \t]*$/m.test(file.text)) return undefined;
  const tree = readTree(file);
  if (tree.error !== undefined) return { courses: [], diagnostics: [tree.error] };
  const content = nodeAt(tree.root, "content");
  if (!isSeq(content)) return undefined;
  const { chapters, diagnostics } = readContent(content, tree);
  const variables = readVariables(tree);
  return {
    courses: [
      { manifest: file.path, name: courseName(file.path), title: variables["title"], chapters, variables },
    ],
    diagnostics,
  };
}

/** Every text at the top of the manifest. */
function readVariables({ root }: ManifestTree): Readonly<Record<string, string>> {
  const pairs = isMap(root) ? pairsOf(root) : [];
  return Object.fromEntries(
    pairs.flatMap(({ key, value }) => {
      const [name, text] = [textOf(key), textOf(value)];
      return name === undefined || text === undefined ? [] : [[name, text.replace(/\s+/g, " ").trim()]];
    }),
  );
}

interface Content {
  readonly chapters: readonly PlannedChapter[];
  readonly diagnostics: readonly Diagnostic[];
}

function readContent(list: Node, tree: ManifestTree): Content {
  const parts = itemsOf(list).map((item): Content => {
    if (isSeq(item)) return readContent(item, tree);
    const text = textOf(item);
    const place = tree.placeAt(offsetOf(item));
    if (text === undefined || text.trim() === "") return { chapters: [], diagnostics: [] };
    if (text.trim().includes("\n")) return { chapters: [], diagnostics: [inlineText(tree, place)] };
    const chapter = { path: text.trim(), folder: folderOfFile(tree.file.path), place };
    return { chapters: [chapter], diagnostics: [] };
  });
  return {
    chapters: parts.flatMap(({ chapters }) => chapters),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

function inlineText({ file }: ManifestTree, place: PlannedChapter["place"]): Diagnostic {
  const message = "A slide that stands in the manifest itself has no page.";
  return invalid(file, place, {
    message,
    remedy: "Put its text into a Markdown file, and write its path here.",
  });
}
