/** Reads front matter into typed fields; a field that does not fit is set aside and reported where it stands. */
import * as v from "valibot";
import { isMap, isScalar, LineCounter, type Pair, parseDocument } from "yaml";
import type { SourceFile } from "../model/deck.ts";
import type { Diagnostic, DiagnosticCode, Severity } from "../model/diagnostic.ts";
import type { FrontMatter } from "../model/front-matter.ts";
import { findNearest } from "../text/find-nearest.ts";
import { lineOf } from "../text/line-of.ts";
import { frontMatterFields, occasionFields } from "./front-matter-schema.ts";
import { foreignKeys } from "./known-keys.ts";
import type { SplitSource } from "./split-front-matter.ts";

export interface ParsedFrontMatter {
  readonly frontMatter: FrontMatter;
  readonly diagnostics: readonly Diagnostic[];
}

const EMPTY: FrontMatter = { speakers: [], given: [], tags: [], draft: false, aliases: [] };
const LAYOUTS = new Set(["talk", "part"]);

type Report = (
  code: DiagnosticCode,
  offset: number,
  message: string,
  remedy: string,
  severity?: Severity,
) => void;

export function parseFrontMatter(file: SourceFile, split: SplitSource): ParsedFrontMatter {
  if (split.format === undefined) return { frontMatter: EMPTY, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const report: Report = (code, offset, message, remedy, severity = "warning") => {
    const { line, col } = lines.linePos(offset);
    const at = { file: file.path, line: line + 1, column: Math.max(1, col) };
    diagnostics.push({ code, severity, ...at, message, remedy, excerpt: lineOf(file.text, line + 1) });
  };
  const frontMatter = readFormat(split, lines, report);
  return { frontMatter, diagnostics };
}

function readFormat(split: SplitSource, lines: LineCounter, report: Report): FrontMatter {
  if (split.format === "js") {
    report(
      "front-matter-format",
      0,
      "Front matter in JavaScript is never run.",
      "Write it as YAML between two lines of ---.",
      "error",
    );
    return EMPTY;
  }
  if (split.format === "toml") {
    report(
      "front-matter-format",
      0,
      "Front matter in TOML is not read.",
      "Write it as YAML between two lines of ---.",
    );
    return EMPTY;
  }
  return readYaml(split.raw, lines, report);
}

function readYaml(raw: string, lines: LineCounter, report: Report): FrontMatter {
  const document = parseDocument(raw, { lineCounter: lines, uniqueKeys: false, logLevel: "silent" });
  const error = document.errors[0];
  if (error !== undefined) {
    const [first = ""] = error.message.split("\n");
    const remedy = "Correct the YAML; a text that holds a colon needs quotes.";
    report(
      "front-matter-invalid",
      error.pos[0],
      `The front matter cannot be read: ${first.replace(/ at line.*$/, "")}.`,
      remedy,
      "error",
    );
    return EMPTY;
  }
  if (!isMap(document.contents)) return EMPTY;
  const fields: Record<string, unknown> = {};
  for (const pair of document.contents.items)
    Object.assign(fields, readField(pair as Pair, document.contents.range?.[0] ?? 0, report));
  return { ...EMPTY, ...fields };
}

function readField(pair: Pair, fallback: number, report: Report): Record<string, unknown> {
  const key = isScalar(pair.key) ? String(pair.key.value) : "";
  const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? fallback) : fallback;
  const value = (pair.value as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null;
  if (value === null) return {};
  if (key === "layout") return typeof value === "string" && LAYOUTS.has(value) ? { layout: value } : {};
  if (key === "author" || key === "authors" || key === "speaker") return readAuthor(value);
  if (key === "license") return typeof value === "string" ? { licence: value } : {};
  if (!(key in frontMatterFields)) {
    reportUnknownKey(key, offset, report);
    return {};
  }
  const result = v.safeParse(
    frontMatterFields[key as keyof typeof frontMatterFields] as v.GenericSchema,
    value,
  );
  if (result.success) return { [key]: checkOccasions(key, result.output, offset, report) };
  const expected = result.issues[0]?.message ?? "another type";
  report(
    "front-matter-value",
    offset,
    `"${key}" holds ${describe(value)}, which is set aside.`,
    `Write ${expected}.`,
  );
  return {};
}

/** `author:` of other tools names the speakers where `speakers:` does not. */
function readAuthor(value: unknown): Record<string, unknown> {
  const result = v.safeParse(frontMatterFields.speakers, value);
  return result.success ? { speakers: result.output } : {};
}

function reportUnknownKey(key: string, offset: number, report: Report): void {
  if (foreignKeys.has(key) || key === "" || key.startsWith("data-")) return;
  const near = findNearest(key, Object.keys(frontMatterFields));
  const remedy = near
    ? `Did you mean "${near}"?`
    : `Known keys: ${Object.keys(frontMatterFields).join(", ")}.`;
  report("front-matter-key", offset, `"${key}" is not a key of a talk and is set aside.`, remedy);
}

/** Drops the keys of an occasion that are not its own, and says which was meant. */
function checkOccasions(key: string, output: unknown, offset: number, report: Report): unknown {
  if (key !== "given") return output;
  return (output as Record<string, unknown>[]).map((occasion) => {
    const known = Object.entries(occasion).filter(([name]) => name in occasionFields);
    for (const name of Object.keys(occasion).filter((name) => !(name in occasionFields))) {
      const near = findNearest(name, Object.keys(occasionFields));
      const remedy = near
        ? `Did you mean "${near}"?`
        : `Known keys: ${Object.keys(occasionFields).join(", ")}.`;
      report("front-matter-key", offset, `"${name}" is not a key of an occasion and is set aside.`, remedy);
    }
    return Object.fromEntries(known);
  });
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  return `${typeof value === "string" ? "the text" : `the ${typeof value}`} ${JSON.stringify(value)}`;
}
