/** Findings as their author sees them on the page, while `dev` serves it. */
import { type Diagnostic, SEVERITIES } from "../model/diagnostic.ts";
import type { Site } from "../model/site.ts";
import { groupBy } from "../text/group-by.ts";
import { spotLength } from "../text/spot-length.ts";
import { withoutControls } from "../text/without-controls.ts";

export interface ShownFinding extends Pick<Diagnostic, "code" | "severity" | "message" | "remedy"> {
  /** `a.md:3:9` */
  readonly place: string;
  /** The line, in three parts. */
  readonly excerpt?: { readonly before: string; readonly spot: string; readonly after: string };
}

/** By page, the worst first; what belongs to no page is on the home page. */
export function findingsByPage(
  diagnostics: readonly Diagnostic[],
  { talks }: Site,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const pages = new Map(talks.map(({ path, url }) => [path as string, url as string]));
  const worstFirst = [...diagnostics].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.line - b.line ||
      a.column - b.column,
  );
  return groupBy(worstFirst, ({ file }) => pages.get(file) ?? "index.html");
}

export function showFinding(finding: Diagnostic): ShownFinding {
  const { code, severity, message, remedy, file, line, column, excerpt = "" } = finding;
  const end = column - 1 + (finding.length ?? spotLength(excerpt, column));
  const parts = {
    before: excerpt.slice(0, column - 1),
    spot: excerpt.slice(column - 1, end),
    after: excerpt.slice(end),
  };
  const shown = excerpt.trim() === "" ? {} : { excerpt: parts };
  // What the system lets a file be called may hold signs that no page may.
  const place = withoutControls(`${file}:${line}:${column}`);
  return { code, severity, message: withoutControls(message), remedy, place, ...shown };
}
