/** Deckset sets an image by words where others write its description. */
import type { SourceLine } from "../scan-lines.ts";
import { mapOutsideCode } from "./code-spans.ts";

const IMAGE = /!\[([^[\]]*)\](\([^()\n]*\))/g;
const LONE_IMAGE = /^[ \t]*!\[[^[\]]*\]\([^()\n]*\)[ \t]*$/;
const LAYOUT =
  /^(?:inline|left|right|fit|original|filtered|fill|autoplay|loop|mute|hide|\d+(?:\.\d+)?%|corner-radius\(\d+\))$/i;
const MEDIA = /\.(?:mp4|mov|m4v|webm|mp3|m4a|wav|ogg)\b|youtu\.?be/i;

/** Descriptions without layout words. A wordless background of a slide that says something is decoration. */
export function cleanImages(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isSaid = lines.some(({ text, isCode }) => isCode || (text.trim() !== "" && !LONE_IMAGE.test(text)));
  return lines.map((line) => {
    if (line.isCode || !line.text.includes("![")) return line;
    if (isSaid && isBackground(line.text)) return { ...line, text: "" };
    return { ...line, text: mapOutsideCode(line.text, cleanText) };
  });
}

function cleanText(text: string): string {
  return text.replace(IMAGE, (_, alt: string, address: string) => `![${wordsOf(alt)}]${address}`);
}

function wordsOf(alt: string): string {
  const words = alt.split(/\s+/);
  return words.filter((word) => !LAYOUT.test(word)).join(" ");
}

/** Every image fills the slide unless it is inline, or on one side. */
function isBackground(text: string): boolean {
  const [, alt, address = ""] = /^[ \t]*!\[([^[\]]*)\](\([^()\n]*\))[ \t]*$/.exec(text) ?? [];
  if (alt === undefined || MEDIA.test(address)) return false;
  return wordsOf(alt).trim() === "" && !/\b(?:inline|left|right|fit)\b/i.test(alt);
}
