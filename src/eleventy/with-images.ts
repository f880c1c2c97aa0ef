/** The site with its own copies of images elsewhere, where the project wants them, and with the size of every image. */
import path from "node:path";
import { checkKeptImages, listImagesToKeep } from "../checks/check-kept-images.ts";
import { keepImages } from "../io/keep-images.ts";
import { readImageSizes } from "../io/read-image-sizes.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import type { LoadOptions } from "./load-options.ts";

export interface SiteWithImages {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}

export async function withImages(
  site: Site,
  options: Pick<LoadOptions, "content" | "images" | "cache">,
): Promise<SiteWithImages> {
  const { site: keeping, diagnostics } = await keepElsewhere(site, options);
  const imageSizes = await readImageSizes(path.resolve(options.content), keeping);
  return { site: { ...keeping, imageSizes }, diagnostics };
}

async function keepElsewhere(
  site: Site,
  { images, cache }: Pick<LoadOptions, "images" | "cache">,
): Promise<SiteWithImages> {
  if (images?.keep !== true) return { site, diagnostics: [] };
  const wanted = listImagesToKeep(site);
  const kept = await keepImages(
    wanted.map(({ url }) => url),
    cache,
  );
  return {
    site: { ...site, keptImages: kept.images },
    diagnostics: checkKeptImages(wanted, kept.failures),
  };
}
