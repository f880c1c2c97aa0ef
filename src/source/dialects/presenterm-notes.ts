/** The words of a `speaker_note` comment, each line with its place in the file. */
import { parseDocument } from "yaml";
import type { SourceLine } from "../scan-lines.ts";
import { tooDeepAt } from "../yaml-depth.ts";
import { trimLines } from "./trim-lines.ts";

const NOTE = /^\s*speaker_note[ \t]*:[ \t]*/;

export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/** YAML where it is a text; whatever the comment says where it is none. `numberOf` gives the line of a part. */
export function readNote(text: string, numberOf: (part: number) => number): readonly SourceLine[] {
  const value = readYaml(text);
  const said = value ?? text.replace(NOTE, "");
  const start = firstPart(text, value !== undefined);
  const lines = said.split("\n").map((line, at) => noteLine(line, numberOf(start + at)));
  return [...trimLines(lines), noteLine("", numberOf(start))];
}

/** Undefined where YAML sees a fault or anything but a text: what it makes of such a note may lack words. */
function readYaml(text: string): string | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  const document = parseDocument(text, { uniqueKeys: false, logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  const value: unknown = document.get("speaker_note");
  return typeof value === "string" ? value : undefined;
}

/** Below `speaker_note: |` the note begins on the next line of the comment. */
function firstPart(text: string, isYaml: boolean): number {
  const parts = text.split("\n");
  const key = parts.findIndex((part) => NOTE.test(part));
  return key + (isYaml && /:[ \t]*[|>][-+\d]*[ \t]*(?:#.*)?$/.test(parts[key] ?? "") ? 1 : 0);
}

function noteLine(text: string, number: number): SourceLine {
  return { text: text.trimEnd(), number, isCode: false, isComment: false };
}
