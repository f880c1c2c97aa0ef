/** The list of all pages for search engines, once the site's own address is known. */
import { absoluteUrl } from "../site/absolute-url.ts";
import { latestChange } from "../site/build-parts.ts";
import { listTaxonomyPages } from "../site/build-taxonomies.ts";
import { escapeHtml } from "../text/escape-html.ts";
import type { Output } from "./output-file.ts";

/** Source: https://www.sitemaps.org/protocol.html */
export const sitemap: Output = ({ baseUrl, talks, parts, courses, taxonomies }) => {
  if (baseUrl === undefined) return [];
  const changed = new Map([
    ...talks.map(({ url, changedOn }) => [url as string, changedOn] as const),
    ...parts.map((part) => [part.url as string, latestChange(part)] as const),
  ]);
  const urls = new Set([
    ...parts.map(({ url }) => url as string),
    ...talks.map(({ url }) => url as string),
    ...courses.map(({ url }) => url as string),
    ...listTaxonomyPages(taxonomies).map(({ url }) => url as string),
    "sections.html",
  ]);
  const entries = [...urls].sort().map((url) => printEntry(absoluteUrl(url, baseUrl), changed.get(url)));
  const open =
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  return [{ url: "sitemap.xml", content: `${open}${entries.join("")}</urlset>\n` }];
};

function printEntry(address: string, changedOn: string | undefined): string {
  const lastmod = changedOn === undefined ? "" : `<lastmod>${changedOn}</lastmod>`;
  return `  <url><loc>${escapeHtml(address)}</loc>${lastmod}</url>\n`;
}
