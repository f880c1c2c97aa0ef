/** Reads the keys of a YAML mapping by a table of fields; what does not fit is set aside and reported where it stands. */
import * as v from "valibot";
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { DiagnosticCode, Severity } from "../model/diagnostic.ts";
import { findNearest } from "../text/find-nearest.ts";
import { valueWithoutControls } from "../text/without-controls.ts";

/** `offset` counts characters from the beginning of the front matter's text. */
export type Report = (finding: {
  readonly code: DiagnosticCode;
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
  readonly severity?: Severity;
}) => void;

export type Fields = Readonly<Record<string, v.GenericSchema>>;

export interface FieldTable {
  readonly fields: Fields;
  /** What the mapping describes, as in "a key of a talk". */
  readonly noun: string;
  /** Keys that are known and read elsewhere. */
  isForeign(key: string): boolean;
}

export type Values = Record<string, unknown>;

export function readFields(map: YAMLMap, table: FieldTable, report: Report): Values {
  const values: Values = {};
  const seen = new Set<string>();
  for (const pair of map.items as Pair[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "";
    const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : (map.range?.[0] ?? 0);
    if (seen.has(key) && key !== "") reportTwice(key, offset, report);
    seen.add(key);
    if (Object.hasOwn(table.fields, key))
      Object.assign(values, readField({ key, offset, node: pair.value as Node }, table, report));
    else reportUnknownKey(key, offset, table, report);
  }
  return values;
}

interface Field {
  readonly key: string;
  readonly offset: number;
  readonly node: Node | null;
}

function readField({ key, offset, node }: Field, { fields }: FieldTable, report: Report): Values {
  const value = plainValue(node);
  const schema = fields[key];
  if (value === null || schema === undefined) return {};
  const result = v.safeParse(schema, value);
  if (result.success) return { [key]: result.output };
  const expected = result.issues[0]?.message ?? "another type";
  reportValue({ key, offset, value, expected }, report);
  return {};
}

function reportValue(
  { key, offset, value, expected }: { key: string; offset: number; value: unknown; expected: string },
  report: Report,
): void {
  const message = `"${key}" holds ${describe(value)}, which is set aside.`;
  report({ code: "front-matter-value", offset, message, remedy: `Write ${expected}.` });
}

/** Each mapping of a list (or one alone) by the table; what is no mapping is reported. */
export function readList(key: string, node: Node, table: FieldTable, report: Report): readonly Values[] {
  const items = isSeq(node) ? (node.items as Node[]) : [node];
  return items.flatMap((item) => {
    if (isMap(item)) return [readFields(item, table, report)];
    const place = { key, offset: item.range?.[0] ?? node.range?.[0] ?? 0, value: plainValue(item) };
    if (place.value !== null)
      reportValue(
        { ...place, expected: `a list of mappings with ${Object.keys(table.fields).join(", ")}` },
        report,
      );
    return [];
  });
}

function reportTwice(key: string, offset: number, report: Report): void {
  const message = `"${key}" is written twice; the last one counts.`;
  report({ code: "front-matter-key", offset, message, remedy: "Keep one of them." });
}

export function plainValue(node: Node | null): unknown {
  return valueWithoutControls(node?.toJSON() ?? null);
}

function reportUnknownKey(
  key: string,
  offset: number,
  { fields, noun, isForeign }: FieldTable,
  report: Report,
): void {
  if (key === "" || isForeign(key)) return;
  const near = findNearest(key, Object.keys(fields));
  const remedy = near ? `Did you mean "${near}"?` : `Known keys: ${Object.keys(fields).join(", ")}.`;
  report({
    code: "front-matter-key",
    offset,
    message: `"${key}" is not a key of ${noun} and is set aside.`,
    remedy,
  });
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  return `${typeof value === "string" ? "the text" : `the ${typeof value}`} ${JSON.stringify(value)}`;
}
