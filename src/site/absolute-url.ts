/** The address of a page once the site's own is known. */

/** A folder's own page is the folder. */
export function absoluteUrl(url: string, baseUrl: string): string {
  return new URL(url.replace(/(^|\/)index\.html$/, "$1"), baseUrl).href;
}
