/** Comments of Marp: directives, remarks to a linter, and all the rest, which are notes. */
import { parse } from "yaml";
import { tooDeepAt } from "../yaml-depth.ts";

const DIRECTIVES =
  /^_?(?:marp|theme|style|headingDivider|lang|size|math|title|author|description|keywords|url|image|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition|auto-scaling|fit)$/;
const LINT = /^\s*(?:prettier-ignore|markdownlint-|eslint-|textlint-|cspell|vale |TODO\b|fit\s*$)/i;

export type CommentKind = "directive" | "lint" | "note";

export function commentKind(text: string): CommentKind {
  if (text.trim() === "" || LINT.test(text)) return "lint";
  if (!/^\s*_?[\w-]+\s*:/.test(text)) return "note";
  const value = readMapping(text);
  return value !== undefined && Object.keys(value).every((key) => DIRECTIVES.test(key))
    ? "directive"
    : "note";
}

export function readMapping(text: string): Readonly<Record<string, unknown>> | undefined {
  if (tooDeepAt(text) !== undefined) return undefined;
  try {
    const value: unknown = parse(text, { uniqueKeys: false, logLevel: "silent" });
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The levels of heading that begin a slide: `2` means 1 and 2, `[2]` means 2 alone. */
export function dividerLevels(value: unknown): ReadonlySet<number> {
  const levels = Array.isArray(value)
    ? value.map(Number)
    : Array.from({ length: Number(value) || 0 }, (_, at) => at + 1);
  return new Set(levels.filter((level) => level >= 1 && level <= 6));
}
