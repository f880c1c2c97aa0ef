/** Zenika's reveal.js: three blank lines end a slide, `Notes :` begins what the speaker says. */
import type { Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { cutSlides, isBlank } from "./cut-slides.ts";
import type { DeckSource, Dialect, DialectContext, Sign } from "./dialect.ts";
import { findSigns, type SignRule } from "./find-signs.ts";
import { translateHighlightRanges } from "./highlight-ranges.ts";
import { readSlideComments, slideFields } from "./slide-comments.ts";
import { defaultNotesMarker, splitNotes, toNotes } from "./split-notes.ts";

const BLANKS = 3;
const NOTES: SignRule = { weight: 3, pattern: /^Notes :/, isSoft: true };
const COMMENT: SignRule = { weight: 3, pattern: /<!--[ \t]*\.slide\b/, label: "<!-- .slide: -->" };

export const blankLines: Dialect = {
  name: "blank-lines",
  detect(source) {
    const gap = findGap(source);
    if (!gap) return [];
    const others = findSigns(source, [NOTES, COMMENT]);
    return [{ ...gap, weight: others.length > 0 ? 3 : 1 }, ...others];
  },
  parse({ split }, context) {
    const lines = scanLines(split.body, split.bodyOffset);
    const gaps = findGaps(lines);
    const cuts = cutSlides(lines, (_, at) => (gaps.has(at) ? {} : undefined));
    return cuts.map((cut) => readSlide(cut.lines, context));
  },
};

/** Where three blank lines or more end: the last of them. */
function findGaps(lines: readonly SourceLine[]): ReadonlySet<number> {
  const gaps = new Set<number>();
  let blanks = 0;
  lines.forEach((line, at) => {
    const isEmpty = isBlank(line) && !line.isCode && !line.isComment;
    if (!isEmpty && blanks >= BLANKS) gaps.add(at - 1);
    blanks = isEmpty ? blanks + 1 : 0;
  });
  return gaps;
}

/** Without other signs a gap is an author's habit, and with slides set apart by rules it is another dialect's. */
function findGap({ split }: DeckSource): Sign | undefined {
  if (!/\n[ \t]*\n[ \t]*\n[ \t]*\n/.test(split.body) || /^(?:---|##==##)[ \t]*$/m.test(split.body))
    return undefined;
  const lines = scanLines(split.body, split.bodyOffset);
  const at = [...findGaps(lines)].find((gap) => gap >= BLANKS);
  const line = at === undefined ? undefined : lines[at];
  return line && { weight: 1, reason: `three blank lines down to line ${line.number + 1}` };
}

function readSlide(cut: readonly SourceLine[], context: DialectContext): Slide {
  const { lines, attributes } = readSlideComments(cut, context);
  const { body, notes } = splitNotes(lines, defaultNotesMarker);
  return { ...toRun(translateHighlightRanges(body)), ...slideFields(attributes), ...toNotes(notes) };
}
