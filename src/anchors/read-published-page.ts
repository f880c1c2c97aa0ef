/** The sections of a page that another tool wrote: every heading that can be linked to, and the words under it. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { Anchor } from "../model/anchor.ts";
import type { PageUrl } from "../model/brands.ts";
import { sketchOf } from "../text/sketch.ts";

type Node = DefaultTreeAdapterTypes.Node;

interface Part {
  readonly ids: readonly string[];
  title: string;
  text: string;
}

const HEADING = /^h[1-6]$/;
const UNSEEN = new Set(["script", "style", "nav", "header", "footer", "template"]);

export function readPublishedPage(page: PageUrl, html: string): readonly Anchor[] {
  const parts: Part[] = [];
  visit(parse(html), [], parts);
  return parts.flatMap(({ ids, title, text }) =>
    ids.map((id) => ({
      ...{ page, id, title: title.replace(/[#¶§\s]+/g, " ").trim() },
      status: { kind: "live" } as const,
      sketch: sketchOf(text),
    })),
  );
}

/** `wrappers` are the ids of elements that hold nothing before the heading, such as `<section id>`. */
function visit(node: Node, wrappers: string[], parts: Part[]): void {
  if ("value" in node) {
    const last = parts[parts.length - 1];
    if (node.value.trim() !== "") wrappers.length = 0;
    if (last !== undefined) last.text += ` ${node.value}`;
    return;
  }
  if (!("childNodes" in node)) return;
  if ("tagName" in node) {
    if (UNSEEN.has(node.tagName)) return;
    if (HEADING.test(node.tagName)) {
      const ids = new Set([...idsWithin(node), ...wrappers.splice(0)]);
      parts.push({ ids: [...ids], title: textWithin(node), text: "" });
      return;
    }
    wrappers.push(...ownIds(node));
  }
  for (const child of node.childNodes) visit(child, wrappers, parts);
}

function ownIds(node: Node): readonly string[] {
  if (!("attrs" in node)) return [];
  const names = node.tagName === "a" ? ["id", "name"] : ["id"];
  return node.attrs
    .filter(({ name, value }) => names.includes(name) && /^\S+$/.test(value))
    .map(({ value }) => value);
}

function idsWithin(node: Node): readonly string[] {
  const below = "childNodes" in node ? node.childNodes.flatMap(idsWithin) : [];
  return [...ownIds(node), ...below];
}

function textWithin(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textWithin).join("") : "";
}
