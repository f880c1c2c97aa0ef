/** Finds what a reader or a host would trip over in a built site; nothing here knows how the site was made. */
import { existsSync } from "node:fs";
import path from "node:path";
import { ancestorsOf, attribute, type BuiltPage, type Element, isHeading, textOf } from "./outer-pages.ts";

type Audit = (page: BuiltPage) => readonly string[];

export const idsAreEmptyOrTwice: Audit = ({ ids, url }) => {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    const wrong = id === "" || /\s/.test(id) || seen.has(id);
    seen.add(id);
    return wrong ? [`${url}#${id}`] : [];
  });
};

export const outlineIsBroken: Audit = ({ elements, url }) => {
  const headings = elements.filter(isHeading);
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
  const ones = levels.filter((level) => level === 1).length;
  const skips = headings.filter((_, at) => at > 0 && levels[at]! > levels[at - 1]! + 1);
  const first = levels[0] === 1 ? [] : [`${url} does not begin with its h1`];
  const problems = skips.map((heading) => `${url} skips a level at ${textOf(heading)}`);
  return [...(ones === 1 ? [] : [`${url} has ${ones} h1`]), ...first, ...problems];
};

export const headingsOutsideSections: Audit = ({ elements, url }) =>
  elements
    .filter((element) => isHeading(element) && element.tagName !== "h1")
    .filter((heading) => isWithin(heading, "main") && !isWithin(heading, "section"))
    .map((heading) => `${url} ${textOf(heading)}`);

export const inlineCode: Audit = ({ elements, url }) =>
  elements.flatMap(({ tagName, attrs }) => {
    const script = tagName === "script" && !attrs.some(({ name }) => name === "src");
    const handlers = attrs.filter(({ name }) => name === "style" || name.startsWith("on"));
    return [
      ...(script || tagName === "style" ? [`${url} <${tagName}>`] : []),
      ...handlers.map(({ name }) => `${url} <${tagName} ${name}>`),
    ];
  });

const RESOURCES = /^(img|script|link|source|video|audio|iframe|embed|object|track|input|use|image)$/;
const SCHEME = /^([a-z][a-z0-9+.-]*:|\/\/)/i;

/** Resources of somebody else's, and addresses that only work at a root. */
export const foreignAddresses: Audit = ({ elements, url }) =>
  elements.flatMap((element) =>
    addressesOf(element)
      .filter((address) => {
        if (address.startsWith("/") && !address.startsWith("//")) return true;
        return SCHEME.test(address) && RESOURCES.test(element.tagName) && !isHarmless(element, address);
      })
      .map((address) => `${url} <${element.tagName}> ${address}`),
  );

/** Links, fragments and resources that lead nowhere within the site. */
export function deadAddresses(pages: readonly BuiltPage[], site: string): string[] {
  const fragments = new Map(pages.map(({ url, ids }) => [url, new Set(ids)]));
  return pages.flatMap((page) =>
    page.elements
      .flatMap(addressesOf)
      .filter((address) => !SCHEME.test(address) && isDead(address, page.url, { fragments, site }))
      .map((address) => `${page.url} → ${address}`),
  );
}

interface Place {
  readonly fragments: ReadonlyMap<string, ReadonlySet<string>>;
  readonly site: string;
}

function isDead(address: string, from: string, { fragments, site }: Place): boolean {
  const url = new URL(address, `http://host/${from}`);
  const file = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, "$1index.html");
  if (!existsSync(path.join(site, file))) return true;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === "" || fragment === "top" || fragment.startsWith(":~:")) return false;
  const known = fragments.get(file);
  return known !== undefined && !known.has(fragment);
}

function addressesOf(element: Element): string[] {
  const single = ["href", "src", "poster", "data", "action"].flatMap(
    (name) => attribute(element, name) ?? [],
  );
  const set = (attribute(element, "srcset") ?? "")
    .split(",")
    .map((part) => part.trim().split(/\s+/)[0] ?? "");
  return [...single, ...set.filter((address) => address !== "")];
}

/** A canonical link asks for nothing; neither does a picture that stands in the address itself. */
function isHarmless(element: Element, address: string): boolean {
  if (element.tagName === "link") return /canonical|alternate/.test(attribute(element, "rel") ?? "");
  return element.tagName === "img" && address.startsWith("data:image/");
}

function isWithin(element: Element, tag: string): boolean {
  return ancestorsOf(element).some(({ tagName }) => tagName === tag);
}
