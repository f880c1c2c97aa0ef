/** How many bytes files of the content folder have. */
import { statSync } from "node:fs";
import path from "node:path";
import type { CopiedFile } from "../model/site.ts";

/** By address; what cannot be read is left out. */
export function weighFiles(content: string, files: readonly CopiedFile[]): ReadonlyMap<string, number> {
  const weights = files.map(({ url, source }) => {
    const found = statSync(path.join(content, source), { throwIfNoEntry: false });
    return [url, found?.size ?? 0] as const;
  });
  return new Map(weights);
}
