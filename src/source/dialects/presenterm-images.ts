/** presenterm says in the description of an image how wide it is: `![image:width:50%](u)`. */
import type { SourceLine } from "../scan-lines.ts";
import { mapOutsideCode } from "./code-spans.ts";

const IMAGE = /!\[([^[\]\n]*)\](?=\()/g;
const WIDTH = /^(?:width|w):[\d.]+%?$/;

/** Descriptions without widths; the words between the commas stay. */
export function writeImages(line: SourceLine, prefix: string): SourceLine {
  if (line.isCode || !line.text.includes("![")) return line;
  const text = mapOutsideCode(line.text, (part) =>
    part.replace(IMAGE, (_, description: string) => `![${withoutWidth(description, prefix)}]`),
  );
  return { ...line, text };
}

function withoutWidth(description: string, prefix: string): string {
  const isWidth = (part: string): boolean => WIDTH.test(part.slice(prefix.length));
  return description
    .split(",")
    .filter((part) => !isWidth(part))
    .join(",");
}
