/** Lines of `anchors.lock` that lead nowhere, or that no build would write any more. */
import { type Anchor, addressText } from "../model/anchor.ts";
import type { SourcePath } from "../model/brands.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { SettledAnchors } from "./settle-anchors.ts";

export interface LockText {
  readonly file: SourcePath;
  /** The file as it lies in the folder. */
  readonly text?: string;
  /** 1-based line of each of its addresses. */
  readonly lines: ReadonlyMap<string, number>;
  /** Whether this run writes the file anew, and so drops what is needless itself. @default false */
  readonly isRewritten?: boolean;
  /** Whether the file should have a line for every section by now. @default false */
  readonly isExpected?: boolean;
}

export function reportStale(
  { lock, current, astray }: SettledAnchors,
  { file, text = "", lines, isRewritten, isExpected }: LockText,
): readonly Diagnostic[] {
  const excerpts = text.split("\n");
  const kept = new Set(lock.map(addressText));
  const dropped = isRewritten
    ? []
    : [...lines.keys()].filter((address) => isAddress(address) && !kept.has(address));
  const stale = (address: string, message: string, remedy: string): Diagnostic => {
    const line = lines.get(address) ?? 1;
    const place = { line, column: 1, length: address.length, excerpt: excerpts[line - 1] ?? "" };
    return { code: "lock-stale", severity: "warning", file, ...place, message, remedy };
  };
  return [
    ...astray.map((anchor) => stale(addressText(anchor), leadsNowhere(anchor), retireOrMove(anchor))),
    ...dropped.map((address) =>
      stale(
        address,
        `No section has the address ${address}, and it was never published.`,
        "Run: lectern build",
      ),
    ),
    ...(isExpected ? reportMissing(current, lines, file) : []),
  ];
}

function isAddress(word: string): boolean {
  return /^[^#\s]+#/.test(word);
}

function leadsNowhere({ page, status }: Anchor): string {
  const target = status.kind === "alias" ? `${page}#${status.of}` : "";
  return `This line leads to ${status.kind === "moved" ? addressText(status.to) : target}, which is no published address.`;
}

function retireOrMove(anchor: Anchor): string {
  const own = addressText(anchor);
  return `Run: lectern anchors move ${own} PAGE#ID   or   lectern anchors retire ${own}`;
}

function reportMissing(
  current: readonly Anchor[],
  lines: LockText["lines"],
  file: SourcePath,
): readonly Diagnostic[] {
  const missing = current.filter((anchor) => !lines.has(addressText(anchor)));
  const [first] = missing;
  if (first === undefined) return [];
  const message = `${missing.length} addresses have no line here, ${addressText(first)} among them; nobody keeps them.`;
  const remedy = "Run: lectern build   and commit the file.";
  return [{ code: "lock-missing", severity: "warning", file, line: 1, column: 1, message, remedy }];
}
