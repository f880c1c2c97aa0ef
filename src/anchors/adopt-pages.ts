/** Addresses of pages that another tool published: what they were, and which page of ours each has become. */
import type { Address, Anchor } from "../model/anchor.ts";
import { type PageUrl, pageUrl } from "../model/brands.ts";
import { groupBy } from "../text/group-by.ts";
import { slugify } from "../text/slugify.ts";

/** The pages that a `sitemap.xml` names, relative to the folder that all of them stand in. */
export function pagesOfSitemap(xml: string): readonly PageUrl[] {
  const paths = [...xml.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/g)].flatMap(([, url = ""]) =>
    pathOf(url),
  );
  const base = commonFolder(paths);
  return [...new Set(paths.map((path) => fileOf(path.slice(base.length))))].map(pageUrl);
}

function pathOf(url: string): readonly string[] {
  try {
    return [decodeURI(new URL(url.replaceAll("&amp;", "&")).pathname)];
  } catch {
    return [];
  }
}

function commonFolder(paths: readonly string[]): string {
  const [first = "/", ...others] = paths;
  let folder = first.slice(0, first.lastIndexOf("/") + 1);
  for (const path of others) {
    while (!path.startsWith(folder)) folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
  }
  return folder;
}

/** The file that a host would serve there. */
function fileOf(path: string): string {
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return /\.html?$/i.test(path) ? path : `${path}.html`;
}

export interface AdoptedPage {
  readonly page: PageUrl;
  readonly title: string;
  /** Where its sections stand now, as far as they were found. */
  readonly sections: readonly Address[];
}

/** A page is ours by its sections, else by its name; `pages` are ours. Undefined where neither tells. */
export function findPage({ page, sections }: AdoptedPage, pages: readonly PageUrl[]): PageUrl | undefined {
  const [most, second] = [...groupBy(sections, (section) => section.page)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  if (most !== undefined && most[1].length > (second?.[1].length ?? 0)) return most[0];
  const wanted = nameOf(page);
  const whole = pages.filter((one) => nameOf(one) === wanted);
  const last = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
  const named = whole.length > 0 ? whole : pages.filter((one) => last(nameOf(one)) === last(wanted));
  return named.length === 1 ? named[0] : undefined;
}

/** Without what tools add to a name, so that `Talks/CI/index.html` and `talks/ci.html` are one. */
function nameOf(page: string): string {
  const bare = page.replace(/\.html?$/i, "").replace(/(?:^|\/)index$/i, "");
  return bare.split("/").map(slugify).join("/");
}

/** The line of a page's own address; it leads nowhere until `to` is known. */
export function pageLine({ page, title }: AdoptedPage, to: PageUrl | undefined): Anchor {
  const status =
    to === undefined
      ? ({ kind: "retired" } as const)
      : ({ kind: "moved", to: { page: to, id: "" } } as const);
  return { page, id: "", status, title, sketch: "" };
}
