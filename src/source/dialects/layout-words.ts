/** Takes the words that only lay an image out, such as `h-800 center`, from its alternative text. */
import type { SourceLine } from "../scan-lines.ts";

/** Nobody describes an image with these. */
const STRONG =
  /^(?:(?:h|w|hm|wm|mt|mb|ml|mr|h-max|w-max)-\d+(?:px|%)?|full-[a-z-]+|float-[a-z]+|bg-[a-z-]+|tc-[\w-]+|sfeir-[\w-]+|[a-z]+-badge|[a-z]+-logo|[a-z]+-right|[a-z]+-left)$/i;
/** These are words too: they go only when nothing else stands beside them. */
const WEAK = /^(?:center|centered|left|right|inline|big|small|badge|speaker|company|cover|contain)$/i;
const CODE_OR_IMAGE = /`[^`]*`|!\[([^\]\n]{0,300})\](?=[([])/g;

export function withoutLayoutWords(alt: string): string {
  const words = alt.split(/\s+/).filter(Boolean);
  const meaning = words.filter((word) => !STRONG.test(word));
  if (meaning.every((word) => WEAK.test(word))) return "";
  if (meaning.length === words.length) return alt;
  return meaning.filter((word) => !/^(?:center|centered)$/i.test(word)).join(" ");
}

/** Code keeps its text. */
export function dropLayoutWords(lines: readonly SourceLine[]): SourceLine[] {
  return lines.map((line) => {
    if (line.isCode || line.isComment || !line.text.includes("![")) return line;
    const text = line.text.replace(CODE_OR_IMAGE, (found, alt: string | undefined) =>
      alt === undefined ? found : `![${withoutLayoutWords(alt)}]`,
    );
    return { ...line, text };
  });
}
