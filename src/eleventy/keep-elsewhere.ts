/** The site with its own copies of images elsewhere, where the project wants them. */
import { checkKeptImages, listImagesToKeep } from "../checks/check-kept-images.ts";
import { keepImages } from "../io/keep-images.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import type { LoadOptions } from "./load-options.ts";

export async function keepElsewhere(
  site: Site,
  { images, cache }: Pick<LoadOptions, "images" | "cache">,
): Promise<{ readonly site: Site; readonly diagnostics: readonly Diagnostic[] }> {
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
