/** The elements of printed HTML, as a browser's parser has them. */
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";

export type Element = Tree.Element;

/** Every element of the body of a page, in the order of the document. */
export function readBody(html: string): readonly Element[] {
  return listElements(parseFragment(html));
}

export function readDocument(html: string): readonly Element[] {
  return listElements(parse(html));
}

function listElements(root: Tree.ParentNode): readonly Element[] {
  const found: Element[] = [];
  const add = (node: Tree.ChildNode): void => {
    if (!("tagName" in node)) return;
    found.push(node);
    node.childNodes.forEach(add);
  };
  root.childNodes.forEach(add);
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

export function childrenOf(element: Element): readonly Element[] {
  return element.childNodes.filter((node): node is Element => "tagName" in node);
}

export function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

/** Without what stands in those elements that `leavesOut` names. */
export function textOf(node: Tree.ChildNode, leavesOut: (element: Element) => boolean = () => false): string {
  if (node.nodeName === "#text") return (node as Tree.TextNode).value;
  if (!("tagName" in node) || leavesOut(node)) return "";
  return node.childNodes.map((child) => textOf(child, leavesOut)).join("");
}
