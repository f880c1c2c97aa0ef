/** What the comments of a presenterm deck say: commands, notes of the speaker, or nothing. */
import { findNearest } from "../../text/find-nearest.ts";
import type { SourceLine } from "../scan-lines.ts";
import type { SlideFinding } from "./dialect.ts";
import { isNote, readNote } from "./presenterm-notes.ts";

export type Command =
  | { readonly kind: "end" }
  | { readonly kind: "skip" }
  | { readonly kind: "note"; readonly lines: readonly SourceLine[] };

/** Of these, only `end_slide`, `skip_slide`, `include` and `speaker_note` change what a page says. */
const COMMANDS = [
  "alignment",
  "column",
  "column_layout",
  "comment",
  "end_slide",
  "font_size",
  "include",
  "incremental_lists",
  "incremental_tables",
  "jump_to_middle",
  "list_item_newlines",
  "new_line",
  "new_lines",
  "newline",
  "newlines",
  "no_footer",
  "pause",
  "reset_layout",
  "skip_slide",
  "snippet_output",
  "speaker_note",
];

export interface CommandReader {
  /** The text before each command, such as `cmd:`; empty when there is none. */
  readonly prefix: string;
  /** 0-based line in the file of the comment's line `part`. */
  numberOf(part: number): number;
  report(finding: SlideFinding): void;
}

/** Undefined for what changes no word, and for the remarks of the author to themselves. */
export function readCommand(comment: string, reader: CommandReader): Command | undefined {
  if (comment.includes("<!--")) reportOverrun(reader);
  const { text, hasPrefix } = withoutPrefix(comment, reader.prefix);
  if (isNote(text)) return { kind: "note", lines: readNote(text, reader.numberOf) };
  const words = text.trim();
  if (/^end_slide[ \t]*:?$/.test(words)) return { kind: "end" };
  if (/^skip_slide[ \t]*:?$/.test(words)) return { kind: "skip" };
  if (hasPrefix && !words.includes("\n")) reportIgnored(words, reader);
  return undefined;
}

/** A command without the prefix is one all the same; only what is none may do without. */
function withoutPrefix(comment: string, prefix: string): { text: string; hasPrefix: boolean } {
  const start = comment.search(/\S/);
  if (prefix === "" || start < 0) return { text: comment, hasPrefix: true };
  if (!comment.startsWith(prefix, start)) return { text: comment, hasPrefix: false };
  return { text: comment.slice(0, start) + comment.slice(start + prefix.length), hasPrefix: true };
}

/** What would change the page, and what no version of presenterm knows. */
function reportIgnored(words: string, reader: CommandReader): void {
  const name = /^([\w-]+)[ \t]*(?::|$)/.exec(words)?.[1];
  if (name === undefined || name === "vim") return;
  if (name === "end_slide" || name === "skip_slide") reportValue(name, reader);
  else if (name === "include") reportInclude(reader);
  else if (!COMMANDS.includes(name)) reportUnknown(name, reader);
}

function reportUnknown(name: string, { numberOf, report }: CommandReader): void {
  const near = findNearest(name, COMMANDS);
  report({
    code: "directive-unknown",
    line: numberOf(0) + 1,
    near: name,
    message: `"${name}" is not a command of presenterm; the comment is not shown.`,
    remedy: near === undefined ? "Begin a comment of your own with //." : `Did you mean "${near}"?`,
  });
}

function reportValue(name: string, { numberOf, report }: CommandReader): void {
  report({
    code: "directive-unknown",
    line: numberOf(0) + 1,
    near: name,
    message: `"${name}" takes no value; the comment is not obeyed.`,
    remedy: `Write <!-- ${name} -->.`,
  });
}

/** An include alone on its line was read before. */
function reportInclude({ numberOf, report }: CommandReader): void {
  report({
    code: "include-missing",
    line: numberOf(0) + 1,
    near: "include",
    message: "The file of this include is not read.",
    remedy: "Write the include alone on its line, and the name of the file without spaces.",
  });
}

/** The `-->` that closes it belongs to another comment: all between the two is hidden. */
function reportOverrun({ numberOf, report }: CommandReader): void {
  report({
    code: "comment-unclosed",
    line: numberOf(0) + 1,
    near: "<!--",
    message: "Another comment opens before this one closes; what stands between is not shown.",
    remedy: "Add --> where it ends.",
  });
}
