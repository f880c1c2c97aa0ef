/** Puts the lighter forms of an image before it: a browser takes the first that it knows, as wide as it needs. */
import type { Site } from "../model/site.ts";
import { attribute } from "./attributes.ts";
import { fileHref, type Placement } from "./placement.ts";

/** `--broad`, and all of a narrower window. */
const SIZES = "(max-width: 46rem) 100vw, 46rem";

interface LighterPlacement extends Placement {
  readonly site: Pick<Site, "lighterImages">;
}

/** `tag` is the image of the file at `url`, which is there for browsers that know no AVIF; `width` is what its author wants. */
export function withLighterForms(
  tag: string,
  url: string,
  { context, width }: { readonly context: LighterPlacement; readonly width?: string },
): string {
  const forms = context.site.lighterImages.get(url);
  if (forms === undefined) return tag;
  const hrefs = forms.map((form) => [fileHref(context, form.url), form.width] as const);
  const [first = ["", 0] as const] = hrefs;
  const srcset = hrefs.length === 1 ? first[0] : hrefs.map(([href, width]) => `${href} ${width}w`).join(", ");
  const sizes = hrefs.length === 1 ? undefined : sizesOf(width);
  return `<picture><source type="image/avif"${attribute("srcset", srcset)}${attribute("sizes", sizes)}>${tag}</picture>`;
}

function sizesOf(width: string | undefined): string {
  return width !== undefined && /^\d+$/.test(width) ? `${width}px` : SIZES;
}
