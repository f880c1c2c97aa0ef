/** Reads the talks of a content folder. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { SourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { type DecodedFile, decodeFile } from "../source/normalize-text.ts";

/** A file that cannot be read is an error of its own and an empty talk. */
export async function readContentFile(root: string, file: SourcePath): Promise<DecodedFile> {
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
