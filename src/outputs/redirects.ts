/** Redirects of pages that were renamed, for the hosts that can use them; the stub pages stand for those that cannot. */
import type { Site } from "../model/site.ts";
import type { Output } from "./output-file.ts";

/** Relative to the site's root, without a leading slash: names of pages are plain ASCII and need no escaping. */
type Redirect = readonly [from: string, to: string];

export const redirects: Output = (site) => {
  const pairs = listRedirects(site);
  if (pairs.length === 0) return [];
  return [
    { url: "_redirects", content: lines(pairs, (from, to) => `/${from} /${to} 301`) },
    {
      url: ".htaccess",
      content: `RewriteEngine On\n${lines(pairs, (from, to) => `RewriteRule ^${escapePattern(from)}$ ${to} [R=301,L]`)}`,
    },
    {
      url: "lectern/redirects.nginx.conf",
      content: `# Within http { }: include this; within the location of the site: if ($lectern_moved) { return 301 $lectern_moved; }\nmap $uri $lectern_moved {\n${lines(pairs, (from, to) => `  ${JSON.stringify(`/${from}`)} ${JSON.stringify(`/${to}`)};`)}}\n`,
    },
    {
      url: "lectern/redirects.caddy",
      content: lines(pairs, (from, to) => `redir /${from} /${to} permanent`),
    },
  ];
};

function listRedirects({ stubs }: Site): readonly Redirect[] {
  return stubs.flatMap(({ url, to }) => (to === undefined ? [] : [[url, to] as const]));
}

function lines(pairs: readonly Redirect[], print: (from: string, to: string) => string): string {
  return pairs.map(([from, to]) => `${print(from, to)}\n`).join("");
}

function escapePattern(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
