/** What the author and the project make of the findings: excuses take some away, severities weigh the others. */
import { ALWAYS_ERRORS, type Diagnostic, type DiagnosticCode, type Severities } from "../model/diagnostic.ts";
import type { Excuse } from "../model/excuse.ts";
import { quotable } from "../text/quotable.ts";

export interface SettledFindings {
  readonly findings: readonly Diagnostic[];
  /** How many were excused in place. */
  readonly excused: number;
}

/** What only a question to the network can find: an excuse of it may be of use another time. */
const NOT_ALWAYS_LOOKED_FOR = /^(?:external|handbook|anchor|lock)-/;

export function settleFindings(
  diagnostics: readonly Diagnostic[],
  excuses: readonly Excuse[],
  severities: Severities = {},
): SettledFindings {
  const used = new Set<Excuse>();
  const byPlace = new Map([...excuses].reverse().map((excuse) => [placeOf(excuse), excuse]));
  const left = diagnostics.filter((diagnostic) => {
    const excuse = ALWAYS_ERRORS.includes(diagnostic.code) ? undefined : byPlace.get(placeOf(diagnostic));
    if (excuse !== undefined) used.add(excuse);
    return excuse === undefined;
  });
  const idle = excuses.filter((excuse) => !used.has(excuse) && !NOT_ALWAYS_LOOKED_FOR.test(excuse.code));
  return {
    findings: [...left, ...idle.map(unused)].flatMap((finding) => weigh(finding, severities)),
    excused: diagnostics.length - left.length,
  };
}

/** An excuse covers what is found in its place. */
function placeOf({ file, code, line }: Pick<Diagnostic, "file" | "code" | "line">): string {
  return `${line} ${code} ${file}`;
}

function weigh(finding: Diagnostic, severities: Severities): readonly Diagnostic[] {
  const severity = ALWAYS_ERRORS.includes(finding.code)
    ? "error"
    : (severities[finding.code] ?? finding.severity);
  const { excerpt } = finding;
  const quoted = excerpt === undefined ? {} : { excerpt: quotable(excerpt) };
  return severity === "off" ? [] : [{ ...finding, ...quoted, severity }];
}

function unused({ file, code, place }: Excuse): Diagnostic {
  const message = `Nothing is found here that "${code}" would excuse.`;
  const remedy = "Remove the excuse.";
  const own: DiagnosticCode = "excuse-unused";
  return { code: own, severity: "advice", file, ...place, message, remedy };
}
