/** Findings for other programs; `schemas/findings.schema.json` says of what shape. */
import type { Diagnostic } from "../model/diagnostic.ts";
import { spotLength } from "../text/spot-length.ts";
import { placeIn } from "./place-in.ts";
import { sortDiagnostics } from "./report.ts";

const VERSION = 1;

export interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly excused: number;
}

/** `folder` is put before each file's name. */
export function formatJson({ diagnostics, excused }: Found, folder: string): string {
  const findings = sortDiagnostics(diagnostics).map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    file: placeIn(folder, finding.file),
    line: finding.line,
    column: finding.column,
    endColumn: endColumn(finding),
    message: finding.message,
    remedy: finding.remedy,
    excerpt: finding.excerpt,
    docs: `docs/findings.md#${finding.code}`,
  }));
  return JSON.stringify({ version: VERSION, findings, excused }, null, 2);
}

/** 1-based, behind the last character that is meant. */
export function endColumn({ column, length, excerpt = "" }: Diagnostic): number {
  return column + (length ?? spotLength(excerpt, column));
}
