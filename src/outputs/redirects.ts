/** Redirects of pages that were renamed, for the hosts that can use them; the stub pages stand for those that cannot. */
import type { Site } from "../model/site.ts";
import type { Output } from "./output-file.ts";
import { basePath } from "./security-headers.ts";

/** From and to, relative to the site's root, without a leading slash. */
type Redirect = readonly [from: string, to: string];

/** Chains are followed to their end before they come here, and circles have none. */
export const redirects: Output = (site) => {
  const pairs = listRedirects(site);
  if (pairs.length === 0) return [];
  const base = basePath(site);
  const rooted = pairs.map(([from, to]): Redirect => [`${base}${from}`, `${base}${to}`]);
  return [
    { url: "_redirects", content: netlify(rooted) },
    { url: "lectern/redirects.nginx.conf", content: nginx(rooted) },
    { url: "lectern/redirects.caddy", content: caddy(rooted) },
  ];
};

function listRedirects({ stubs }: Site): readonly Redirect[] {
  return stubs.flatMap(({ url, to }) => (to === undefined ? [] : [[url, to] as const]));
}

/** For Netlify and Cloudflare Pages. */
function netlify(pairs: readonly Redirect[]): string {
  return lines(pairs, (from, to) => `${encodeURI(from)} ${encodeURI(to)} 301`);
}

/** Lines of `.htaccess`, from the folder that it lies in, wherever that is: the two lines of their head find out. */
export function apacheRedirects(site: Site): string {
  const pairs = listRedirects(site);
  if (pairs.length === 0) return "";
  const head = [
    "<IfModule mod_rewrite.c>",
    "RewriteEngine On",
    "RewriteCond %{REQUEST_URI}::$1 ^(.*?/)(.*)::\\2$",
    "RewriteRule ^(.*)$ - [E=LECTERN_BASE:%1]",
  ];
  const rules = lines(
    pairs,
    (from, to) => `RewriteRule "^${escapePattern(from)}$" "%{ENV:LECTERN_BASE}${to}" [R=301,L]`,
  );
  return `${head.join("\n")}\n${rules}</IfModule>\n`;
}

/** As patterns: names of any length need no setting of the server's own then. */
function nginx(pairs: readonly Redirect[]): string {
  const head = [
    "# Within http { }: include this file.",
    "# Within the location of the site: if ($lectern_moved) { return 301 $lectern_moved$is_args$args; }",
    "map $uri $lectern_moved {",
  ];
  return `${head.join("\n")}\n${lines(pairs, (from, to) => `  "~^${escapePattern(from)}$" "${to}";`)}}\n`;
}

function caddy(pairs: readonly Redirect[]): string {
  const head = ["# Within the block of the site: import this file.", "map {path} {lectern_moved} {"];
  const tail = [
    "}",
    '@lectern_moved_asking expression `{lectern_moved} != "" && {query} != ""`',
    "redir @lectern_moved_asking {lectern_moved}?{query} permanent",
    '@lectern_moved expression `{lectern_moved} != ""`',
    "redir @lectern_moved {lectern_moved} permanent",
  ];
  const mapped = lines(pairs, (from, to) => `  "${from}" "${to}"`);
  return `${head.join("\n")}\n${mapped}  default ""\n${tail.join("\n")}\n`;
}

function lines(pairs: readonly Redirect[], print: (from: string, to: string) => string): string {
  return pairs.map(([from, to]) => `${print(from, to)}\n`).join("");
}

export function escapePattern(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
