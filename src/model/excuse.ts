/** A finding that its author has excused in place. */
import type { SourcePath } from "./brands.ts";
import type { DiagnosticCode } from "./diagnostic.ts";

export interface Excuse {
  readonly file: SourcePath;
  readonly code: DiagnosticCode;
  /** 1-based line that it excuses. */
  readonly line: number;
  readonly reason: string;
  /** Where it is written itself: 1-based, with the line as it stands there. */
  readonly place: { readonly line: number; readonly column: number; readonly excerpt: string };
}
