/** What is not clear becomes findings, each with the commands that would settle it. */
import { type Anchor, addressText } from "../model/anchor.ts";
import { type SourcePath, sourcePath } from "../model/brands.ts";
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { SettledAnchors } from "./settle-anchors.ts";

export interface OpenReport {
  /** Where the lock file lies, relative to the content folder. */
  readonly lockPath: string;
  /** 1-based line of an address in it. */
  lineOf(anchor: Anchor): number;
  readonly severity: Severity;
  /** What a command needs besides the addresses, such as `--published …`. */
  readonly flags?: string;
  /** The address at which a candidate stands now. */
  addressOf(candidate: SettledAnchors["open"][number]["candidates"][number]): string;
}

export function reportOpen({ open, cycles }: SettledAnchors, report: OpenReport): readonly Diagnostic[] {
  const file: SourcePath = sourcePath(report.lockPath);
  const at = (anchor: Anchor): Pick<Diagnostic, "severity" | "file" | "line" | "column" | "excerpt"> => {
    const excerpt = `${addressText(anchor)} … ${anchor.title}`;
    return { severity: report.severity, file, line: report.lineOf(anchor), column: 1, excerpt };
  };
  const withFlags = ({ message, remedy }: Words): Words => {
    const flags = report.flags === undefined ? "" : ` ${report.flags}`;
    return { message, remedy: remedy.replace(/lectern anchors(?: [\w./#=%{}-]+)+/g, (run) => run + flags) };
  };
  return [
    ...open.map(({ anchor, kind, candidates }): Diagnostic => {
      const addresses = candidates.map(report.addressOf);
      return kind === "lost"
        ? { code: "anchor-lost", ...at(anchor), ...withFlags(lost(anchor, addresses)) }
        : { code: "anchor-changed", ...at(anchor), ...withFlags(changed(anchor, addresses)) };
    }),
    ...cycles.map((anchor): Diagnostic => {
      const message = `The published address ${addressText(anchor)} leads round in a circle.`;
      return { code: "anchor-cycle", ...at(anchor), ...withFlags({ message, remedy: retire(anchor) }) };
    }),
  ];
}

type Words = Required<Pick<Diagnostic, "message" | "remedy">>;

function lost(anchor: Anchor, candidates: readonly string[]): Words {
  const own = addressText(anchor);
  const near = candidates.length === 0 ? "" : ` Near it: ${candidates.join(", ")}.`;
  const message = `No section is clearly the one that was published as ${own} ("${anchor.title}").${near}`;
  const [best] = candidates;
  const remedy =
    best === undefined
      ? retire(anchor)
      : `Run: lectern anchors move ${own} ${best}   or   ${command(anchor)}`;
  return { message, remedy };
}

function changed(anchor: Anchor, [own, ...others]: readonly string[]): Words {
  const address = addressText(anchor);
  const message = `The section at ${address} says something else now; what it said stands at ${others.join(", ")}.`;
  const remedy = `If ${own ?? address} is right, run: lectern anchors keep ${address}   else write {#${anchor.id}} behind the other heading.`;
  return { message, remedy };
}

function retire(anchor: Anchor): string {
  return `Run: ${command(anchor)}`;
}

function command(anchor: Anchor): string {
  return `lectern anchors retire ${addressText(anchor)}`;
}
