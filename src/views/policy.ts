/** The content security policy of a page: the same for all, but for the hosts whose images it shows. */
import type { Site } from "../model/site.ts";

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** Under which every page runs that shows no image of another host. */
export const CONTENT_SECURITY_POLICY = DIRECTIVES.join("; ");

export function policyOf(url: string, { imageHostsOf }: Pick<Site, "imageHostsOf">): string {
  return policyWith(imageHostsOf.get(url) ?? []);
}

function policyWith(imageHosts: readonly string[]): string {
  const sources = imageHosts.map((host) => ` https://${host}`).join("");
  return DIRECTIVES.map((one) => (one.startsWith("img-src ") ? one + sources : one)).join("; ");
}

/** For those who send the policies of the pages as headers too. */
export function pagePolicies({ imageHostsOf }: Pick<Site, "imageHostsOf">) {
  const all = [...new Set([...imageHostsOf.values()].flat())].sort();
  return {
    usual: CONTENT_SECURITY_POLICY,
    wider: [...imageHostsOf].map(([url, hosts]) => [url, policyWith(hosts)] as const),
    widest: policyWith(all),
  };
}
