/** Reads pandoc's fenced divs: notes are told apart, wrappers that only lay slides out are opened. */
import type { SourceLine } from "../scan-lines.ts";

export interface DivLine extends SourceLine {
  /** It stands inside `::: notes`. */
  readonly isNote: boolean;
}

type Kind = "notes" | "wrapper" | "other";

const OPENING = /^[ \t]*:{3,}[ \t]*(?:\{([^{}]*)\}|([^\s:{}]+))[ \t]*:*[ \t]*$/;
const CLOSING = /^[ \t]*:{3,}[ \t]*$/;
const WRAPPERS =
  /^(?:columns?|(?:non)?incremental|fragment|r-(?:stack|fit-text|stretch|hstack|vstack|frame)|fade-[a-z-]+|current-visible|center|centered|absolute|slide-[a-z-]+|two-columns?)$/;

interface Div {
  readonly kind: Kind;
  readonly first: number;
  readonly last: number;
}

/** The lines of divs that are opened are blank, so that what stood beside one another stands below. */
export function openDivs(lines: readonly SourceLine[]): DivLine[] {
  const blank = new Set<number>();
  const noted = new Array<boolean>(lines.length).fill(false);
  for (const { kind, first, last } of findDivs(lines)) {
    if (kind === "other") continue;
    blank.add(first);
    if (CLOSING.test(lines[last]?.text ?? "")) blank.add(last);
    if (kind === "notes" && !noted[first]) noted.fill(true, first + 1, last + 1);
  }
  return lines.map((line, at) => ({
    ...line,
    text: blank.has(at) ? "" : line.text,
    isNote: noted[at] ?? false,
  }));
}

/** In the order of their first lines. Notes that are never closed end with their slide. */
function findDivs(lines: readonly SourceLine[]): Div[] {
  const divs: Div[] = [];
  const open: { kind: Kind; first: number }[] = [];
  lines.forEach((line, at) => {
    if (line.isCode || line.isComment || !line.text.includes(":::")) return;
    const opening = OPENING.exec(line.text);
    if (opening) open.push({ kind: kindOf(opening[1], opening[2]), first: at });
    else if (CLOSING.test(line.text)) {
      const div = open.pop();
      if (div) divs.push({ ...div, last: at });
    }
  });
  let until = -1;
  for (const div of open) {
    if (div.kind === "notes" && div.first > until) until = slideEnd(lines, div.first);
    divs.push({ ...div, last: div.kind === "notes" ? until : div.first });
  }
  return divs.sort((one, other) => one.first - other.first);
}

function slideEnd(lines: readonly SourceLine[], from: number): number {
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at] as SourceLine;
    if (!line.isCode && !line.isComment && /^(?:#{1,6} |---[ \t]*$)/.test(line.text)) return at - 1;
  }
  return lines.length - 1;
}

function kindOf(attributes: string | undefined, name: string | undefined): Kind {
  const classes =
    name !== undefined
      ? [name]
      : (attributes ?? "").split(/\s+/).flatMap((part) => (part.startsWith(".") ? [part.slice(1)] : []));
  if (classes.includes("notes")) return "notes";
  return classes.some((each) => WRAPPERS.test(each)) ? "wrapper" : "other";
}
