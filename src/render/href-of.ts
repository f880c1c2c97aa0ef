/** Resolves a link for the page that it stands on. */
import { isSafeLink } from "../markdown/html-policy.ts";
import type { Site } from "../model/site.ts";
import { fileHref, type Placement, placedHref } from "./placement.ts";

/** The address as it stands on the page, or undefined when there is nothing there to reach. */
export function hrefOf(
  href: string | null,
  context: Placement & { readonly site: Site },
): string | undefined {
  if (href === null || !isSafeLink(href)) return undefined;
  const target = context.site.resolve(context.talk.path, href);
  switch (target.kind) {
    case "external":
    case "handbook":
      return target.href;
    case "page":
      return placedHref(context, target.url, target.fragment);
    case "file":
      return fileHref(context, target.url);
    case "active":
    case "missing":
    case "outside":
      return undefined;
  }
}
