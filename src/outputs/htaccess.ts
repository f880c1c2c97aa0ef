/** `.htaccess`, which Apache reads in any folder: the headers of the site's answers, and its redirects. */
import type { Output, PagePolicies } from "./output-file.ts";
import { apacheRedirects, escapePattern } from "./redirects.ts";
import {
  CACHE_AND_ASK,
  CACHE_FOR_GOOD,
  FIXED_HEADERS,
  HASHED_PATTERN,
  headerPolicy,
  POLICY_HEADER,
} from "./security-headers.ts";

export const htaccess: Output = (site, { policies }) => [
  { url: ".htaccess", content: headerRules(policies) + apacheRedirects(site) },
];

/** What is not there is not kept for good: the rules of the cache are not for errors. */
function headerRules({ usual, wider }: PagePolicies): string {
  const pages = wider.map(([url, policy]) => {
    const address = escapePattern(`/${url}`).replace(/index\\\.html$/, "(index\\.html)?");
    return `Header always set ${POLICY_HEADER} "${headerPolicy(policy)}" "expr=%{REQUEST_URI} =~ m#${address}$#"`;
  });
  const all = [
    "<IfModule mod_headers.c>",
    `Header always set ${POLICY_HEADER} "${headerPolicy(usual)}"`,
    ...pages,
    ...FIXED_HEADERS.map(([name, value]) => `Header always set ${name} "${value}"`),
    `Header set Cache-Control "${CACHE_AND_ASK}"`,
    `Header set Cache-Control "${CACHE_FOR_GOOD}" "expr=%{REQUEST_URI} =~ m#${HASHED_PATTERN}#"`,
    "</IfModule>",
  ];
  return all.map((line) => `${line}\n`).join("");
}
