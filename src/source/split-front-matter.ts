/** Finds the front matter at the head of a file, and tells it from a deck that begins with a slide break. */

export type FrontMatterFormat = "yaml" | "json" | "js" | "toml";

export interface SplitSource {
  readonly format?: FrontMatterFormat;
  /** What stands between the two fences; empty when there is no front matter. */
  readonly raw: string;
  readonly body: string;
  /** How many lines stand before the body. */
  readonly bodyOffset: number;
  /** What looks like front matter opens on the first line, and no line closes it. */
  readonly isUnclosed?: boolean;
}

const OPENING = /^(---|\+\+\+)[ \t]*([a-z]*)[ \t]*\n/;

/** Front matter opens on the first line and closes on a line of its own; anything else is body. */
export function splitFrontMatter(text: string): SplitSource {
  const opening = OPENING.exec(text);
  const whole = { raw: "", body: text, bodyOffset: 0 };
  if (!opening) return whole;
  const format = formatOf(opening[1] ?? "", opening[2] ?? "");
  const closing = (opening[1] === "+++" ? /^\+\+\+[ \t]*$/m : /^(---|\.\.\.)[ \t]*$/m).exec(
    text.slice(opening[0].length),
  );
  if (!closing && format === "yaml" && looksUnclosed(text.slice(opening[0].length)))
    return { ...whole, isUnclosed: true };
  if (!closing || format === undefined) return whole;
  const raw = text.slice(opening[0].length, opening[0].length + closing.index);
  if (format === "yaml" && !looksLikeMapping(raw)) return whole;
  const body = text.slice(opening[0].length + closing.index + closing[0].length).replace(/^\n/, "");
  return { format, raw, body, bodyOffset: countLines(raw) + 2 };
}

function formatOf(fence: string, word: string): FrontMatterFormat | undefined {
  if (fence === "+++") return word === "" ? "toml" : undefined;
  if (word === "" || word === "yaml" || word === "yml") return "yaml";
  if (word === "json") return "json";
  return word === "js" || word === "javascript" ? "js" : undefined;
}

/** A deck may open with `---` and a first slide: only `key: value` (or comments, or nothing) is front matter. */
function looksLikeMapping(raw: string): boolean {
  const lines = raw.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const first = lines[0];
  return first === undefined ? !/^#/m.test(raw) : /^["']?[\w$.@-]+["']?[ \t]*:([ \t]|$)|^\{/.test(first);
}

/** Keys directly under the opening, up to the first blank line or heading. */
function looksUnclosed(text: string): boolean {
  const head = /^(?:(?!#{1,6} )[^\n]*\S[^\n]*(?:\n|$))+/.exec(text)?.[0] ?? "";
  return (
    head !== "" &&
    head.split("\n").every((line) => line === "" || /^(?:[\w$.@-]+[ \t]*:(?:[ \t]|$)|[ \t]+\S|- )/.test(line))
  );
}

function countLines(raw: string): number {
  return raw === "" ? 0 : raw.split("\n").length - 1;
}
