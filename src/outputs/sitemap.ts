/** The list of all pages for search engines, once the site's own address is known. */
import type { PlacedTalk } from "../model/site.ts";
import { absoluteUrl } from "../site/absolute-url.ts";
import { latestChange } from "../site/build-parts.ts";
import { listTaxonomyPages } from "../site/build-taxonomies.ts";
import { escapeHtml } from "../text/escape-html.ts";
import type { Output } from "./output-file.ts";

/** Sources: https://www.sitemaps.org/protocol.html, and for other languages Google's extension of it. */
export const sitemap: Output = ({ baseUrl, talks, parts, courses, taxonomies, versionsOf }) => {
  if (baseUrl === undefined) return [];
  const versions = new Map(talks.map(({ url, path }) => [url as string, versionsOf(path)]));
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
  const entries = [...urls].sort().map((url) => {
    const alternates = (versions.get(url) ?? []).map((version) => printAlternate(version, baseUrl));
    return printEntry(absoluteUrl(url, baseUrl), changed.get(url), alternates.join(""));
  });
  const names = [
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    ...([...versions.values()].some(({ length }) => length > 0)
      ? ['xmlns:xhtml="http://www.w3.org/1999/xhtml"']
      : []),
  ];
  const open = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names.join(" ")}>\n`;
  return [{ url: "sitemap.xml", content: `${open}${entries.join("")}</urlset>\n` }];
};

function printEntry(address: string, changedOn: string | undefined, alternates: string): string {
  const lastmod = changedOn === undefined ? "" : `<lastmod>${changedOn}</lastmod>`;
  return `  <url><loc>${escapeHtml(address)}</loc>${lastmod}${alternates}</url>\n`;
}

/** Every version names them all, itself included. */
function printAlternate({ url, lang }: PlacedTalk, baseUrl: string): string {
  const address = escapeHtml(absoluteUrl(url, baseUrl));
  return `\n    <xhtml:link rel="alternate" hreflang="${escapeHtml(lang)}" href="${address}"/>`;
}
