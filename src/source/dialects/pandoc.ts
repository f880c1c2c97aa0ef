/** Pandoc's slides, as for reveal.js: headings open them, `::: notes` holds what the speaker says. */
import type { Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { cutSlides, isBlank } from "./cut-slides.ts";
import type { DeckSource, Dialect, Sign } from "./dialect.ts";
import { findSigns, type SignRule } from "./find-signs.ts";
import { type DivLine, openDivs } from "./pandoc-divs.ts";
import { findHeadings, isRule, type SlideHeading, slideLevelOf } from "./pandoc-headings.ts";
import { openUnclosedComment } from "./slide-comments.ts";
import { splitNotes, toNotes } from "./split-notes.ts";

const PAUSE = /^[ \t]*\.[ \t]\.[ \t]\.[ \t]*$/;
const LEAST_SLIDES = 4;

const RULES: readonly SignRule[] = [
  { weight: 3, pattern: /^:{3,}[ \t]*notes[ \t]*:*[ \t]*$/, label: "::: notes" },
  {
    weight: 3,
    pattern: /^:{3,}[ \t]*(?:columns|incremental|nonincremental)[ \t]*:*[ \t]*$/,
    label: "::: columns",
  },
  { weight: 1, pattern: /^:{3,}[ \t]*\{[ \t]*\.(?:notes|columns|incremental)\b/, label: "::: {.notes}" },
  { weight: 3, pattern: PAUSE, label: ". . ." },
  { weight: 1, pattern: /\]\([^()\n]{1,200}\)\{[ \t]*(?:width|height)=/, label: "![](…){height=…}" },
];

export const pandoc: Dialect = {
  name: "pandoc",
  detect: (source) => [...headSigns(source), ...findSigns(source, RULES), ...headingSigns(source)],
  parse({ split, head }, context) {
    const scanned = openUnclosedComment(scanLines(split.body, split.bodyOffset), context);
    const lines = openDivs(readTitleBlock(scanned, split.bodyOffset));
    const headings = findHeadings(lines);
    const level = writtenLevel(head) ?? slideLevelOf(headings.values());
    return cutAtHeadings(lines, headings, level);
  },
};

function writtenLevel(head: DeckSource["head"]): number | undefined {
  const level = Number(head["slide-level"] ?? head["slide_level"] ?? Number.NaN);
  return Number.isInteger(level) && level >= 0 && level <= 6 ? level : undefined;
}

function headSigns({ head, split }: DeckSource): Sign[] {
  const signs: Sign[] = [];
  if (writtenLevel(head) !== undefined)
    signs.push({ weight: 10, reason: "`slide-level` in the front matter" });
  if (split.bodyOffset === 0 && /^% ?\S[^\n]*\n(?:%|\s*\n)/.test(split.body)) {
    signs.push({ weight: 3, reason: "a title block of `%` on line 1" });
  }
  return signs;
}

/** `#` and `###` with no `##`, and little below each: a level is left out on purpose. */
function headingSigns({ split }: DeckSource): Sign[] {
  const { body } = split;
  if (!/^# /m.test(body) || !/^### /m.test(body) || /^(?:---|\?\?\?|##[=+-]+##)[ \t]*$/m.test(body))
    return [];
  const lines = scanLines(body, split.bodyOffset);
  const headings = [...findHeadings(lines).values()];
  const count = (level: number): number => headings.filter((heading) => heading.level === level).length;
  const words = lines.filter((line) => !isBlank(line)).length;
  const areShort = words <= 20 * headings.length;
  if (count(3) < LEAST_SLIDES || !areShort || count(1) === 0) return [];
  if (count(2) === 0) return [{ weight: 3, reason: "slides under `###`, parts under `#`, and no `##`" }];
  const allBare = headings.every((heading) => heading.level > 2 || heading.isBare);
  return allBare ? [{ weight: 1, reason: "nothing directly below `#` and `##`" }] : [];
}

/** `% Title`, `% Author`, `% Date` on the first lines. */
function readTitleBlock(lines: readonly SourceLine[], bodyOffset: number): SourceLine[] {
  const end = lines.findIndex(({ text }) => !/^%(?:[ \t]|$)/.test(text));
  const count = bodyOffset > 0 ? 0 : end < 0 ? lines.length : Math.min(end, 3);
  return lines.flatMap((line, at) => {
    if (at >= count) return [line];
    const text = line.text.slice(1).trim();
    const shown = { ...line, text: at === 0 && text !== "" ? `# ${text}` : text };
    return [shown, { ...line, text: "" }];
  });
}

function cutAtHeadings(
  lines: readonly DivLine[],
  headings: ReadonlyMap<number, SlideHeading>,
  level: number,
): Slide[] {
  let hasParent = false;
  const cuts = cutSlides(lines, (line, at) => {
    const heading = headings.get(at);
    if (heading && heading.level <= level) {
      const isVertical = heading.level === level && hasParent;
      hasParent = heading.level < level || isVertical;
      return { isVertical, kept: line.text };
    }
    const isBreak = !line.isNote && isRule(line.text) && isBlank(lines[at - 1]) && isBlank(lines[at + 1]);
    return isBreak || isTightBreak(lines, at, headings) ? { isVertical: hasParent } : undefined;
  });
  return cuts.map((cut) => toSlide(cut.lines, cut.isVertical));
}

/** `---` without blank lines beside it, where it underlines no heading. */
function isTightBreak(
  lines: readonly DivLine[],
  at: number,
  headings: ReadonlyMap<number, SlideHeading>,
): boolean {
  const line = lines[at];
  return line !== undefined && !line.isNote && /^---[ \t]*$/.test(line.text) && !headings.has(at - 1);
}

function toSlide(lines: readonly DivLine[], isVertical: boolean): Slide {
  const shown = lines.filter((line) => !line.isNote).map(withoutPause);
  const { body, notes } = splitNotes(shown, () => undefined);
  const heading = body.find((line) => !isBlank(line))?.text ?? "";
  const isHidden = /\{[^{}]{0,300}\b(?:data-)?visibility="?hidden\b[^{}]{0,300}\}[ \t]*$/.test(heading);
  return {
    ...toRun(body),
    ...(isVertical ? { isVertical } : {}),
    ...(isHidden ? { isHidden } : {}),
    ...toNotes([...runsOfNotes(lines), ...notes]),
  };
}

function withoutPause(line: DivLine): DivLine {
  return !line.isCode && !line.isComment && PAUSE.test(line.text) ? { ...line, text: "" } : line;
}

/** The words of each `::: notes` of the slide. */
function runsOfNotes(lines: readonly DivLine[]): SourceLine[][] {
  const runs: SourceLine[][] = [];
  lines.forEach((line, at) => {
    if (!line.isNote) return;
    if (!lines[at - 1]?.isNote) runs.push([]);
    runs[runs.length - 1]?.push(line);
  });
  return runs;
}
