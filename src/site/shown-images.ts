/** Lists the files of the content folder that talks show as images. */
import type { Site } from "../model/site.ts";

/** By address, each once, in reading order. */
export function listShownImages({ talks, copiedFiles, resolve }: Site): Site["copiedFiles"] {
  const byUrl = new Map(copiedFiles.map((file) => [file.url, file]));
  const shown = new Set<string>();
  for (const { path, references } of talks) {
    for (const { kind, href } of references) {
      const target = kind === "image" ? resolve(path, href) : undefined;
      if (target?.kind === "file") shown.add(target.url);
    }
  }
  return [...shown].flatMap((url) => byUrl.get(url) ?? []);
}
