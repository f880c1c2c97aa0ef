/** Writes reveal.js's `js [712: 1-2|3|4]` as `js {1-2,3,4} startLine=712`. */
import type { SourceLine } from "../scan-lines.ts";

const MARK = /^[^`~]*(`{3,}|~{3,})/;
const RANGES = /[ \t]?\[[ \t]*(?:(\d{1,7})[ \t]*:)?[ \t]*([\d,| \t-]*)\]/;

export function translateHighlightRanges(lines: readonly SourceLine[]): SourceLine[] {
  let open: string | undefined;
  return lines.map((line) => {
    if (!line.isCode) {
      open = undefined;
      return line;
    }
    const mark = MARK.exec(line.text)?.[1];
    if (open !== undefined) {
      if (mark?.startsWith(open) && /[`~][ \t]*$/.test(line.text)) open = undefined;
      return line;
    }
    open = mark;
    return { ...line, text: translateFence(line.text, mark ?? "") };
  });
}

function translateFence(text: string, mark: string): string {
  const at = text.indexOf(mark) + mark.length;
  const info = text.slice(at).replace(RANGES, (_, start: string | undefined, ranges: string) => {
    const lines = ranges
      .split(/[,|]/)
      .map((range) => range.replace(/[ \t]/g, ""))
      .filter((range) => /^\d+(?:-\d+)?$/.test(range));
    const braces = lines.length === 0 ? "" : ` {${lines.join(",")}}`;
    const numbers = start === undefined ? (braces === "" ? " lineNumbers" : "") : ` startLine=${start}`;
    return braces + numbers;
  });
  return text.slice(0, at) + info;
}
