/** Everything that a page says to a reader, seen or heard: its words, its names, its hints, one string each. */
import { attribute, type BuiltPage, childrenOf, isElement, type Node } from "./outer-pages.ts";

const SAYING = [
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "title",
  "alt",
  "placeholder",
] as const;
/** What is no word of any language, or is measured elsewhere. */
const SILENT = /^(?:script|style|template|time|code|pre)$/;

export function listSaid({ document, elements }: BuiltPage): readonly string[] {
  const named = elements.flatMap((element) => SAYING.flatMap((name) => attribute(element, name) ?? []));
  const described = elements
    .filter(({ tagName }) => tagName === "meta")
    .filter((meta) => keyOf(meta) === "description")
    .flatMap((meta) => attribute(meta, "content") ?? []);
  return [...textsOf(document), ...named, ...described]
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

function keyOf(meta: Parameters<typeof attribute>[0]): string {
  return attribute(meta, "name") ?? attribute(meta, "property") ?? "";
}

function textsOf(node: Node): readonly string[] {
  if (node.nodeName === "#text") return [(node as unknown as { value: string }).value];
  if (isElement(node) && SILENT.test(node.tagName)) return [];
  return childrenOf(node).flatMap(textsOf);
}
