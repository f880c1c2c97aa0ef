/** Marp says in an image's alternative where it stands and how large: `![bg left:40%](u)`, `![w:300](u)`. */
import { mapOutsideCode } from "./code-spans.ts";

const IMAGE = /!\[([^\]\n]{0,1000})\](\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))/g;
const LAYOUT =
  /^(?:bg|fit|auto|cover|contain|vertical|left|right|center|(?:left|right):[\d.]+%?|(?:w|h|width|height):[\w.%]+|[\d.]+%|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S*)?)$/;

export interface ImageOptions {
  /** Whether the slide says nothing without its background. */
  readonly isAlone: boolean;
}

/** A background beside the text is a picture of something; one behind it is decoration. */
export function writeImages(line: string, { isAlone }: ImageOptions): string {
  if (!line.includes("![")) return line;
  return mapOutsideCode(line, (text) =>
    text.replace(IMAGE, (_image, alt: string, target: string) => writeImage(alt, target, isAlone)),
  );
}

function writeImage(alt: string, target: string, isAlone: boolean): string {
  const words = alt.trim().split(/\s+/).filter(Boolean);
  const own = words.filter((word) => !LAYOUT.test(word));
  const isBeside = words.some((word) => /^(?:left|right)/.test(word));
  if (words.includes("bg") && own.length === 0 && !isBeside && !isAlone) return "";
  return `![${own.length === words.length ? alt : own.join(" ")}]${target}`;
}

export function hasOnlyImages(line: string): boolean {
  return line.replace(IMAGE, "").trim() === "";
}
