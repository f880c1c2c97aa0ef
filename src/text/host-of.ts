/** A short name for where an address leads. */

/** The host of a web address, else the last part of the path. */
export function hostOf(href: string): string {
  return (
    /^(?:https?:)?\/\/([^/?#]+)/i.exec(href)?.[1]?.replace(/^www\./, "") ??
    href.slice(href.lastIndexOf("/") + 1)
  );
}
