/** An address of the web as a program asks for it. */

/** Absolute and without a fragment; undefined for what is neither `http:` nor `https:`. */
export function webAddress(href: string): string | undefined {
  try {
    const url = new URL(href.startsWith("//") ? `https:${href}` : href);
    url.hash = "";
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
