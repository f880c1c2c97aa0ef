/** Where an image that stands elsewhere is shown from, if it is shown at all. */
import type { Site } from "../model/site.ts";
import { webAddress } from "../text/web-address.ts";

export type ShownImage =
  /** From the host that it stands on, which the project trusts. */
  | { readonly kind: "there"; readonly href: string; readonly host: string }
  /** From the site's own copy, relative to its root. */
  | { readonly kind: "kept"; readonly url: string };

/** What a policy can name without saying more than a host. */
const PLAIN_HOST = /^[a-z0-9.-]+(?::\d+)?$/;

export function showImage(
  src: string,
  { imageHosts, keptImages }: Pick<Site, "imageHosts" | "keptImages">,
): ShownImage | undefined {
  if (imageHosts.length === 0 && keptImages.size === 0) return undefined;
  const href = webAddress(src);
  if (href === undefined) return undefined;
  const host = trustedHost(href, imageHosts);
  if (host !== undefined) return { kind: "there", href, host };
  const kept = keptImages.get(href);
  return kept && { kind: "kept", url: kept.url };
}

/** The host of an absolute address, where images are shown from it; with its port, where that is not the usual one. */
export function trustedHost(href: string, hosts: readonly string[]): string | undefined {
  const { protocol, host } = new URL(href);
  return protocol === "https:" && hosts.includes(host) && PLAIN_HOST.test(host) ? host : undefined;
}
