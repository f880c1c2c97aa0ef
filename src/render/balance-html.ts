/** Makes well-formed HTML of a body that holds an author's own: every element closed, each where it may stand. */
import {
  defaultTreeAdapter as adapter,
  html as namespaces,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from "parse5";

type Element = Tree.Element;
type Parent = Tree.ParentNode;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

const BLOCKS = words(
  "blockquote details div dl dd dt figcaption figure hr li ol p pre section table ul summary caption",
);
/** Elements that may hold text and its marks only. */
const PHRASING = words(
  "abbr b bdi bdo cite code dfn em i kbd mark p pre q s samp small span strong sub summary sup time u var",
);
/** What each of these may stand in; anywhere else it is a plain block. */
const NEEDS_PARENT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["li", words("ul ol")],
  ["summary", words("details")],
  ["figcaption", words("figure")],
  ["dt", words("dl div")],
  ["dd", words("dl div")],
]);

/** `summaryWord` titles a `<details>` that has no summary of its own. */
export function balanceHtml(html: string, summaryWord: string): string {
  const fragment = parseFragment(html);
  repair(fragment, { summaryWord, phrasing: false, link: false });
  return serialize(fragment);
}

interface Where {
  readonly summaryWord: string;
  /** Whether an ancestor may hold text and its marks only. */
  readonly phrasing: boolean;
  readonly link: boolean;
}

function isElement(node: Tree.Node): node is Element {
  return "tagName" in node;
}

function repair(parent: Parent, where: Where): void {
  for (const node of [...parent.childNodes]) if (isElement(node)) repairElement(node, parent, where);
  if (isElement(parent) && (parent.tagName === "ul" || parent.tagName === "ol")) wrapStrayItems(parent);
  if (isElement(parent) && parent.tagName === "dl") wrapStrayTerms(parent);
  if (isElement(parent) && parent.tagName === "details") addSummary(parent, where.summaryWord);
}

function repairElement(node: Element, parent: Parent, where: Where): void {
  const parentTag = isElement(parent) ? parent.tagName : "";
  if (NEEDS_PARENT.get(node.tagName)?.has(parentTag) === false) rename(node, where.phrasing ? "span" : "div");
  if (where.phrasing && BLOCKS.has(node.tagName)) rename(node, "span");
  if (where.link && node.tagName === "a") rename(node, "span");
  if (PHRASING.has(node.tagName) && node.tagName !== "p" && holdsBlock(node))
    rename(node, where.phrasing ? "span" : "div");
  const inside = {
    ...where,
    phrasing: where.phrasing || PHRASING.has(node.tagName),
    link: where.link || node.tagName === "a",
  };
  repair(node, inside);
  if (node.tagName === "th" && node.childNodes.every(isBlank)) renameCell(node);
  if (isEmptyBlock(node)) adapter.detachNode(node);
}

/** The author's attributes stay, those that only the old name could carry go. */
function rename(node: Element, tag: string): void {
  node.tagName = tag;
  node.nodeName = tag;
  if (tag !== "span" && tag !== "div") return;
  node.attrs = node.attrs.filter(({ name }) => /^(id|class|lang|dir|title|role|aria-label)$/.test(name));
}

/** An empty header cell heads nothing. */
function renameCell(node: Element): void {
  node.tagName = "td";
  node.nodeName = "td";
  node.attrs = node.attrs.filter(({ name }) => name !== "scope");
}

function holdsBlock(node: Element): boolean {
  return node.childNodes.some(
    (child) => isElement(child) && (BLOCKS.has(child.tagName) || holdsBlock(child)),
  );
}

function isEmptyBlock(node: Element): boolean {
  const removable =
    /^(p|ul|ol|dl|figcaption|li)$/.test(node.tagName) && node.attrs.every(({ name }) => name !== "id");
  return (
    removable &&
    node.childNodes.every(
      (child) => child.nodeName === "#text" && "value" in child && child.value.trim() === "",
    )
  );
}

function isBlank(node: Tree.Node): boolean {
  return node.nodeName === "#text" && "value" in node && node.value.trim() === "";
}

/** A list holds items and nothing else. */
function wrapStrayItems(list: Element): void {
  wrapChildren(list, "li", (child) => isElement(child) && child.tagName === "li");
}

function wrapStrayTerms(list: Element): void {
  wrapChildren(list, "dd", (child) => isElement(child) && /^(dt|dd|div)$/.test(child.tagName));
  const first = list.childNodes.find(isElement);
  if (first?.tagName === "dd") rename(list, "div");
  if (list.tagName === "div")
    for (const child of list.childNodes)
      if (isElement(child) && /^d[dt]$/.test(child.tagName)) rename(child, "div");
}

function wrapChildren(parent: Element, tag: string, fits: (node: Tree.ChildNode) => boolean): void {
  for (const child of [...parent.childNodes]) {
    if (fits(child) || isBlank(child)) continue;
    const wrapper = adapter.createElement(tag, namespaces.NS.HTML, []);
    adapter.insertBefore(parent, wrapper, child);
    adapter.detachNode(child);
    adapter.appendChild(wrapper, child);
  }
}

function addSummary(details: Element, word: string): void {
  const summaries = details.childNodes.filter(
    (child): child is Element => isElement(child) && child.tagName === "summary",
  );
  for (const extra of summaries.slice(1)) rename(extra, "div");
  const first = details.childNodes.find((child) => !isBlank(child));
  if (summaries[0] !== undefined && first === summaries[0]) return;
  const summary = summaries[0] ?? adapter.createElement("summary", namespaces.NS.HTML, []);
  if (summaries[0] === undefined) adapter.insertText(summary, word);
  adapter.detachNode(summary);
  if (details.childNodes[0]) adapter.insertBefore(details, summary, details.childNodes[0]);
  else adapter.appendChild(details, summary);
}
