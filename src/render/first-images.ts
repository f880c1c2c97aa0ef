/** Tells the images that a page shows before anybody scrolls from those that can wait until then. */
import type { Reference, Talk } from "../model/talk.ts";
import { once } from "../text/once.ts";

/** No layout is known while a page is written: the first two are what a window may hold. */
const AT_ONCE = 2;

/** Whether the image that the talk names so is loaded with the page. */
export function isAmongFirstImages(href: string, { references }: Pick<Talk, "references">): boolean {
  return firstOf(references).has(href);
}

const firstOf = once((references: readonly Reference[]): ReadonlySet<string> => {
  const images = references.filter(({ kind }) => kind === "image").slice(0, AT_ONCE);
  return new Set(images.map(({ href }) => href));
});
