/** A file that a deck names is read from the content folder, as long as the deck has not taken in too much. */
import { type SourcePath, sourcePath } from "../model/brands.ts";
import type { SourceFile } from "../model/deck.ts";
import { LIMITS, type Limits } from "../model/limits.ts";
import { joinPath } from "../text/join-path.ts";
import { encodeText } from "../text/utf8.ts";
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
  readonly limits?: Partial<Limits>;
  readonly report: (finding: SlideFinding) => void;
}

/** One deck's includes. They share one measure, for files that take in others twice each grow beyond any. */
export function openIncludes({ file, folder, limits, report }: Includer) {
  const most = { ...LIMITS, ...limits };
  const spent = { files: 0, bytes: 0, isReported: false };
  return (address: string, line: number): Included | undefined => {
    const places = listPlaces(file.path, address);
    if (places.includes(file.path)) {
      const message = `"${address}" includes the file itself.`;
      report({ code: "include-cycle", line, near: address, message, remedy: "Name another file." });
      return undefined;
    }
    const found = isSpent(spent, most) ? undefined : find(places, folder);
    if (found?.kind === "talk") return found;
    if (found !== undefined) {
      spent.files += 1;
      spent.bytes += encodeText(found.text).length;
    }
    if (!isSpent(spent, most)) return found ?? reportMissing(places, address, line, report);
    if (!spent.isReported) report(tooLarge(address, line, most));
    spent.isReported = true;
    return undefined;
  };
}

interface Spent {
  readonly files: number;
  readonly bytes: number;
}

function isSpent({ files, bytes }: Spent, { includes, includedBytes }: Limits): boolean {
  return files > includes || bytes > includedBytes;
}

function find(places: readonly SourcePath[], folder: ContentFolder | undefined): Included | undefined {
  for (const path of places) {
    if (folder?.isTalk(path)) return { kind: "talk", path };
    const text = folder?.read(path);
    if (text !== undefined) return { kind: "text", path, text };
  }
  return undefined;
}

function tooLarge(near: string, line: number, { includes, includedBytes }: Limits): SlideFinding {
  const [files, bytes] = [includes, includedBytes].map((most) => most.toLocaleString("en"));
  const message = `The deck takes in more than ${files} files or ${bytes} bytes of them; from here on none is taken in.`;
  const remedy =
    "Look for files that take in one another, make talks of their own of them, or raise limits.includes.";
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
