/** A finding: what is wrong with the input, where, and what would work. */
import type { SourcePath } from "./brands.ts";

/** Errors keep a site from being published, warnings mar it, advice would make it better. */
export const SEVERITIES = ["error", "warning", "advice"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Stable names of everything that can be found; `docs/findings.md` explains each. */
export const DIAGNOSTIC_CODES = [
  "anchor-changed",
  "anchor-cycle",
  "anchor-lost",
  "code-language-unknown",
  "comment-unclosed",
  "container-unclosed",
  "container-unknown",
  "course-invalid",
  "course-module-missing",
  "directive-unknown",
  "encoding-invalid",
  "excuse-invalid",
  "excuse-unused",
  "external-blocked",
  "external-dead",
  "external-moved",
  "external-private",
  "external-unreachable",
  "fence-unclosed",
  "file-active",
  "file-case",
  "file-unreadable",
  "footnote-unused",
  "front-matter-format",
  "front-matter-invalid",
  "front-matter-key",
  "front-matter-unclosed",
  "front-matter-value",
  "handbook-unreadable",
  "heading-jump",
  "html-dropped",
  "html-unclosed",
  "id-case",
  "id-duplicate",
  "image-alt",
  "image-heavy",
  "image-missing",
  "image-not-kept",
  "include-cycle",
  "include-large",
  "include-missing",
  "language-other",
  "link-insecure",
  "link-missing",
  "link-moved",
  "lock-conflict",
  "lock-invalid",
  "lock-missing",
  "lock-stale",
  "note-shown",
  "page-duplicate",
  "path-outside",
  "path-unread",
  "talk-deep",
  "talk-large",
  "translation-drift",
] as const;
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];

/** What cannot be published: no project and no excuse makes less of it. */
export const ALWAYS_ERRORS: readonly DiagnosticCode[] = [
  "file-unreadable",
  "front-matter-invalid",
  "lock-invalid",
  "page-duplicate",
  "talk-large",
];

/** What a project makes of codes that it does not take as they come. */
export type Severities = { readonly [code in DiagnosticCode]?: Severity | "off" };

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly file: SourcePath;
  /** 1-based line in the file. */
  readonly line: number;
  /** 1-based column, in UTF-16 code units. */
  readonly column: number;
  /** How much of the line is meant, in UTF-16 code units; the word at `column` where it is not said. */
  readonly length?: number;
  /** What was seen, as one sentence. */
  readonly message: string;
  /** What would work, as one sentence. */
  readonly remedy?: string;
  /** The line as the author wrote it. */
  readonly excerpt?: string;
}
