/** A file that a deck names is read from the content folder, as long as the deck has not taken in too much. */
import { type SourcePath, sourcePath } from "../model/brands.ts";
import type { SourceFile } from "../model/deck.ts";
import { LIMITS } from "../model/limits.ts";
import { joinPath } from "../text/join-path.ts";
import type { Included, SlideFinding } from "./dialects/dialect.ts";

export interface ContentFolder {
  /** Whether the file has a page of its own. */
  isTalk(path: SourcePath): boolean;
  /** The text of a file; undefined when there is none, or none that may be read. */
  read(path: SourcePath): string | undefined;
}

interface Includer {
  readonly file: SourceFile;
  readonly folder: ContentFolder | undefined;
  readonly report: (finding: SlideFinding) => void;
}

/** One deck's includes. They share one measure, for files that take in others twice each grow beyond any. */
export function openIncludes({ file, folder, report }: Includer) {
  const spent = { files: 0, letters: 0, isReported: false };
  return (address: string, line: number): Included | undefined => {
    const places = listPlaces(file.path, address);
    if (places.includes(file.path)) {
      const message = `"${address}" includes the file itself.`;
      report({ code: "include-cycle", line, near: address, message, remedy: "Name another file." });
      return undefined;
    }
    const found = isSpent(spent) ? undefined : find(places, folder);
    if (found?.kind === "talk") return found;
    if (found !== undefined) {
      spent.files += 1;
      spent.letters += found.text.length;
    }
    if (!isSpent(spent)) return found ?? reportMissing(places, address, line, report);
    if (!spent.isReported) report(tooLarge(address, line));
    spent.isReported = true;
    return undefined;
  };
}

function isSpent({ files, letters }: { readonly files: number; readonly letters: number }): boolean {
  return files > LIMITS.includes || letters > LIMITS.includedLetters;
}

function find(places: readonly SourcePath[], folder: ContentFolder | undefined): Included | undefined {
  for (const path of places) {
    if (folder?.isTalk(path)) return { kind: "talk", path };
    const text = folder?.read(path);
    if (text !== undefined) return { kind: "text", path, text };
  }
  return undefined;
}

function tooLarge(near: string, line: number): SlideFinding {
  const [files, letters] = [LIMITS.includes, LIMITS.includedLetters].map((most) => most.toLocaleString("en"));
  const message = `The deck takes in more than ${files} files or ${letters} letters of them; from here on none is taken in.`;
  const remedy = "Look for files that take in one another, or make talks of their own of them.";
  return { code: "include-large", line, near, message, remedy };
}

function reportMissing(
  places: readonly SourcePath[],
  address: string,
  line: number,
  report: Includer["report"],
): undefined {
  const message =
    places.length === 0
      ? `"${address}" leads out of the content folder, and nothing outside it is read.`
      : `"${address}" is not a file of the content folder that may be included.`;
  const remedy = "Put the file into the content folder, and write its path from this file.";
  report({ code: "include-missing", line, near: address, message, remedy });
}

/** Where the file may stand: `/x` and `@/x` count from the deck's own root, which is a folder above it. */
function listPlaces(from: SourcePath, address: string): readonly SourcePath[] {
  const folders = from.split("/").slice(0, -1);
  const rooted = /^@?\//.test(address);
  const starts = rooted
    ? folders.map((_, at) => folders.slice(0, folders.length - at)).concat([[]])
    : [folders];
  const relative = address.replace(/^@?\//, "");
  return starts.flatMap((start) => {
    const place = joinPath(start.join("/"), relative);
    return place ? [sourcePath(place)] : [];
  });
}
