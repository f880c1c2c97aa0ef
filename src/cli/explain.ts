/** `lectern explain CODE`: the part of `docs/findings.md` that tells of one code. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { packageRoot } from "../io/package-files.ts";
import { DIAGNOSTIC_CODES } from "../model/diagnostic.ts";
import { findNearest } from "../text/find-nearest.ts";
import { type Flags, UsageError } from "./parse-arguments.ts";

export async function explain({ operands: [code, ...rest] }: Flags): Promise<number> {
  if (code === undefined || rest.length > 0) throw new UsageError("write: lectern explain link-missing");
  if (!DIAGNOSTIC_CODES.some((known) => known === code)) {
    const near = findNearest(code, DIAGNOSTIC_CODES);
    const meant = near ? `Did you mean "${near}"?` : `There are ${DIAGNOSTIC_CODES.join(", ")}.`;
    throw new UsageError(`"${code}" is not the code of a finding. ${meant}`);
  }
  const page = await readFile(path.join(packageRoot, "docs/findings.md"), "utf8");
  console.log(sectionOf(page, code));
  return 0;
}

/** From the heading of that code to the next. */
function sectionOf(page: string, code: string): string {
  const [, from = ""] = page.split(`\n### ${code}\n`);
  return `${code}\n\n${from.split(/\n#{1,3} /)[0]?.trim() ?? ""}`;
}
