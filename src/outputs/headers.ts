/** Headers for the hosts that send what they are told: the policy of each page, and how long a file may be kept. */
import type { Output, PagePolicies } from "./output-file.ts";
import {
  basePath,
  CACHE_AND_ASK,
  CACHE_FOR_GOOD,
  FIXED_HEADERS,
  HASHED_PATTERN,
  headerPolicy,
  listHashed,
  POLICY_HEADER,
} from "./security-headers.ts";

export const headers: Output = (site, context) => {
  const base = basePath(site);
  const { policies } = context;
  const folders = [
    "lectern/index/*",
    ...(site.keptImages.size > 0 ? ["lectern/kept/*"] : []),
    ...(site.lighterImages.size > 0 ? ["lectern/images/*"] : []),
  ];
  return [
    { url: "_headers", content: netlify(base, policies, [...listHashed(context), ...folders]) },
    { url: "lectern/headers.nginx.conf", content: nginxMaps(base, policies) },
    { url: "lectern/headers.location.nginx.conf", content: nginxLocation() },
    { url: "lectern/headers.caddy", content: caddy(base, policies) },
  ];
};

/**
 * For Netlify and Cloudflare Pages. No header stands in two rules for one address: one host joins the two values, the
 * other takes one of them. So the policy is the widest that any page has, which each page narrows for itself, and only
 * what is kept for good is named: both hosts have all else asked after each time.
 */
function netlify(base: string, { widest }: PagePolicies, files: readonly string[]): string {
  const rule = (path: string, lines: readonly (readonly [string, string])[]): string =>
    [path, ...lines.map(([name, value]) => `  ${name}: ${value}`), ""].join("\n");
  return [
    rule(`${base}*`, [[POLICY_HEADER, headerPolicy(widest)], ...FIXED_HEADERS]),
    ...files.map((url) => rule(`${base}${url}`, [["Cache-Control", CACHE_FOR_GOOD]])),
  ].join("\n");
}

function nginxMaps(base: string, { usual, wider }: PagePolicies): string {
  const pages = wider.map(([url, policy]) => `  "${base}${url}" "${headerPolicy(policy)}";`);
  return lines([
    "# Within http { }: include this file, and headers.location.nginx.conf within the location of the site.",
    "map $uri $lectern_policy {",
    ...pages,
    `  default "${headerPolicy(usual)}";`,
    "}",
    "map $uri $lectern_cache {",
    `  "~${HASHED_PATTERN}" "${CACHE_FOR_GOOD}";`,
    `  default "${CACHE_AND_ASK}";`,
    "}",
  ]);
}

/** What is not there is not kept for good: the last line is not for errors. */
function nginxLocation(): string {
  return lines([
    "# Within the location of the site: include this file. A location with headers of its own inherits none.",
    `add_header ${POLICY_HEADER} $lectern_policy always;`,
    ...FIXED_HEADERS.map(([name, value]) => `add_header ${name} "${value}" always;`),
    "add_header Cache-Control $lectern_cache;",
  ]);
}

/** What is not there is not kept for good: errors have a header of their own. */
function caddy(base: string, { usual, wider }: PagePolicies): string {
  const pages = wider.flatMap(([url, policy]) =>
    [url, url.replace(/(^|\/)index\.html$/, "$1")]
      .filter((address, at, all) => all.indexOf(address) === at)
      .map((address) => `  "${base}${address}" "${headerPolicy(policy)}"`),
  );
  return lines([
    "# Within the block of the site: import this file.",
    "map {path} {lectern_policy} {",
    ...pages,
    `  default "${headerPolicy(usual)}"`,
    "}",
    "map {path} {lectern_cache} {",
    `  "~${HASHED_PATTERN}" "${CACHE_FOR_GOOD}"`,
    `  default "${CACHE_AND_ASK}"`,
    "}",
    "handle_errors {",
    `  header Cache-Control "${CACHE_AND_ASK}"`,
    "}",
    "header {",
    `  ${POLICY_HEADER} {lectern_policy}`,
    ...FIXED_HEADERS.map(([name, value]) => `  ${name} "${value}"`),
    "  Cache-Control {lectern_cache}",
    "}",
  ]);
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}
