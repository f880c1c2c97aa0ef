/** Resolves a link for the page that it stands on. */
import { isSafeLink } from "../markdown/html-policy.ts";
import type { PlacedTalk, Site } from "../model/site.ts";
import { relativeUrl } from "../site/relative-url.ts";

/** The address as it stands on the page, or undefined when there is nothing there to reach. */
export function hrefOf(href: string | null, site: Site, talk: PlacedTalk): string | undefined {
  if (href === null || !isSafeLink(href)) return undefined;
  const target = site.resolve(talk.path, href);
  switch (target.kind) {
    case "external":
    case "handbook":
      return target.href;
    case "page":
      return relativeUrl(talk.url, target.fragment === "" ? target.url : `${target.url}#${target.fragment}`);
    case "file":
      return relativeUrl(talk.url, target.url);
    case "missing":
    case "outside":
      return undefined;
  }
}
