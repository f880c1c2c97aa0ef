/** Cuts a Slidev deck into slides, each with the YAML that stands at its head. */
import { parse } from "yaml";
import type { SourceLine } from "../scan-lines.ts";
import { tooDeepAt } from "../yaml-depth.ts";

export type Properties = Readonly<Record<string, unknown>>;

export interface SlidevSlide {
  readonly lines: readonly SourceLine[];
  readonly properties: Properties;
  /** 0-based line of its `src:`. */
  readonly sourceNumber?: number;
}

const BREAK = /^---+[ \t]*$/;
const KEY = /^["']?[\w$.@-]+["']?[ \t]*:(?:[ \t]|$)/;
const KNOWN =
  /^(?:layout|class|background|clicks|clicksStart|title|level|hideInToc|routeAlias|src|hide|disabled|transition|zoom|image|name|preload|dragPos)$/;

/** A line of dashes directly followed by `key: value` opens the slide's YAML; anything else is its text. */
export function splitSlides(lines: readonly SourceLine[], head: Properties): readonly SlidevSlide[] {
  const slides: SlidevSlide[] = [];
  let found: Head | undefined;
  let start = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (!isBreak(lines[at])) continue;
    slides.push(buildSlide(lines.slice(start, at)));
    found = readHead(lines, at) ?? { properties: {}, end: at };
    at = found.end;
    start = at + 1;
  }
  slides.push(buildSlide(lines.slice(start)));
  return slides;

  function buildSlide(own: readonly SourceLine[]): SlidevSlide {
    return { ...withFencedHead(own, found?.properties ?? head), sourceNumber: found?.sourceNumber };
  }
}

function isBreak(line: SourceLine | undefined): boolean {
  return line !== undefined && !line.isCode && !line.isComment && BREAK.test(line.text);
}

interface Head {
  readonly properties: Properties;
  /** The line that closes it. */
  readonly end: number;
  readonly sourceNumber?: number;
}

function readHead(lines: readonly SourceLine[], at: number): Head | undefined {
  const first = lines[at + 1]?.text ?? "";
  if (!KEY.test(first) && !first.startsWith("#")) return undefined;
  let end = at + 1;
  while (end < lines.length && !BREAK.test(lines[end]?.text ?? "")) end += 1;
  if (end === lines.length) return undefined;
  const properties = readYaml(lines.slice(at + 1, end));
  const source = lines.slice(at + 1, end).find(({ text }) => /^["']?src["']?[ \t]*:/.test(text));
  return properties && { properties, end, sourceNumber: source?.number };
}

/** Undefined when it is no mapping: a mere comment is a heading whose author forgot a blank line. */
function readYaml(lines: readonly SourceLine[]): Properties | undefined {
  const yaml = lines.map(({ text }) => text).join("\n");
  if (tooDeepAt(yaml) !== undefined) return undefined;
  try {
    const value: unknown = parse(yaml, { uniqueKeys: false, logLevel: "silent" });
    const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
    return isMapping ? (value as Properties) : undefined;
  } catch {
    return undefined;
  }
}

/** The same YAML in a fence at the head of the slide. */
function withFencedHead(lines: readonly SourceLine[], properties: Properties): SlidevSlide {
  const first = lines.findIndex(({ text }) => text.trim() !== "");
  if (first === -1 || !/^```ya?ml[ \t]*$/.test(lines[first]?.text ?? "")) return { lines, properties };
  const end = lines.findIndex(({ text }, at) => at > first && /^```[ \t]*$/.test(text));
  const own = end === -1 ? undefined : readYaml(lines.slice(first + 1, end));
  if (own === undefined || !Object.keys(own).every((key) => KNOWN.test(key))) return { lines, properties };
  return { lines: lines.slice(end + 1), properties: { ...properties, ...own } };
}
