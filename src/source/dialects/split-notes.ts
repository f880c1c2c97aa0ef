/** Speaker notes that begin at a line such as `Note:` and go on to the end of the slide. */
import type { SourceLine } from "../scan-lines.ts";

export interface SplitSlide {
  readonly body: readonly SourceLine[];
  readonly notes: readonly SourceLine[];
}

const ASIDE_OPEN = /<aside\b[^>]*\bclass\s*=\s*["']?[^"'>]*\bnotes\b[^>]*>/i;
const ASIDE_CLOSE = /<\/aside\s*>/i;

export function splitNotes(lines: readonly SourceLine[], marker: RegExp): SplitSlide {
  const at = lines.findIndex(({ text, isCode }) => !isCode && marker.test(text));
  const [before, said] = at === -1 ? [lines, []] : [lines.slice(0, at), lines.slice(at)];
  const { body, notes } = splitAsides(before);
  const [first, ...rest] = said;
  const marked =
    first === undefined ? [] : [{ ...first, text: first.text.replace(marker, "").trimStart() }, ...rest];
  return { body, notes: [...notes, ...marked] };
}

/** An aside that is never closed ends with its slide: what might be private stays so. */
function splitAsides(lines: readonly SourceLine[]): SplitSlide {
  if (!lines.some(({ text }) => ASIDE_OPEN.test(text))) return { body: lines, notes: [] };
  const body: SourceLine[] = [];
  const notes: SourceLine[] = [];
  let isInside = false;
  for (const line of lines) {
    const open: RegExpExecArray | null = !isInside && !line.isCode ? ASIDE_OPEN.exec(line.text) : null;
    if (open) body.push({ ...line, text: line.text.slice(0, open.index) });
    const start = open ? open.index + open[0].length : 0;
    isInside ||= open !== null;
    if (!isInside) {
      body.push(line);
      continue;
    }
    const rest = line.text.slice(start);
    const close = ASIDE_CLOSE.exec(rest);
    notes.push({ ...line, text: close ? rest.slice(0, close.index) : rest });
    if (close) {
      isInside = false;
      body.push({ ...line, text: rest.slice(close.index + close[0].length) });
    }
  }
  return { body, notes };
}
