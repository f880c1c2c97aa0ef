/** What the rules of one parse share: the slides to read, and the findings they make. */
import type { ShownSlide, SourceFile } from "../model/deck.ts";
import type { Diagnostic, DiagnosticCode, Severity } from "../model/diagnostic.ts";
import type { Limits } from "../model/limits.ts";
import { quotable } from "../text/quotable.ts";

export interface MarkdownEnv {
  readonly file: SourceFile;
  /** The file's lines, for excerpts and columns. */
  readonly lines: readonly string[];
  readonly slides: readonly ShownSlide[];
  readonly limits: Pick<Limits, "blocks" | "nesting">;
  /** 1-based line in the file of a 0-based line of the run being read. */
  lineOf: (line: number) => number;
  /** Filled by the rules, returned by `parseMarkdown`. */
  readonly diagnostics: Diagnostic[];
}

export interface Finding {
  readonly code: DiagnosticCode;
  /** @default "warning" */
  readonly severity?: Severity;
  /** 1-based line in the file. */
  readonly line: number;
  /** Text to look for from `line` on; the finding points at its first character. */
  readonly near?: string;
  readonly message: string;
  readonly remedy?: string;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

const REACH = 200;

/** Where `near` stands in the file, looking from `line` on; the line's first character when it is nowhere. */
export function locate(lines: readonly string[], line: number, near: string | undefined): Place {
  if (near === undefined || near === "") return { line, column: firstColumn(lines[line - 1]) };
  for (let ahead = 0; ahead < REACH; ahead += 1) {
    const column = lines[line - 1 + ahead]?.indexOf(near);
    if (column === undefined) break;
    if (column !== -1) return { line: line + ahead, column: column + 1 };
  }
  return { line, column: firstColumn(lines[line - 1]) };
}

function firstColumn(line = ""): number {
  return line.length - line.trimStart().length + 1;
}

export function report(env: MarkdownEnv, finding: Finding): void {
  const { code, severity = "warning", message, remedy } = finding;
  const place = locate(env.lines, finding.line, finding.near);
  const excerpt = quotable(env.lines[place.line - 1] ?? "");
  env.diagnostics.push({
    code,
    severity,
    file: env.file.path,
    ...place,
    message,
    remedy,
    excerpt,
  });
}
