/** Images elsewhere that the project wants a copy of, each at its place, and those of which none could be had. */
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import { trustedHost } from "../site/show-image.ts";
import { type ExternalLink, listExternalLinks } from "./check-external.ts";

/** All but those that are shown from where they stand. */
export function listImagesToKeep(site: Site): readonly ExternalLink[] {
  return listExternalLinks(site).filter(
    ({ kind, url }) => kind === "image" && trustedHost(url, site.imageHosts) === undefined,
  );
}

/** `failures` say, by address, why there is no copy. */
export function checkKeptImages(
  images: readonly ExternalLink[],
  failures: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  return images.flatMap(({ file, place, href, url }): Diagnostic[] => {
    const why = failures.get(url);
    if (why === undefined) return [];
    return [
      {
        code: "image-not-kept",
        severity: "warning",
        file,
        ...place,
        message: `There is no copy of "${href}": ${why}.`,
        remedy: "Put the image beside the talk, or try again later; the page has a link instead.",
      },
    ];
  });
}
