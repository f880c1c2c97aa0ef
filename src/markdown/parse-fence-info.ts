/** What stands behind the opening of a fence: language, title, highlighted lines, line numbers, changed lines. */
import { parseAttributes } from "./parse-attributes.ts";

export interface FenceInfo {
  /** Lower case; empty when none is named. */
  readonly language: string;
  readonly title?: string;
  /** 1-based lines to highlight. */
  readonly highlighted: ReadonlySet<number>;
  readonly inserted: ReadonlySet<number>;
  readonly deleted: ReadonlySet<number>;
  /** Number of the first line, when lines are numbered. */
  readonly firstNumber?: number;
  readonly id?: string;
  readonly classes: readonly string[];
}

/** A name ends where options begin, which VitePress glues to it with a colon. */
const LANGUAGE = /^[^\s{[]+?(?=:(?:no-)?line-numbers|[\s{[]|$)/;
const RANGES = /^[\s\d,|-]+$/;
const MOST_LINES = 100_000;

export function parseFenceInfo(info: string): FenceInfo {
  const text = info.trim();
  const language = LANGUAGE.exec(text)?.[0] ?? "";
  const rest = text.slice(language.length);
  const braces = [...rest.matchAll(/(ins|del)?=?\{([^{}]*)\}/g)];
  const attributes = braces
    .map((match) => parseAttributes(match[2] ?? ""))
    .find((found) => found !== undefined);
  const first = attributes?.classes[0] ?? /^\{\s*([\w+#-]+)/.exec(text)?.[1];
  return {
    language: normalizeLanguage(language === "" ? (first ?? "") : language),
    title: titleOf(rest, attributes?.pairs),
    highlighted: linesOf(braces.filter((match) => match[1] === undefined)),
    inserted: linesOf(braces.filter((match) => match[1] === "ins")),
    deleted: linesOf(braces.filter((match) => match[1] === "del")),
    firstNumber: firstNumberOf(rest, attributes?.classes ?? []),
    id: attributes?.id,
    classes: (attributes?.classes ?? []).slice(language === "" ? 1 : 0),
  };
}

function normalizeLanguage(name: string): string {
  return name.toLowerCase().replace(/^[.:]+|[,:;].*$/g, "");
}

function titleOf(rest: string, pairs: ReadonlyMap<string, string> | undefined): string | undefined {
  const written = /\b(?:title|filename|file)=(?:"([^"]*)"|'([^']*)'|([^\s{}]+))/.exec(rest);
  const bracketed = /\[([^\]]+)\]/.exec(rest)?.[1];
  const title = written?.[1] ?? written?.[2] ?? written?.[3] ?? pairs?.get("title");
  return title ?? (bracketed !== undefined && !/^[\s\d,:|-]*$/.test(bracketed) ? bracketed : undefined);
}

function firstNumberOf(rest: string, classes: readonly string[]): number | undefined {
  const start =
    /\b(?:startLineNumber|startLine|line-numbers|lineNumbers|start-from|startFrom)=["']?(\d{1,7})/i.exec(
      rest,
    )?.[1];
  if (start !== undefined) return Number(start);
  const asked =
    /(?:^|\s|:)(?:showLineNumbers|line-numbers|linenos|numberLines|lineNumbers(?!=false))\b/i.test(rest);
  return asked || classes.includes("numberLines") ? 1 : undefined;
}

/** `1,3-5` and the steps `1|3-5` of an animated highlight: every line that is ever highlighted. */
function linesOf(braces: readonly RegExpMatchArray[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const match of braces) {
    const inside = match[2] ?? "";
    if (!RANGES.test(inside)) continue;
    for (const range of inside.split(/[,|]/)) addRange(lines, range.trim());
  }
  return lines;
}

function addRange(lines: Set<number>, range: string): void {
  const ends = /^(\d+)(?:\s*-\s*(\d+))?$/.exec(range);
  if (!ends) return;
  const first = Number(ends[1]);
  const last = Math.min(Number(ends[2] ?? ends[1]), first + MOST_LINES);
  for (let line = first; line <= last; line += 1) lines.add(line);
}
