/** The site with all that it shows of images: copies of those elsewhere, the size of each, and lighter forms. */
import path from "node:path";
import { checkImageWeight } from "../checks/check-image-weight.ts";
import { checkKeptImages, listImagesToKeep } from "../checks/check-kept-images.ts";
import { findImageEncoder } from "../io/image-encoder.ts";
import { keepImages } from "../io/keep-images.ts";
import { type ImageToLighten, lightenImages } from "../io/lighten-images.ts";
import { readImageSizes } from "../io/read-image-sizes.ts";
import { weighFiles } from "../io/weigh-files.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import { listShownImages } from "../site/shown-images.ts";
import type { LoadOptions } from "./load-options.ts";

export interface SiteWithImages {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}

type ImageLoadOptions = Pick<LoadOptions, "content" | "images" | "external" | "cache" | "makesImages">;

export async function withImages(site: Site, options: ImageLoadOptions): Promise<SiteWithImages> {
  const content = path.resolve(options.content);
  const { site: keeping, diagnostics } = await keepElsewhere(site, options);
  const imageSizes = await readImageSizes(content, keeping);
  const shown = listShownImages(keeping);
  const encoder = options.images?.optimize === false || shown.length === 0 ? undefined : findImageEncoder();
  const ofWeight = checkImageWeight(keeping, {
    weights: weighFiles(content, shown),
    areLightened: encoder !== undefined,
  });
  const own = shown.map(({ url, source }) => ({ url, content: path.join(content, source) }));
  const lighterImages = await lighten([...own, ...keptOf(keeping)], options);
  return { site: { ...keeping, imageSizes, lighterImages }, diagnostics: [...diagnostics, ...ofWeight] };
}

/** Those of which there is a copy have an address of the site's own. */
function keptOf({ keptImages }: Site): readonly ImageToLighten[] {
  return [...keptImages.values()].map(({ url, bytes }) => ({ url, content: bytes }));
}

async function lighten(
  images: readonly ImageToLighten[],
  { images: wanted, cache, makesImages = false }: ImageLoadOptions,
): Promise<Site["lighterImages"]> {
  const isAsked = makesImages && wanted?.optimize !== false && images.length > 0;
  const encoder = isAsked ? findImageEncoder() : undefined;
  if (encoder === undefined || cache === undefined) return new Map();
  return lightenImages(images, { encoder, cache });
}

async function keepElsewhere(
  site: Site,
  { images, external, cache }: Pick<LoadOptions, "images" | "external" | "cache">,
): Promise<SiteWithImages> {
  if (images?.keep !== true) return { site, diagnostics: [] };
  const wanted = listImagesToKeep(site);
  const kept = await keepImages(
    wanted.map(({ url }) => url),
    cache,
    { asksPrivate: external?.private === true },
  );
  return {
    site: { ...site, keptImages: kept.images },
    diagnostics: checkKeptImages(wanted, kept.failures),
  };
}
