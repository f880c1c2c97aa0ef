/** `<!-- lectern-ignore CODE: reason -->`: what an author excuses in place, read and taken out of the text. */

import type { SourceFile } from "../model/deck.ts";
import { DIAGNOSTIC_CODES, type Diagnostic, type DiagnosticCode } from "../model/diagnostic.ts";
import type { Excuse } from "../model/excuse.ts";
import { findNearest } from "../text/find-nearest.ts";
import { scanLines } from "./scan-lines.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

export interface ExcusedFile {
  /** The file without its excuses; every line keeps its number. */
  readonly file: SourceFile;
  readonly excuses: readonly Excuse[];
  readonly diagnostics: readonly Diagnostic[];
}

const WORD = "lectern-ignore";
const COMMENT = /<!--\s*lectern-ignore\b((?:(?!-->).)*)-->/;
const YAML_COMMENT = /(?:^|\s)#\s*lectern-ignore\b(.*)$/;
/** A comment that no dialect takes for a note. Alone on its line it must not become a blank one: some split slides there. */
const EMPTY_COMMENT = "<!---->";

/** An excuse counts for the line that it ends, or, alone on its line, for the next one that has text. */
export function readExcuses(file: SourceFile): ExcusedFile {
  if (!file.text.includes(WORD)) return { file, excuses: [], diagnostics: [] };
  const reader = new ExcuseReader(file);
  const { bodyOffset } = splitFrontMatter(file.text);
  const lines = scanLines(file.text).map(({ text, number, isCode }) => {
    if (number < bodyOffset) return reader.readYaml(text, number);
    return isCode ? text : reader.read(text, number);
  });
  return { file: { ...file, text: lines.join("\n") }, ...reader.finish(lines) };
}

/** Where an excuse is written. */
interface Written {
  /** 0-based line. */
  readonly number: number;
  /** Whether nothing else stands on its line. */
  readonly isAlone: boolean;
  readonly place: Excuse["place"];
}

class ExcuseReader {
  private readonly file: SourceFile;
  private readonly found: (Omit<Excuse, "line"> & Written)[] = [];
  private readonly diagnostics: Diagnostic[] = [];

  constructor(file: SourceFile) {
    this.file = file;
  }

  read(text: string, number: number): string {
    // Behind its last end no comment is looked for: each beginning would look for one anew.
    const comment = COMMENT.exec(text.slice(0, text.lastIndexOf("-->") + 3));
    if (comment === null) return text;
    const [head, tail] = [text.slice(0, comment.index), text.slice(comment.index + comment[0].length)];
    const isAlone = head.trim() === "" && tail.trim() === "";
    const place = { line: number + 1, column: comment.index + 1, length: comment[0].length, excerpt: text };
    this.add(comment[1] ?? "", { number, isAlone, place });
    if (isAlone) return head + EMPTY_COMMENT;
    return tail.trim() === "" ? head.trimEnd() : head + " ".repeat(comment[0].length) + tail;
  }

  readYaml(text: string, number: number): string {
    const comment = YAML_COMMENT.exec(text);
    if (comment === null) return text;
    const start = text.indexOf("#", comment.index);
    const place = { line: number + 1, column: start + 1, length: text.length - start, excerpt: text };
    this.add(comment[1] ?? "", { number, isAlone: text.slice(0, start).trim() === "", place });
    return text;
  }

  finish(lines: readonly string[]): Omit<ExcusedFile, "file"> {
    const nextOf = linesWithText(lines);
    const excuses = this.found.map(
      ({ number, isAlone, ...excuse }): Excuse => ({
        ...excuse,
        line: ((isAlone ? nextOf[number + 1] : undefined) ?? number) + 1,
      }),
    );
    return { excuses, diagnostics: this.diagnostics };
  }

  private add(words: string, written: Written): void {
    const colon = words.indexOf(":");
    const reason = colon === -1 ? "" : words.slice(colon + 1).trim();
    const names = (colon === -1 ? words : words.slice(0, colon)).split(/[\s,]+/).filter(Boolean);
    for (const name of names) {
      const code = DIAGNOSTIC_CODES.find((known) => known === name);
      if (code === undefined) this.report(written, ...unknownCode(name));
      else if (reason !== "") this.found.push({ code, reason, file: this.file.path, ...written });
    }
    if (names.length === 0) this.report(written, "This excuse names no code.", EXAMPLE);
    else if (reason === "")
      this.report(written, "This excuse gives no reason, so it counts for nothing.", EXAMPLE);
  }

  private report({ place }: Written, message: string, remedy: string): void {
    const own = { code: "excuse-invalid", severity: "warning" } as const;
    this.diagnostics.push({ ...own, file: this.file.path, ...place, message, remedy });
  }
}

/** For each line the first from it on that has text; undefined where none has. */
function linesWithText(lines: readonly string[]): readonly (number | undefined)[] {
  const found: (number | undefined)[] = [];
  let next: number | undefined;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]?.trim() ?? "";
    if (line !== "" && line !== EMPTY_COMMENT) next = at;
    found[at] = next;
  }
  return found;
}

const EXAMPLE = "Write: <!-- lectern-ignore link-missing: the page comes in May -->";

function unknownCode(name: string): [string, string] {
  const near: DiagnosticCode | undefined = DIAGNOSTIC_CODES.find(
    (code) => code === findNearest(name, DIAGNOSTIC_CODES),
  );
  const remedy = near ? `Did you mean "${near}"?` : "Every finding begins with its code.";
  return [`"${name}" is not the code of a finding.`, remedy];
}
