/** Reads the separators that a reveal.js deck sets: regular expressions, of which only bounded ones are run. */

export interface Separator {
  /** What of the line stands behind the separator, or undefined when the line is none. */
  match(lines: readonly string[], at: number): string | undefined;
}

const MOST_CHARACTERS = 200;
const LONGEST_LINE = 80;
const LINE_BREAK = /^(?:\\r\?\\n|\\n|\\R|\(\?:\\r\?\\n\)|\(\\r\\n\|\\n\)|\(\?:\\r\\n\|\\n\)|\(\\r\?\\n\))/;

/** Undefined when the pattern is no regular expression, or one that could run for ever. */
export function parseSeparator(written: string): Separator | undefined {
  const source = written.replace(/\r/g, "\\r").replace(/\n/g, "\\n");
  if (source === "" || source.length > MOST_CHARACTERS) return undefined;
  const lead = takeBreaks(source, "^");
  const trail = takeTrailing(lead.rest);
  if (/\\[nrR]/.test(trail.rest) || !isBounded(trail.rest)) return undefined;
  const before = Math.max(0, lead.breaks - (lead.isAnchored ? 0 : 1));
  const after = Math.max(0, trail.breaks - (trail.isAnchored ? 0 : 1));
  if (trail.rest === "") return blankRun(lead.breaks + trail.breaks - (lead.isAnchored ? 0 : 1));
  const isWhole = trail.breaks > 0 || trail.isAnchored || (lead.breaks === 0 && !lead.isAnchored);
  const looksAhead = trail.rest.startsWith("(?=");
  const pattern = compile(`^(?:${trail.rest})${isWhole && !looksAhead ? "[ \\t]*$" : ""}`, "");
  return pattern && lineSeparator(pattern, before, after);
}

function lineSeparator(pattern: RegExp, before: number, after: number): Separator {
  return {
    match(lines, at) {
      const line = (lines[at] ?? "").trimEnd();
      const found = line === "" ? null : pattern.exec(line.slice(0, LONGEST_LINE));
      if (!found || (found[0].length === LONGEST_LINE && line.length > LONGEST_LINE)) return undefined;
      for (let near = -before; near <= after; near += 1) {
        if (near !== 0 && (lines[at + near] ?? "").trim() !== "") return undefined;
      }
      return line.slice(found[0].length);
    },
  };
}

/** A pattern of line breaks alone: the last of that many blank lines. */
function blankRun(blanks: number): Separator | undefined {
  if (blanks < 1) return undefined;
  return {
    match(lines, at) {
      for (let near = 0; near < blanks; near += 1) if (lines[at - near]?.trim() !== "") return undefined;
      return (lines[at + 1] ?? "").trim() === "" ? undefined : "";
    },
  };
}

interface Edge {
  readonly breaks: number;
  readonly isAnchored: boolean;
  readonly rest: string;
}

function takeBreaks(source: string, anchor: string): Edge {
  const isAnchored = source.startsWith(anchor);
  let rest = isAnchored ? source.slice(anchor.length) : source;
  let breaks = 0;
  for (let found = LINE_BREAK.exec(rest); found; found = LINE_BREAK.exec(rest)) {
    breaks += 1;
    rest = rest.slice(found[0].length);
  }
  return { breaks, isAnchored, rest };
}

const TRAILING = /(?:\\r\?\\n|\\n|\\R|\(\?:\\r\?\\n\)|\(\\r\\n\|\\n\)|\(\?:\\r\\n\|\\n\)|\(\\r\?\\n\))$/;

function takeTrailing(source: string): Edge {
  const isAnchored = source.endsWith("$") && !source.endsWith("\\$");
  let rest = isAnchored ? source.slice(0, -1) : source;
  let breaks = 0;
  for (let found = TRAILING.exec(rest); found; found = TRAILING.exec(rest)) {
    breaks += 1;
    rest = rest.slice(0, found.index);
  }
  return { breaks, isAnchored, rest };
}

/** No group is repeated, nothing refers back, and few parts may stretch: on a short line that ends soon. */
function isBounded(source: string): boolean {
  const bare = source.replace(/\\[\s\S]/g, "e").replace(/\[[^\]]*\]/g, "c");
  const stretching = bare.match(/[*+]|\{\d*,?\d*\}/g)?.length ?? 0;
  const optional = bare.match(/\?/g)?.length ?? 0;
  return !/\\[1-9k]/.test(source) && !/\)[*+{]/.test(bare) && stretching <= 3 && optional <= 8;
}

function compile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

/** The note separator, which stands at the head of a line; case does not matter. */
export function parseNotesMarker(written: string): ((text: string) => string | undefined) | undefined {
  const source = written.replace(/^\^?(?:\\r\?|\\n|\r|\n)*\^?(?:s\*|\\s\*)?/, "");
  if (source === "" || source.length > MOST_CHARACTERS || !isBounded(source)) return undefined;
  const pattern = compile(`^(?:${source})`, "i");
  if (!pattern) return undefined;
  return (text) => {
    const found = pattern.exec(text.slice(0, LONGEST_LINE));
    return found && found[0] !== "" ? text.slice(found[0].length) : undefined;
  };
}
