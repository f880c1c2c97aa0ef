/** A finding that its author has excused in place. */
import type { SourcePath } from "./brands.ts";
import type { Diagnostic, DiagnosticCode } from "./diagnostic.ts";

export interface Excuse {
  readonly file: SourcePath;
  readonly code: DiagnosticCode;
  /** 1-based line that it excuses. */
  readonly line: number;
  readonly reason: string;
  /** Where it is written itself. */
  readonly place: Required<Pick<Diagnostic, "line" | "column" | "length" | "excerpt">>;
}
