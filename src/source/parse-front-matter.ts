/** Reads front matter into typed fields. */
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { SourceFile } from "../model/deck.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { FrontMatter } from "../model/front-matter.ts";
import { lineOf } from "../text/line-of.ts";
import { frontMatterFields, occasionFields } from "./front-matter-schema.ts";
import { foreignKeys } from "./known-keys.ts";
import {
  type FieldTable,
  plainValue,
  type Report,
  readFields,
  readList,
  type Values,
} from "./read-fields.ts";
import type { SplitSource } from "./split-front-matter.ts";
import { tooDeepAt } from "./yaml-depth.ts";

export interface ParsedFrontMatter {
  readonly frontMatter: FrontMatter;
  /** Every key, known or not, as plain values. */
  readonly head: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
}

const EMPTY: FrontMatter = { speakers: [], given: [], tags: [], draft: false, aliases: [] };
const LAYOUTS = new Set(["talk", "part"]);

/** Other tools' names for our fields, used where ours is absent. */
const SYNONYMS: Readonly<Record<string, string>> = {
  author: "speakers",
  authors: "speakers",
  speaker: "speakers",
  license: "licence",
};

const talkTable: FieldTable = {
  fields: frontMatterFields,
  noun: "a talk",
  isForeign: (key) =>
    foreignKeys.has(key) || key === "given" || Object.hasOwn(SYNONYMS, key) || key.startsWith("data-"),
};
const occasionTable: FieldTable = { fields: occasionFields, noun: "an occasion", isForeign: () => false };

export function parseFrontMatter(file: SourceFile, split: SplitSource): ParsedFrontMatter {
  if (split.format === undefined)
    return { frontMatter: EMPTY, head: {}, diagnostics: split.isUnclosed ? [unclosed(file)] : [] };
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const report: Report = ({ code, offset, message, remedy, severity = "warning" }) => {
    const { line, col } = lines.linePos(offset);
    const at = { file: file.path, line: line + 1, column: Math.max(1, col) };
    diagnostics.push({ code, severity, ...at, message, remedy, excerpt: lineOf(file.text, line + 1) });
  };
  return { ...readFormat(split, lines, report), diagnostics };
}

type Fields = Pick<ParsedFrontMatter, "frontMatter" | "head">;
const NO_FIELDS: Fields = { frontMatter: EMPTY, head: {} };

function unclosed({ path, text }: SourceFile): Diagnostic {
  return {
    code: "front-matter-unclosed",
    severity: "warning",
    file: path,
    line: 1,
    column: 1,
    message: "The front matter is never closed; it stands in the text.",
    remedy: "Add a line of --- under its last key.",
    excerpt: lineOf(text, 1),
  };
}

function readFormat(split: SplitSource, lines: LineCounter, report: Report): Fields {
  const remedy = "Write it as YAML between two lines of ---.";
  const place = { code: "front-matter-format", offset: 0, remedy } as const;
  switch (split.format) {
    case "js":
      report({ ...place, message: "Front matter in JavaScript is never run.", severity: "error" });
      return NO_FIELDS;
    case "toml":
      report({ ...place, message: "Front matter in TOML is not read." });
      return NO_FIELDS;
    default:
      return readYaml(split.raw, lines, report);
  }
}

function readYaml(raw: string, lines: LineCounter, report: Report): Fields {
  const deep = tooDeepAt(raw);
  if (deep !== undefined) {
    for (const { index } of raw.slice(0, deep).matchAll(/^/gm)) lines.addNewLine(index);
    const message = "The front matter cannot be read: its lists or groups stand too deep in one another.";
    const remedy = "Close the brackets that are open, or take some of them out of the others.";
    report({ code: "front-matter-invalid", offset: deep, message, remedy, severity: "error" });
    return NO_FIELDS;
  }
  const document = parseDocument(raw, { lineCounter: lines, uniqueKeys: false, logLevel: "silent" });
  const error = document.errors[0];
  if (error !== undefined) {
    const reason = error.message.split("\n")[0]?.replace(/ at line.*$/, "");
    const remedy = "Correct the YAML; a text that holds a colon needs quotes.";
    const message = `The front matter cannot be read: ${reason}.`;
    report({ code: "front-matter-invalid", offset: error.pos[0], message, remedy, severity: "error" });
    return NO_FIELDS;
  }
  if (!isMap(document.contents)) return NO_FIELDS;
  const head = plainValue(document.contents) as Fields["head"];
  return { frontMatter: { ...EMPTY, ...readTalk(document.contents, report) }, head };
}

function readTalk(map: YAMLMap, report: Report): Values {
  const values = readFields(map, talkTable, report);
  const given = nodeOf(map, "given");
  const layout = nodeOf(map, "layout");
  const name = isScalar(layout) ? layout.value : undefined;
  return {
    ...readSynonyms(map),
    ...values,
    ...(given === undefined ? {} : { given: readList("given", given, occasionTable, report) }),
    ...(typeof name === "string" && LAYOUTS.has(name) ? { layout: name } : {}),
  };
}

/** A synonym whose value does not fit is the other tool's business. */
function readSynonyms(map: YAMLMap): Values {
  const values: Values = {};
  for (const [synonym, key] of Object.entries(SYNONYMS)) {
    const node = nodeOf(map, synonym);
    const single: FieldTable = { ...talkTable, isForeign: () => true };
    if (node !== undefined && plainValue(node) !== null)
      Object.assign(
        values,
        readFields(renamed(map, synonym, key), single, () => {}),
      );
  }
  return values;
}

/** The mapping's pair `from` alone, under the name `to`. */
function renamed(map: YAMLMap, from: string, to: string): YAMLMap {
  const copy = map.clone() as YAMLMap;
  const pair = (copy.items as Pair[]).find(({ key }) => isScalar(key) && key.value === from);
  copy.items = pair ? [pair] : [];
  if (pair && isScalar(pair.key)) pair.key.value = to;
  return copy;
}

function nodeOf(map: YAMLMap, key: string): Node | undefined {
  const pair = (map.items as Pair[]).find((item) => isScalar(item.key) && item.key.value === key);
  return (pair?.value as Node | null) ?? undefined;
}
