/** presenterm's `<!-- include: file.md -->`, also in files that are themselves included. */
import { INCLUDES_NESTED } from "../../model/limits.ts";
import { type SourceLine, scanLines } from "../scan-lines.ts";
import { splitFrontMatter } from "../split-front-matter.ts";
import type { DialectContext, Included } from "./dialect.ts";
import { includeLines } from "./include-lines.ts";
import { closeNotes } from "./presenterm-unclosed.ts";

interface Inclusion {
  readonly prefix: string;
  readonly context: DialectContext;
}

/** Where the include stands that is being read: files name one another from their own folder. */
interface Place {
  readonly folder: string;
  readonly within: readonly string[];
  /** 1-based line of the deck; undefined in the deck itself. */
  readonly line?: number;
}

export function includeFiles(
  lines: readonly SourceLine[],
  inclusion: Inclusion,
  place: Place = { folder: "", within: [] },
): readonly SourceLine[] {
  const { prefix, context } = inclusion;
  const report: DialectContext["report"] = (finding) =>
    context.report({ ...finding, line: place.line ?? finding.line });
  const closed = closeNotes(lines, prefix, report).map((line) => withoutPrefix(line, prefix));
  return includeLines(closed, {
    report,
    include: (address, line) => include(address, inclusion, { ...place, line: place.line ?? line }),
  });
}

function include(address: string, inclusion: Inclusion, place: Required<Place>): Included | undefined {
  const found = inclusion.context.include(place.folder + address, place.line);
  if (found?.kind !== "text") return found;
  if (place.within.includes(found.path)) return reportCycle(address, inclusion.context, place.line);
  if (place.within.length >= INCLUDES_NESTED) return reportDepth(address, inclusion.context, place.line);
  const folder = place.folder + address.slice(0, address.lastIndexOf("/") + 1);
  const inner = scanLines(splitFrontMatter(found.text).body);
  const within = [...place.within, found.path];
  const lines = includeFiles(inner, inclusion, { folder, within, line: place.line });
  return { ...found, text: lines.map(({ text }) => text).join("\n") };
}

function reportCycle(address: string, context: DialectContext, line: number): undefined {
  const message = `"${address}" includes itself.`;
  context.report({ code: "include-cycle", line, near: address, message, remedy: "Name another file." });
}

function reportDepth(address: string, context: DialectContext, line: number): undefined {
  const message = `"${address}" stands in more than ${INCLUDES_NESTED} files that take in one another.`;
  const remedy = "Take it in from the deck itself.";
  context.report({ code: "include-large", line, near: address, message, remedy });
}

/** `<!-- cmd:include: file.md -->` in decks whose commands have a prefix. */
function withoutPrefix(line: SourceLine, prefix: string): SourceLine {
  const opening = /^[ \t]*<!--[ \t]*/.exec(line.text)?.[0];
  if (prefix === "" || line.isCode || opening === undefined) return line;
  const rest = line.text.slice(opening.length);
  return rest.startsWith(`${prefix}include:`) ? { ...line, text: opening + rest.slice(prefix.length) } : line;
}
