/** Reads what decks name beside themselves: files that they include, and the settings of their presenter. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { SourcePath } from "../model/brands.ts";
import type { ContentFolder } from "../source/include-file.ts";
import { decodeFile } from "../source/normalize-text.ts";
import type { ContentListing } from "./scan-content.ts";

const LARGEST_BYTES = 1_000_000;

/** Only what the scan listed is read: nothing hidden, nothing outside the folder, no link that leads out of it. */
export function contentFolder(root: string, { talks, files }: ContentListing): ContentFolder {
  const [pages, others] = [new Set<string>(talks), new Set<string>(files)];
  return {
    isTalk: (file) => pages.has(file),
    read: (file) => (others.has(file) ? readText(root, file) : undefined),
  };
}

function readText(root: string, file: SourcePath): string | undefined {
  try {
    const place = path.join(root, file);
    return statSync(place).size > LARGEST_BYTES ? undefined : decodeFile(file, readFileSync(place)).file.text;
  } catch {
    return undefined;
  }
}

type Settings = Readonly<Record<string, unknown>>;
const NONE: Settings = {};

/** The nearest `reveal-md.json` or `reveal.json` above each file. A file that is no JSON sets nothing. */
export function readDeckSettings(root: string, files: readonly SourcePath[]): (file: SourcePath) => Settings {
  const byFolder = new Map<string, Settings>();
  for (const file of files) {
    if (!/(^|\/)reveal(-md)?\.json$/.test(file)) continue;
    byFolder.set(path.posix.dirname(file), parseSettings(readText(root, file) ?? ""));
  }
  if (byFolder.size === 0) return () => NONE;
  return (file) => {
    for (let folder = path.posix.dirname(file); ; folder = path.posix.dirname(folder)) {
      const settings = byFolder.get(folder);
      if (settings !== undefined || folder === ".") return settings ?? NONE;
    }
  };
}

function parseSettings(text: string): Settings {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Settings) : NONE;
  } catch {
    return NONE;
  }
}
