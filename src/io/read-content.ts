/** Reads the talks of a content folder. */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { SourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { LIMITS, type Limits } from "../model/limits.ts";
import { type DecodedFile, decodeFile } from "../source/normalize-text.ts";
import { sourceMarkOf } from "./file-mark.ts";
import { unreadable } from "./unreadable.ts";

/** Files as they were read before, by path: what nobody has changed since is the same value. */
export type KnownFiles = Map<SourcePath, { readonly mark: string; readonly decoded: DecodedFile }>;

export interface ContentReading {
  readonly known?: KnownFiles;
  readonly limits?: Partial<Limits>;
}

/** In the order of `paths`. One after the other: small files are read faster so than by a pool of threads. */
export function readContentFiles(
  root: string,
  paths: readonly SourcePath[],
  { known, limits }: ContentReading = {},
): readonly DecodedFile[] {
  if (known === undefined) return paths.map((file) => readContentFile(root, file, limits));
  return paths.map((file) => readUnlessKnown(root, file, { known, limits }));
}

function readUnlessKnown(
  root: string,
  file: SourcePath,
  { known, limits }: ContentReading & { readonly known: KnownFiles },
): DecodedFile {
  const mark = sourceMarkOf(path.join(root, file));
  const before = known.get(file);
  if (before !== undefined && before.mark === mark) return before.decoded;
  const decoded = readContentFile(root, file, limits);
  if (mark !== undefined) known.set(file, { mark, decoded });
  return decoded;
}

/** A file that cannot be read, or that nobody wrote by hand, is an error of its own and an empty talk. */
export function readContentFile(root: string, file: SourcePath, limits?: Partial<Limits>): DecodedFile {
  const place = path.join(root, file);
  const { talkBytes } = { ...LIMITS, ...limits };
  try {
    const { size } = statSync(place);
    if (size > talkBytes)
      return { file: { path: file, text: "" }, diagnostics: [tooLarge(file, size, talkBytes)] };
    return decodeFile(file, readFileSync(place));
  } catch (error) {
    return { file: { path: file, text: "" }, diagnostics: [unreadable(file, error)] };
  }
}

function tooLarge(file: SourcePath, size: number, talkBytes: number): Diagnostic {
  const [is, most] = [size, talkBytes].map((bytes) => bytes.toLocaleString("en"));
  const message = `The file has ${is} bytes; a talk may have ${most}.`;
  const remedy =
    "Make several talks of it, give it another extension if it is none, or raise limits.talkBytes.";
  return { code: "talk-large", severity: "error", file, line: 1, column: 1, message, remedy };
}
