/** Marks that authors put on lines of code: `// [!code ++]` and its like. */

export type LineMark = "hl" | "ins" | "del";

export interface MarkedCode {
  readonly code: string;
  /** By 1-based line. */
  readonly marks: ReadonlyMap<number, LineMark>;
}

const COMMENT =
  /[ \t]*(?:\/\/|\/\*|#|--|;|%|<!--)[ \t]*\[!code (\+\+|--|hl|highlight|focus|warning|error)(?::(\d{1,4}))?\][ \t]*(?:\*\/|-->)?[ \t]*$/;
const MARKS: Readonly<Record<string, LineMark>> = { "++": "ins", "--": "del" };

/** The code of a fence, without its last line's end and without the marks. */
export function codeOf(content: string): MarkedCode {
  return readCodeMarks(content.replace(/\n$/, ""));
}

function readCodeMarks(code: string): MarkedCode {
  if (!code.includes("[!code")) return { code, marks: new Map() };
  const marks = new Map<number, LineMark>();
  const lines = code.split("\n").map((line, at) => {
    const comment = COMMENT.exec(line);
    if (!comment) return line;
    const mark = MARKS[comment[1] ?? ""] ?? "hl";
    for (let offset = 0; offset < Number(comment[2] ?? 1); offset += 1) marks.set(at + 1 + offset, mark);
    return line.slice(0, comment.index);
  });
  return { code: lines.join("\n"), marks };
}
