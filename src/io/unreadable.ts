/** What stands in the content folder and cannot be read is a finding of its own. */
import { accessSync, constants } from "node:fs";
import path from "node:path";
import type { SourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { errorCode } from "./error-code.ts";

export function unreadable(file: SourcePath, error: unknown, what: "file" | "folder" = "file"): Diagnostic {
  const reason = errorCode(error) ?? "unknown reason";
  return {
    code: "file-unreadable",
    severity: "error",
    file,
    line: 1,
    column: 1,
    message: `The ${what} cannot be read (${reason}).`,
    remedy: `Check that the ${what} exists and may be read.`,
  };
}

/** Files that are to be copied into the site, and cannot be. */
export function listUnreadable(content: string, files: readonly SourcePath[]): readonly Diagnostic[] {
  return files.flatMap((file) => {
    try {
      accessSync(path.join(content, file), constants.R_OK);
      return [];
    } catch (error) {
      return [unreadable(file, error)];
    }
  });
}
