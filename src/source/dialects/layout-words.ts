/** Image alternatives that say where the picture stands, and not what it shows: `![h-800 center](…)`. */

const IMAGE = /!\[([^\]\n]*)\]/g;
const LAYOUT =
  /^(?:[hw]-?\d+(?:px|%)?|(?:full-)?(?:width|height|center)|centered|left|right|top|bottom|inline|float-(?:left|right)|bg(?:-[\w-]+)?|tc-[\w-]+|icon|logo|no-shadow|rounded)$/;

/** Only an alternative of layout words alone loses them: one word of another kind, and all are kept. */
export function withoutLayoutWords(line: string): string {
  if (!line.includes("![")) return line;
  return line.replace(IMAGE, (image, alt: string) => {
    const words = alt.trim().split(/\s+/);
    return words.every((word) => LAYOUT.test(word)) ? "![]" : image;
  });
}
