/** What separates slides and notes of a reveal.js deck: its front matter, its settings file, or reveal's defaults. */
import type { DeckSource, DialectContext } from "./dialect.ts";
import { parseNotesMarker, parseSeparator } from "./separators.ts";
import { defaultNotesMarker } from "./split-notes.ts";

/** Yields what stands behind the separator on its line; undefined where there is none. */
export type FindBreak = (lines: readonly string[], at: number) => string | undefined;

export interface RevealSettings {
  readonly slide: FindBreak;
  readonly vertical: FindBreak;
  readonly notes: (text: string) => string | undefined;
}

type Values = Readonly<Record<string, unknown>>;
const KEYS = {
  slide: ["separator", "data-separator"],
  vertical: ["verticalSeparator", "separatorVertical", "data-separator-vertical"],
  notes: ["notesSeparator", "separatorNotes", "data-separator-notes"],
} as const;

export function setsSeparators(values: Values): boolean {
  return Object.values(KEYS).some((names) => find(values, names) !== undefined);
}

export function readRevealSettings(source: DeckSource, context: DialectContext): RevealSettings {
  const read = <Parsed>(
    kind: keyof typeof KEYS,
    parse: (text: string) => Parsed | undefined,
  ): Parsed | undefined => {
    const written = find(source.head, KEYS[kind]) ?? find(source.settings, KEYS[kind]);
    if (written === undefined) return undefined;
    const parsed = parse(written);
    if (parsed === undefined) reportSeparator(written, source, context);
    return parsed;
  };
  const slide = read("slide", parseSeparator);
  const vertical = read("vertical", parseSeparator);
  return {
    slide: slide?.match ?? defaultSlide,
    vertical: vertical?.match ?? (slide ? () => undefined : defaultVertical),
    notes: read("notes", parseNotesMarker) ?? defaultNotesMarker,
  };
}

function find(values: Values, names: readonly string[]): string | undefined {
  const name = names.find((key) => typeof values[key] === "string" && values[key] !== "");
  return name === undefined ? undefined : String(values[name]);
}

function reportSeparator(written: string, { file }: DeckSource, context: DialectContext): void {
  const line = file.text.split("\n").findIndex((text) => text.includes(written.split("\n")[0] || "eparator"));
  context.report({
    code: "front-matter-value",
    line: Math.max(0, line) + 1,
    message: `The separator "${written}" cannot be used: the default stands in for it.`,
    remedy: "Write a short regular expression that matches one line, such as ^---$.",
  });
}

const defaultSlide: FindBreak = (lines, at) => (/^---[ \t]*$/.test(lines[at] ?? "") ? "" : undefined);

/** `--` of many decks and `----` of reveal-md, unless it underlines a one-line heading of its length. */
const defaultVertical: FindBreak = (lines, at) => {
  const line = (lines[at] ?? "").trimEnd();
  if (line !== "--" && line !== "----") return undefined;
  const above = (lines[at - 1] ?? "").trim();
  const isHeading =
    line === "----" &&
    /^[\p{L}\p{N}]/u.test(above) &&
    above.length <= 5 &&
    above.length >= 3 &&
    (lines[at - 2] ?? "").trim() === "";
  return isHeading ? undefined : "";
};
