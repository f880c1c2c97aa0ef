/** Prints findings, each with its place, its line and what would work. */
import { type Diagnostic, SEVERITIES } from "../model/diagnostic.ts";
import { spotLength } from "../text/spot-length.ts";
import { placeIn } from "./place-in.ts";
import { printable } from "./printable.ts";

/** Printed once, after the findings. */
export const EXPLAIN_HINT = '"lectern explain CODE" says what a finding means.';

const MOST_PRINTED = 12;
const LONGEST_LINE = 100;

export interface ReportOptions {
  /** Print every finding, not only the first. */
  readonly verbose: boolean;
  /** Put before each file's name, so that a terminal can open it. */
  readonly folder: string;
}

/** Errors first, advice last, then by file, line and column. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const key = ({ severity, file }: Diagnostic): string => `${SEVERITIES.indexOf(severity)}${file}`;
  return [...diagnostics].sort((a, b) => {
    if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
}

export function formatReport(diagnostics: readonly Diagnostic[], { verbose, folder }: ReportOptions): string {
  const sorted = sortDiagnostics(diagnostics);
  const printed = verbose ? sorted : sorted.slice(0, MOST_PRINTED);
  const blocks = printed.map((diagnostic) => formatDiagnostic(diagnostic, folder));
  if (printed.length < sorted.length) blocks.push(summarizeRest(sorted.slice(printed.length)));
  return blocks.join("\n");
}

function formatDiagnostic(
  { code, severity, file, line, column, length, message, remedy, excerpt }: Diagnostic,
  folder: string,
): string {
  const place = `${placeIn(folder, file)}:${line}:${column}`;
  const head = printable(
    `${place}  ${severity === "warning" ? "" : `${severity} `}${code}  ${message}${remedy ? ` ${remedy}` : ""}`,
  );
  if (excerpt === undefined || excerpt.trim() === "") return head;
  const start = Math.max(0, column - LONGEST_LINE + 20);
  const shown = printable(excerpt.slice(start, start + LONGEST_LINE).replaceAll("\t", " "));
  const indent = Math.max(0, column - 1 - start);
  const underlined = Math.min(length ?? spotLength(excerpt, column), Math.max(1, shown.length - indent));
  return `${head}\n    ${shown}\n    ${" ".repeat(indent)}${"^".repeat(underlined)}`;
}

function summarizeRest(rest: readonly Diagnostic[]): string {
  const counts = new Map<string, number>();
  for (const { code } of rest) counts.set(code, (counts.get(code) ?? 0) + 1);
  const list = [...counts].sort(([, a], [, b]) => b - a).map(([code, count]) => `${count} ${code}`);
  return `… and ${rest.length} more (${list.join(", ")}). --verbose prints them all.`;
}
