/** A fence of the language `file` names a file, whose lines are the code. */
import type { SourceLine } from "../scan-lines.ts";
import type { DialectContext } from "./dialect.ts";
import type { FenceRange } from "./fence-ranges.ts";
import { readMapping } from "./marp-directives.ts";

export type External =
  | { readonly kind: "link"; readonly lines: readonly SourceLine[] }
  | {
      readonly kind: "code";
      readonly mark: string;
      readonly info: string;
      readonly lines: readonly SourceLine[];
    };

/** Undefined for any other fence, and for a file that is missing: the fence stays as it is. */
export function readExternal(
  fence: FenceRange,
  fenced: readonly SourceLine[],
  context: DialectContext,
): External | undefined {
  if (!/^file(?:\s|$)/i.test(fence.info)) return undefined;
  const settings = readMapping(textOf(fenced.slice(1, -1), fence.indent)) ?? {};
  const first = fenced[0];
  if (typeof settings["path"] !== "string" || first === undefined) return undefined;
  const included = context.include(settings["path"], first.number + 1);
  if (included === undefined) return undefined;
  const written =
    included.kind === "talk"
      ? writeLink(included.path, fence)
      : writeExternal(pickLines(included.text, settings), settings["language"], fence);
  const isCode = written.kind === "code";
  return { ...written, lines: written.texts.map((text) => ({ ...first, text, isCode })) };
}

function writeLink(path: string, { indent }: FenceRange) {
  return { kind: "link" as const, texts: [`${indent}[](/${encodeURI(path)})`] };
}

/** The fence with the lines of the file, behind as much space as it had itself. */
function writeExternal(code: readonly string[], language: unknown, { indent, mark, info }: FenceRange) {
  const ticks = longerMark(mark, code);
  const padding = indent.replace(/[^\s>]/g, " ");
  const below = [...code, ticks].map((text) => (text === "" ? padding.trimEnd() : padding + text));
  return {
    kind: "code" as const,
    mark: ticks,
    info: info.replace(/^file/i, () => (typeof language === "string" ? language : "text")),
    texts: [`${indent}${ticks}`, ...below],
  };
}

function textOf(lines: readonly SourceLine[], indent: string): string {
  const depth = new RegExp(`^[ \\t>]{0,${indent.length}}`);
  return lines.map(({ text }) => text.replace(depth, "")).join("\n");
}

/** From `start_line` to `end_line`, both 1-based and shown. */
function pickLines(text: string, settings: Readonly<Record<string, unknown>>): readonly string[] {
  const lines = text.trimEnd().split("\n");
  const [start, end] = [Number(settings["start_line"] ?? 1), Number(settings["end_line"] ?? lines.length)];
  if (!Number.isInteger(start) || !Number.isInteger(end)) return lines;
  return lines.slice(Math.max(0, start - 1), Math.max(0, end));
}

/** No line of the file closes the fence. */
function longerMark(mark: string, code: readonly string[]): string {
  const sign = mark[0] ?? "`";
  const runs = code.join("\n").match(sign === "~" ? /~{3,}/g : /`{3,}/g) ?? [];
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  return longest < mark.length ? mark : sign.repeat(longest + 1);
}
