/** Reads a built site as a browser would: its pages, their elements, ids and addresses. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { listFiles } from "./outer-run.ts";

export type Node = Tree.Node;
export type Element = Tree.Element;

export interface BuiltPage {
  /** Relative to the site's root. */
  readonly url: string;
  readonly html: string;
  readonly document: Tree.Document;
  /** In document order. */
  readonly elements: readonly Element[];
  readonly ids: readonly string[];
}

export async function readPages(site: string): Promise<BuiltPage[]> {
  const files = (await listFiles(site)).filter((file) => file.endsWith(".html"));
  return Promise.all(files.map((file) => readPage(site, file)));
}

export async function readPage(site: string, file: string): Promise<BuiltPage> {
  const html = await readFile(path.join(site, file), "utf8");
  const document = parse(html);
  const elements = listElements(document);
  const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
  return { url: file.split(path.sep).join("/"), html, document, elements, ids };
}

export function isElement(node: Node): node is Element {
  return "tagName" in node;
}

export function childrenOf(node: Node): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

/** One list for the whole tree: joining those of its branches would copy each as often as it is deep. */
export function listElements(node: Node): Element[] {
  const found: Element[] = [];
  const add = (one: Node): void => {
    if (isElement(one)) found.push(one);
    childrenOf(one).forEach(add);
  };
  add(node);
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}

export function ancestorsOf(element: Element): Element[] {
  const parent = element.parentNode;
  return parent !== null && isElement(parent) ? [parent, ...ancestorsOf(parent)] : [];
}

export function isHeading(element: Element): boolean {
  return /^h[1-6]$/.test(element.tagName);
}

export function textOf(node: Node): string {
  if (node.nodeName === "#text") return (node as Tree.TextNode).value;
  return childrenOf(node).map(textOf).join("");
}

export function find(page: BuiltPage, test: (element: Element) => boolean): Element {
  const found = page.elements.find(test);
  if (found === undefined) throw new Error(`${page.url} has no such element.`);
  return found;
}

export const byTag = (tag: string) => (element: Element) => element.tagName === tag;
export const byId = (id: string) => (element: Element) => attribute(element, "id") === id;
