/** Pandoc's slides: each begins at a heading, down to the slide level; blocks of `:::` are layout and notes. */
import type { Slide } from "../../model/deck.ts";
import { scanLines, toRun } from "../scan-lines.ts";
import { blankComments } from "./blank-comments.ts";
import type { Dialect, Sign } from "./dialect.ts";
import { type PlacedLine, placeLines } from "./quarto-divs.ts";
import { trimLines } from "./trim-lines.ts";
import { withoutFences } from "./without-fences.ts";

export const pandoc: Dialect = {
  name: "pandoc",
  detect({ split, head }) {
    const signs: Sign[] = [];
    if ("slide-level" in head) signs.push({ weight: 10, reason: "`slide-level` in the front matter" });
    const body = withoutFences(split.body);
    if (/^:{3,}[ \t]*(?:notes|incremental|nonincremental|columns)[ \t]*:*$/m.test(body))
      signs.push({ weight: 6, reason: "a block such as `::: notes`" });
    if (/^\. \. \.[ \t]*$/m.test(body))
      signs.push({ weight: 3, reason: "`. . .` alone on a line is a pause" });
    if (/^# \S/m.test(body) && !/^## \S/m.test(body) && (body.match(/^### \S/gm)?.length ?? 0) >= 3)
      signs.push({ weight: 5, reason: "`#` and `###` without `##`" });
    if (/\]\([^)\s]+\)\{[^}\n]*\b(?:height|width)=/.test(body))
      signs.push({ weight: 2, reason: "`![](…){height=…}`" });
    return signs;
  },
  parse({ split, head }, context) {
    const lines = placeLines(blankComments(scanLines(split.body, split.bodyOffset), context), context);
    const level = slideLevel(head["slide-level"], lines);
    return splitSlides(lines, level).map(buildSlide);
  },
};

function headingLevel({ text, isCode, depth }: PlacedLine): number | undefined {
  if (isCode || depth > 0) return undefined;
  return /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(text)?.[1]?.length;
}

/** As pandoc has it: the highest level that is followed by text, and not by another heading. */
function slideLevel(declared: unknown, lines: readonly PlacedLine[]): number {
  if (typeof declared === "number") return declared;
  let open: number | undefined;
  let highest = 6;
  for (const line of lines) {
    const level = headingLevel(line);
    if (level === undefined && open !== undefined && line.text.trim() !== "")
      highest = Math.min(highest, open);
    if (level !== undefined || line.text.trim() !== "") open = level;
  }
  return highest;
}

interface RawSlide {
  readonly lines: PlacedLine[];
  readonly isVertical: boolean;
}

function splitSlides(lines: readonly PlacedLine[], slideAt: number): readonly RawSlide[] {
  const slides: RawSlide[] = [{ lines: [], isVertical: false }];
  let hasPart = false;
  let isAfterText = false;
  for (const line of lines) {
    const level = headingLevel(line);
    const isTop = !line.isCode && line.depth === 0;
    const isRule = isTop && !isAfterText && /^ {0,3}(?:-[ \t]*){3,}$/.test(line.text);
    if (isRule) slides.push({ lines: [], isVertical: hasPart });
    else if (level !== undefined && level <= slideAt) {
      const isPart = level === 1 && slideAt > 1;
      slides.push({ lines: [], isVertical: hasPart && !isPart && level > 1 });
      hasPart ||= isPart;
    }
    if (!isRule) slides[slides.length - 1]?.lines.push(line);
    isAfterText = !line.isCode && line.text.trim() !== "" && level === undefined;
  }
  return slides.filter(({ lines: own }) => own.some(({ text }) => text.trim() !== ""));
}

function buildSlide({ lines, isVertical }: RawSlide): Slide {
  const body = trimLines(lines.filter(({ place }) => place === "slide").map(dropPause));
  const notes = trimLines(lines.filter(({ place }) => place === "notes"));
  const run = body.length > 0 ? toRun(body) : { markdown: "", lineOffset: lines[0]?.number ?? 0 };
  return {
    ...run,
    ...(notes.length > 0 ? { notes: [toRun(notes)] } : {}),
    ...(isVertical ? { isVertical } : {}),
  };
}

function dropPause(line: PlacedLine): PlacedLine {
  return !line.isCode && /^\. \. \.[ \t]*$/.test(line.text) ? { ...line, text: "" } : line;
}
