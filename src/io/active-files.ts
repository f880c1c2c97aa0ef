/** Tells which files of the content folder would act by themselves if they were copied, each looked at once. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { isActiveName, isMarkup, type NamedFile } from "../site/active-file.ts";
import { isActiveMarkup } from "../site/active-markup.ts";

export function openActiveFiles(content: string): (file: NamedFile) => boolean {
  const known = new Map<string, boolean>();
  return (file) => {
    const isKnown = known.get(file.source);
    if (isKnown !== undefined) return isKnown;
    const isActive = isActiveName(file) || (isMarkup(file) && holdsScript(path.join(content, file.source)));
    known.set(file.source, isActive);
    return isActive;
  };
}

/** What cannot be looked into is not copied either. */
function holdsScript(file: string): boolean {
  try {
    return isActiveMarkup(readFileSync(file));
  } catch {
    return true;
  }
}
