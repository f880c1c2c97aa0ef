/** Macros, and the marks that container.training's own tool replaces before remark reads a deck. */
import { type SourceLine, scanLines } from "../scan-lines.ts";
import { mapOutsideCode } from "./code-spans.ts";
import type { DialectContext } from "./dialect.ts";
import { findFences } from "./fence-ranges.ts";

const INCLUDE = /^[ \t]*@@INCLUDE\[([^[\]]+)\][ \t]*$/;
const MACRO = /!\[:([^\s[\]]+)([^[\]]*)\](?:\(([^()\n]*)\))?/g;
const SIZE = /^[\d.]+(?:%|px|em|rem|vw|vh|pt|cm)?$/;
const MARK = /@@([A-Z][A-Z_]*)@@/g;
/** What the tests of container.training wait for and type; none of it is for readers. */
const HOOK = /^(?:wait|longwait|keys?|tmux|check|open|copy|hide|meta)\b/;
const HOOK_LINE = /^[ \t]*```(?:wait|longwait|keys?|tmux|check|open|copy|hide|meta)\b[^`]*```[ \t]*$/;
const MOST_INCLUDED = 8;

/** Lines with the text of included files in the place of `@@INCLUDE[file]`, under that line's number. */
export function expandIncludes(
  lines: readonly SourceLine[],
  context: DialectContext,
  above: readonly string[] = [],
): readonly SourceLine[] {
  if (!lines.some(({ text }) => text.includes("@@INCLUDE["))) return lines;
  return lines.flatMap((line) => {
    const address = line.isCode || line.isComment ? undefined : INCLUDE.exec(line.text)?.[1]?.trim();
    const included = address === undefined ? undefined : context.include(address, line.number + 1);
    if (address === undefined || included === undefined) return [line];
    if (included.kind === "talk") return [{ ...line, text: `[${address}](${address})` }];
    if (above.includes(included.path) || above.length >= MOST_INCLUDED) return [line];
    const scanned = scanLines(included.text).map((inner) => ({ ...inner, number: line.number }));
    return expandIncludes(scanned, context, [...above, included.path]);
  });
}

/** The lines with macros, links and marks replaced; code is left as it is but for the marks' values. */
export function writeInline(
  lines: readonly SourceLine[],
  values: Readonly<Record<string, unknown>>,
  context: DialectContext,
): readonly SourceLine[] {
  return dropHooks(lines).map((line) => {
    const marked = line.text.includes("@@") ? { ...line, text: writeMarks(line, values, context) } : line;
    if (marked.isCode || !/!\[:|@@LINK/.test(marked.text)) return marked;
    return { ...marked, text: mapOutsideCode(marked.text, (text) => writeMacros(text, line, context)) };
  });
}

function dropHooks(lines: readonly SourceLine[]): readonly SourceLine[] {
  const hooks = findFences(lines).filter(({ info, mark }) => mark === "```" && HOOK.test(info));
  const dropped = new Set<SourceLine>();
  for (const { start, end } of hooks) for (const line of lines.slice(start, end)) dropped.add(line);
  return lines.filter((line) => !dropped.has(line) && !(!line.isCode && HOOK_LINE.test(line.text)));
}

function writeMarks(
  line: SourceLine,
  values: Readonly<Record<string, unknown>>,
  context: DialectContext,
): string {
  return line.text.replace(MARK, (_, name: string) => {
    const value = values[name.toLowerCase()];
    if (typeof value === "string") return value;
    if (name === "TOC") return "";
    context.report({
      code: "directive-unknown",
      line: line.number + 1,
      near: `@@${name}@@`,
      message: `Nothing says what "@@${name}@@" stands for; its name is shown.`,
      remedy: `Set "${name.toLowerCase()}" in the front matter, or in the course's manifest.`,
    });
    return name;
  });
}

/** An image macro is an image; any other keeps its words. */
function writeMacros(text: string, line: SourceLine, context: DialectContext): string {
  return text
    .replace(/@@LINK\[([^[\]]+)\]/g, "[$1]($1)")
    .replace(MACRO, (written: string, name: string, args: string, url: string | undefined) => {
      if (url === undefined && name.endsWith(":")) return written;
      const words = args.split(/[\s,]+/).filter((word) => word !== "" && !SIZE.test(word));
      if (url !== undefined)
        return `![${words.join(" ")}](${/\s/.test(url.trim()) ? `<${url.trim()}>` : url.trim()})`;
      context.report({
        code: "directive-unknown",
        line: line.number + 1,
        near: written,
        message: `"${name}" is not a macro that Lectern knows; its words are kept.`,
      });
      return args.trim();
    });
}
