/** Reads those files of the content folder that may be course manifests. */
import { statSync } from "node:fs";
import path from "node:path";
import type { SourcePath } from "../model/brands.ts";
import { mayBeManifest } from "../source/manifests/index.ts";
import type { DecodedFile } from "../source/normalize-text.ts";
import { readContentFiles } from "./read-content.ts";

/** Bytes; a list of chapters is never so long. */
const LARGEST = 1024 * 1024;

/** In the order of `paths`; what is larger than 1 MB is passed over. */
export function readManifests(root: string, paths: readonly SourcePath[]): readonly DecodedFile[] {
  const candidates = paths.filter((file) => mayBeManifest(file) && isSmall(path.join(root, file)));
  return readContentFiles(root, candidates, { limits: { talkBytes: LARGEST } });
}

function isSmall(place: string): boolean {
  try {
    return statSync(place).size <= LARGEST;
  } catch {
    return false;
  }
}
