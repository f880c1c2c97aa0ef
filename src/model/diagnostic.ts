/** A finding: what is wrong with the input, where, and what would work. */
import type { SourcePath } from "./brands.ts";

export type Severity = "error" | "warning";

/** Stable names of everything that can be found; the docs explain each. */
export type DiagnosticCode =
  | "anchor-changed"
  | "anchor-cycle"
  | "anchor-lost"
  | "code-language-unknown"
  | "comment-unclosed"
  | "container-unclosed"
  | "container-unknown"
  | "course-invalid"
  | "course-module-missing"
  | "dialect-unknown"
  | "directive-unknown"
  | "encoding-invalid"
  | "fence-unclosed"
  | "file-unreadable"
  | "footnote-unused"
  | "front-matter-format"
  | "front-matter-invalid"
  | "front-matter-key"
  | "front-matter-unclosed"
  | "front-matter-value"
  | "html-dropped"
  | "html-unclosed"
  | "id-duplicate"
  | "image-missing"
  | "include-cycle"
  | "include-missing"
  | "link-missing"
  | "lock-conflict"
  | "lock-invalid"
  | "lock-missing"
  | "lock-stale"
  | "page-duplicate"
  | "path-outside";

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly file: SourcePath;
  /** 1-based line in the file. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units. */
  readonly column: number;
  /** What was seen, as one sentence. */
  readonly message: string;
  /** What would work, as one sentence. */
  readonly remedy?: string;
  /** The line as the author wrote it. */
  readonly excerpt?: string;
}
