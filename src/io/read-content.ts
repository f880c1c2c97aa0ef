/** Reads the talks of a content folder. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { SourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type DecodedFile, decodeFile } from "../source/normalize-text.ts";

const AT_ONCE = 32;

/** In the order of `paths`; a few at a time, so that a large folder does not run out of handles. */
export async function readContentFiles(
  root: string,
  paths: readonly SourcePath[],
): Promise<readonly DecodedFile[]> {
  const files: DecodedFile[] = [];
  for (let at = 0; at < paths.length; at += AT_ONCE) {
    files.push(
      ...(await Promise.all(paths.slice(at, at + AT_ONCE).map((file) => readContentFile(root, file)))),
    );
  }
  return files;
}

/** A file that cannot be read is an error of its own and an empty talk. */
async function readContentFile(root: string, file: SourcePath): Promise<DecodedFile> {
  try {
    return decodeFile(file, await readFile(path.join(root, file)));
  } catch (error) {
    return { file: { path: file, text: "" }, diagnostics: [unreadable(file, error)] };
  }
}

function unreadable(file: SourcePath, error: unknown): Diagnostic {
  const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
  const remedy = "Check that the file exists and may be read.";
  return {
    code: "file-unreadable",
    severity: "error",
    file,
    line: 1,
    column: 1,
    message: `The file cannot be read (${reason}).`,
    remedy,
  };
}
