/** A manifest in YAML or JSON as nodes that know their place. */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { ManifestPlace } from "../../model/course.ts";
import type { SourceFile } from "../../model/deck.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { withoutControls } from "../../text/without-controls.ts";
import { tooDeepAt } from "../yaml-depth.ts";
import { placesIn } from "./places-in.ts";

export interface ManifestTree {
  readonly file: SourceFile;
  readonly root: Node | null;
  /** What makes it unreadable, when it is. */
  readonly error?: Diagnostic;
  /** `offset` counts characters of the file. */
  placeAt(offset: number): ManifestPlace;
}

/** JSON is read as the YAML that it is. Tags that other tools define, such as `!!python/name`, count for nothing. */
export function readTree(file: SourceFile): ManifestTree {
  const deep = tooDeepAt(file.text);
  if (deep !== undefined) {
    const message = "The course manifest cannot be read: its lists or groups stand too deep in one another.";
    const remedy = "Close the brackets that are open, or take some of them out of the others.";
    const at = placesIn(file.text);
    return { file, root: null, placeAt: at, error: invalid(file, at(deep), { message, remedy }) };
  }
  const document = parseDocument(file.text, { uniqueKeys: false, logLevel: "silent" });
  const placeAt = placesIn(file.text);
  const [problem] = document.errors;
  if (problem === undefined) return { file, root: document.contents, placeAt };
  const reason = problem.message.split("\n")[0]?.replace(/ at line.*$/, "");
  const message = `The course manifest cannot be read: ${reason}.`;
  const remedy = "Correct the YAML or JSON; a text that holds a colon needs quotes.";
  return { file, root: null, placeAt, error: invalid(file, placeAt(problem.pos[0]), { message, remedy }) };
}

export function invalid(
  { path }: SourceFile,
  place: ManifestPlace,
  words: { readonly message: string; readonly remedy: string },
): Diagnostic {
  return { code: "course-invalid", severity: "warning", file: path, ...place, ...words };
}

/** The value of a mapping's key; undefined for any other node. */
export function nodeAt(node: Node | null | undefined, key: string): Node | undefined {
  if (!isMap(node)) return undefined;
  const pair = pairsOf(node).find((item) => isScalar(item.key) && item.key.value === key);
  return pair?.value ?? undefined;
}

export function pairsOf(map: YAMLMap): readonly Pair<unknown, Node | null>[] {
  return map.items as Pair<unknown, Node | null>[];
}

/** Empty for a node that is no list; items without value are passed over. */
export function itemsOf(node: Node | null | undefined): readonly Node[] {
  return isSeq(node) ? (node.items as (Node | null)[]).filter((item) => item !== null) : [];
}

/** Undefined for a node that is no text. */
export function textOf(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === "string" ? withoutControls(node.value) : undefined;
}

export function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
