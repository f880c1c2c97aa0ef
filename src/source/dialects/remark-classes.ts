/** `.class[ … ]` of remark, over one line or many, nested at will: a container, or only its text. */
import type { SourceLine } from "../scan-lines.ts";
import type { DialectContext } from "./dialect.ts";
import { type ClassBlock, findClassBlocks } from "./remark-brackets.ts";

const CONTAINERS: Readonly<Record<string, string>> = {
  lab: "exercise",
  exercise: "exercise",
  exercice: "exercise",
  solution: "solution",
  warning: "warning",
  note: "note",
  tip: "tip",
  info: "info",
  important: "important",
  caution: "caution",
  danger: "danger",
};
const STACKED = /column|^pull-|^col|^footnote$|^footer$|^center$|^left$|^right$/;

interface Edit {
  readonly from: number;
  readonly to: number;
  /** Lines to put in the place of the bracket; inline brackets have only `text`. */
  readonly marker?: string;
  readonly text?: string;
  readonly indent: string;
  readonly isBlock: boolean;
}

/** The lines without class brackets: known classes become containers, of all others the text stays. */
export function unwrapClasses(lines: readonly SourceLine[], context: DialectContext): readonly SourceLine[] {
  if (!lines.some(({ text, isCode }) => !isCode && text.includes("["))) return lines;
  const edits = new Map<number, Edit[]>();
  const add = (line: number, edit: Edit) => edits.set(line, pushTo(edits.get(line), edit));
  for (const block of findClassBlocks(lines)) {
    if (block.close === undefined) reportUnclosed(block, lines, context);
    for (const [line, edit] of editsOf(block, lines)) add(line, edit);
  }
  return lines.flatMap((line, at) => {
    const own = edits.get(at)?.sort((one, other) => one.from - other.from);
    return own === undefined ? [line] : writeLine(line, own);
  });
}

function pushTo(edits: Edit[] | undefined, edit: Edit): Edit[] {
  if (edits === undefined) return [edit];
  edits.push(edit);
  return edits;
}

function editsOf(block: ClassBlock, lines: readonly SourceLine[]): [number, Edit][] {
  const { open, close, classes } = block;
  const kind = classes.map((name) => CONTAINERS[name]).find((name) => name !== undefined);
  const isMultiLine = close !== undefined && close.line !== open.line;
  const isStacked = kind !== undefined || classes.some((name) => STACKED.test(name));
  const isBlock = open.isAlone && (isMultiLine || (isStacked && (close?.isAlone ?? true)));
  const text = lines[open.line]?.text ?? "";
  const indent = /^[ \t]*/.exec(text)?.[0] ?? "";
  const isGlued = classes.includes("footnote") && open.from > 0 && !/\s/.test(text[open.from - 1] ?? " ");
  const isContainer = isBlock && kind !== undefined && close !== undefined;
  const opening = { from: open.from, to: open.to, indent, isBlock, text: isGlued ? " " : "" };
  const edits: [number, Edit][] = [
    [open.line, isContainer ? { ...opening, marker: `::: ${kind}` } : opening],
  ];
  if (close === undefined) return edits;
  const closing = { from: close.at, to: close.at + 1, indent, isBlock };
  edits.push([close.line, isContainer ? { ...closing, marker: ":::" } : closing]);
  return edits;
}

function reportUnclosed(
  { open, classes }: ClassBlock,
  lines: readonly SourceLine[],
  context: DialectContext,
): void {
  context.report({
    code: "container-unclosed",
    line: (lines[open.line]?.number ?? 0) + 1,
    near: `.${classes.join(".")}[`,
    message: `".${classes.join(".")}[" is never closed; its text is kept.`,
    remedy: "Add ] where it ends.",
  });
}

/** One source line as the lines that it becomes: blank ones around a block, none twice. */
function writeLine(line: SourceLine, edits: readonly Edit[]): SourceLine[] {
  const written: string[] = [];
  let current = "";
  let from = 0;
  for (const edit of edits) {
    current += line.text.slice(from, edit.from);
    from = edit.to;
    if (!edit.isBlock) {
      current += edit.text ?? "";
      continue;
    }
    pushText(written, current, edit.indent);
    current = "";
    pushBlank(written);
    if (edit.marker !== undefined) written.push(edit.indent + edit.marker, "");
  }
  pushText(written, current + line.text.slice(from), edits.find(({ isBlock }) => isBlock)?.indent);
  if (written.length === 0) written.push("");
  return written.map((text) => ({ ...line, text }));
}

function pushText(written: string[], text: string, indent: string | undefined): void {
  if (text.trim() === "") return;
  written.push(written.length === 0 || indent === undefined ? text.trimEnd() : indent + text.trim());
}

function pushBlank(written: string[]): void {
  if (written.length === 0 || written[written.length - 1] !== "") written.push("");
}
