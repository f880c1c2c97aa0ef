/** Resolves a link for the page that it stands on. */
import { isSafeLink } from "../markdown/html-policy.ts";
import { relativeUrl } from "../site/relative-url.ts";
import type { Scope } from "./context.ts";

/** The address as it stands on the page, or undefined when there is nothing there to reach. */
export function hrefOf(href: string | null, { context }: Scope): string | undefined {
  if (href === null || !isSafeLink(href)) return undefined;
  const target = context.site.resolve(context.talk.path, href);
  switch (target.kind) {
    case "external":
      return target.href;
    case "page":
      return relativeUrl(
        context.talk.url,
        target.fragment === "" ? target.url : `${target.url}#${target.fragment}`,
      );
    case "file":
      return relativeUrl(context.talk.url, target.url);
    case "missing":
    case "outside":
      return undefined;
  }
}
