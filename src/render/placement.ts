/** Where what is printed stands: on its talk's own page, or with others on one that is to be printed. */
import type { PageUrl } from "../model/brands.ts";
import type { PlacedTalk } from "../model/site.ts";
import { relativeUrl } from "../site/relative-url.ts";

/** A page on which several talks stand. */
export interface SharedPage {
  readonly url: PageUrl;
  /** What the ids of each page begin with here, by the page's own address. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** How many levels below its own each heading of the talk stands here. */
  readonly deeper: number;
}

export interface Placement {
  readonly talk: PlacedTalk;
  /** Undefined on the talk's own page. */
  readonly shared?: SharedPage;
}

const DEEPEST = 6;

export function placedId({ talk, shared }: Placement, id: string): string {
  return shared === undefined ? id : joinId(shared, talk.url, id);
}

/** The address of a page's fragment, or with an empty one of the page. */
export function placedHref({ talk, shared }: Placement, url: PageUrl, fragment: string): string {
  if (shared?.prefixes.has(url)) return `#${joinId(shared, url, fragment)}`;
  return relativeUrl(shared?.url ?? talk.url, fragment === "" ? url : `${url}#${fragment}`);
}

export function fileHref({ talk, shared }: Placement, url: string): string {
  return relativeUrl(shared?.url ?? talk.url, url);
}

/** Heading level, 2 to 6. */
export function placedLevel({ shared }: Placement, level: number): number {
  return Math.min(level + (shared?.deeper ?? 0), DEEPEST);
}

/** The top of a page, and words that a browser is to look for, are not ids: the page itself stands for them. */
function joinId({ prefixes }: SharedPage, url: string, id: string): string {
  const prefix = prefixes.get(url) ?? "";
  return id === "" || id === "top" || id.startsWith(":~:") ? prefix : `${prefix}--${id}`;
}
