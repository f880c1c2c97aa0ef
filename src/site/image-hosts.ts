/** Which other hosts each page shows images of: its policy names these and no more. */
import type { PlacedTalk } from "../model/site.ts";
import { showImage } from "./show-image.ts";

/** Pages that show none are left out. */
export function listImageHosts(
  talks: readonly PlacedTalk[],
  imageHosts: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  if (imageHosts.length === 0) return new Map();
  const pages = talks.flatMap(({ url, images, notesUrl }): [string, readonly string[]][] =>
    notesUrl
      ? [
          [url, images.page],
          [notesUrl, images.handout],
        ]
      : [[url, images.page]],
  );
  const found = pages.map(([url, sources]) => [url, hostsOf(sources, imageHosts)] as const);
  return new Map(found.filter(([, hosts]) => hosts.length > 0));
}

function hostsOf(sources: readonly string[], imageHosts: readonly string[]): readonly string[] {
  const hosts = sources.flatMap((src) => {
    const shown = showImage(src, { imageHosts, keptImages: new Map() });
    return shown?.kind === "there" ? [shown.host] : [];
  });
  return [...new Set(hosts)].sort();
}
