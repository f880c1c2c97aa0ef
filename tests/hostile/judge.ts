/** Says what is unsafe in a page as a browser would read it: an allowlist of its own, that knows nothing of Lectern's. */
import { parse, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { CONTENT_SECURITY_POLICY } from "../../src/views/policy.ts";
import type { PrintedPage } from "./hostile-site.ts";

type Element = Tree.Element;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const HTML = "http://www.w3.org/1999/xhtml";

/** What may stand in a talk, and what its page is made of. */
const TAGS =
  words(`a abbr article aside b bdi bdo blockquote body br button caption cite code col colgroup dd del
  details dfn dialog div dl dt em figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li
  link main mark meta nav ol p pre q rp rt ruby s samp script section small span strong sub summary sup table tbody td
  template tfoot th thead time title tr u ul var wbr`);
const ATTRIBUTES =
  words(`alt charset class cite colspan content datetime defer dir height hidden href hreflang http-equiv id lang loading
  method name open property rel reversed role rowspan scope span src start tabindex title translate type value width`);
const ADDRESSES = words("href src cite");
const OURS = /^(?:\/|(?:\.\.\/)*)lectern\/[\w.-]+$/;
const RASTER = /^data:image\/(?:gif|png|jpeg|webp|avif)[;,]/i;
const SCHEMES = words("http: https: mailto: tel:");

/** One line for each thing that no page may hold. */
export function judge({ url, html }: PrintedPage): readonly string[] {
  const found: string[] = [];
  const document = parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startOffset }) =>
      found.push(`parse error ${code} at ${html.slice(Math.max(0, startOffset - 60), startOffset + 60)}`),
  });
  visit(document, { url, found });
  const once = serialize(document);
  if (serialize(parse(once)) !== once) found.push("is another page when it is read again");
  return found.map((one) => `${url}: ${one}`);
}

interface Where {
  readonly url: string;
  readonly found: string[];
}

function visit(node: Tree.Node, where: Where): void {
  if (node.nodeName === "#comment") where.found.push(`comment ${serialize(node as Tree.ParentNode)}`);
  if ("tagName" in node) where.found.push(...judgeElement(node, where.url));
  if ("content" in node) visit(node.content, where);
  if ("childNodes" in node) for (const child of node.childNodes) visit(child, where);
}

function judgeElement(element: Element, url: string): readonly string[] {
  const { tagName, namespaceURI, attrs } = element;
  const shown = `<${tagName}${attrs.map(({ name, value }) => ` ${name}="${value}"`).join("")}>`;
  const value = (name: string): string => attrs.find((one) => one.name === name)?.value ?? "";
  const isKnown = TAGS.has(tagName) && namespaceURI === HTML && isOwn(element, value);
  const wrong = attrs.filter(({ name, value: text, prefix }) => {
    if (prefix || (!ATTRIBUTES.has(name) && !/^(?:data|aria)-[\w-]+$/.test(name))) return true;
    return ADDRESSES.has(name) && !isSafeAddress(text, element, url);
  });
  return [
    ...(isKnown ? [] : [`element ${shown.slice(0, 300)}`]),
    ...wrong.map(({ name }) => `attribute ${name} of ${shown.slice(0, 300)}`),
  ];
}

/** The elements that only a layout may have, each in the one form that it has there. */
function isOwn({ tagName, childNodes }: Element, value: (name: string) => string): boolean {
  switch (tagName) {
    case "script":
      return OURS.test(value("src")) && childNodes.length === 0;
    case "link":
      return /^(?:stylesheet|icon)$/.test(value("rel"))
        ? OURS.test(value("href"))
        : /^(?:canonical|alternate)$/.test(value("rel"));
    case "meta":
      return value("http-equiv") === "" || isPolicy(value);
    case "template":
      return value("id") === "_search";
    case "form":
      return value("method") === "dialog";
    case "button":
      return /^(?:theme)?$/.test(value("class"));
    default:
      return true;
  }
}

const isPolicy = (value: (name: string) => string): boolean =>
  value("http-equiv") === "Content-Security-Policy" && value("content") === CONTENT_SECURITY_POLICY;

/** Where a browser would go from this page. */
function isSafeAddress(text: string, { tagName }: Element, url: string): boolean {
  const base = `https://talks.test/${url}`;
  if (!URL.canParse(text, base)) return tagName === "a";
  const target = new URL(text, base);
  if (tagName === "a" || tagName === "link") return SCHEMES.has(target.protocol);
  const isQuote = /^(?:blockquote|q|del|ins)$/.test(tagName);
  if (isQuote) return SCHEMES.has(target.protocol);
  return target.origin === "https://talks.test" || (tagName === "img" && RASTER.test(target.href));
}
