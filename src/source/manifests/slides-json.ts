/** `slides.json`: one list of Markdown files. Source: Zenika/sensei, src/build/slides.js. */
import type { SourceFile } from "../../model/deck.ts";
import type { ManifestFormat, ParsedManifest } from "./manifest.ts";
import { courseName, folderOfFile } from "./manifest-names.ts";
import { itemsOf, offsetOf, readTree, textOf } from "./manifest-tree.ts";

export const slidesJson: ManifestFormat = {
  isNamed: (path) => /(?:^|\/)slides\.json$/i.test(path),
  read,
};

/** Any other JSON of that name is somebody else's. */
function read(file: SourceFile): ParsedManifest | undefined {
  const tree = readTree(file);
  const folder = folderOfFile(file.path);
  const chapters = itemsOf(tree.root).flatMap((item) => {
    const path = textOf(item);
    return path?.endsWith(".md") ? [{ path, folder, place: tree.placeAt(offsetOf(item)) }] : [];
  });
  if (chapters.length === 0) return undefined;
  return { courses: [{ manifest: file.path, name: courseName(file.path), chapters }], diagnostics: [] };
}
