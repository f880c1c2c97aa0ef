/** reveal.js Markdown and reveal-md: `---`, vertical separators, `Note:` and the `.slide:` comments. */
import type { Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { splitFrontMatter } from "../split-front-matter.ts";
import { cutSlides, isBlank, type SlideLines } from "./cut-slides.ts";
import type { DeckSource, Dialect, DialectContext, Sign } from "./dialect.ts";
import { findSigns, type SignRule } from "./find-signs.ts";
import { translateHighlightRanges } from "./highlight-ranges.ts";
import { type RevealSettings, readRevealSettings, setsSeparators } from "./reveal-settings.ts";
import { readSlideComments, slideFields } from "./slide-comments.ts";
import { splitNotes, toNotes } from "./split-notes.ts";

const MOST_NESTED = 4;

const RULES: readonly SignRule[] = [
  { weight: 3, pattern: /<!--[ \t]*\.slide\b/, label: "<!-- .slide: -->" },
  { weight: 3, pattern: /<!--[ \t]*\.element\b/, label: "<!-- .element: -->" },
  { weight: 3, pattern: /^[ \t]*(?:`{3,}|~{3,})[\w+#-]*[ \t]*\[[\d:][\d:,| \t-]*\]/, inFences: true },
  { weight: 3, pattern: /<aside\b[^<>]{0,99}class=["']?notes\b/i, label: '<aside class="notes">' },
  { weight: 3, pattern: /<section\b[^<>]{0,99}\bdata-markdown\b/i, label: "<section data-markdown>" },
  { weight: 3, pattern: /^Notes?:[ \t]*$/i, isSoft: true },
  { weight: 1, pattern: /^Notes?:[ \t]*\S/i, label: "Note:", isSoft: true },
  { weight: 1, pattern: /^---[ \t]*$/, times: 3 },
  { weight: 1, pattern: /^----[ \t]*$/, times: 2 },
];

export const reveal: Dialect = {
  name: "reveal",
  detect: (source) => [...settingSigns(source), ...findSigns(source, RULES), ...verticalSigns(source)],
  parse(source, context) {
    const settings = readRevealSettings(source, context);
    const lines = scanLines(source.split.body, source.split.bodyOffset);
    return readSlides(lines, settings, context, 0);
  },
};

function settingSigns({ head, settings }: DeckSource): Sign[] {
  if (setsSeparators(head)) return [{ weight: 10, reason: "separators in the front matter" }];
  if ("revealOptions" in head) return [{ weight: 10, reason: "`revealOptions` in the front matter" }];
  const isBeside = Object.keys(settings).length > 0;
  return isBeside ? [{ weight: 3, reason: "reveal.js settings beside it", isSoft: true }] : [];
}

/** A lone `--` with nothing beside it is no underline of a heading. */
function verticalSigns({ split }: DeckSource): Sign[] {
  if (!/^--[ \t]*$/m.test(split.body)) return [];
  const lines = scanLines(split.body, split.bodyOffset);
  const found = lines.find(
    (line, at) =>
      !line.isCode &&
      !line.isComment &&
      /^--[ \t]*$/.test(line.text) &&
      isBlank(lines[at - 1]) &&
      isBlank(lines[at + 1]),
  );
  return found ? [{ weight: 3, reason: `\`--\` on line ${found.number + 1}` }] : [];
}

function readSlides(
  lines: readonly SourceLine[],
  settings: RevealSettings,
  context: DialectContext,
  depth: number,
): Slide[] {
  const texts = lines.map(({ text }) => text);
  const cuts = cutSlides(lines, (_, at) => {
    const kept = settings.slide(texts, at);
    if (kept !== undefined) return { kept: kept || undefined };
    const below = settings.vertical(texts, at);
    return below === undefined ? undefined : { isVertical: true, kept: below || undefined };
  });
  return cuts.flatMap((cut) => expand(cut, settings, context, depth));
}

function readSlide(cut: SlideLines, settings: RevealSettings, context: DialectContext): Slide {
  const { lines, attributes } = readSlideComments(cut.lines, context);
  const { body, notes } = splitNotes(lines, settings.notes);
  const written = attributes.pairs.get("data-notes");
  const spoken = written ? [...notes, [{ ...(cut.lines[0] as SourceLine), text: written }]] : notes;
  return {
    ...toRun(translateHighlightRanges(body)),
    ...(cut.isVertical ? { isVertical: true } : {}),
    ...slideFields(attributes),
    ...toNotes(spoken),
  };
}

const EXTERNAL =
  /^[ \t]*<section\b[^<>]{0,300}\bdata-markdown=(?:"([^"]{1,300})"|'([^']{1,300})')[^<>]{0,300}>(?:[ \t]*<\/section>)?[ \t]*$/i;

/** A slide, or the slides of the files that it names with `data-markdown=`. */
function expand(cut: SlideLines, settings: RevealSettings, context: DialectContext, depth: number): Slide[] {
  const slides: Slide[] = [];
  let rest: SourceLine[] = [];
  const flush = (): void => {
    if (!rest.every(isBlank)) slides.push(readSlide({ ...cut, lines: rest }, settings, context));
    rest = [];
  };
  for (const line of cut.lines) {
    const named = line.isCode || line.isComment ? null : EXTERNAL.exec(line.text);
    const included = named ? includedSlides(named[1] ?? named[2] ?? "", line, settings, context, depth) : [];
    if (included.length === 0) {
      rest.push(line);
      continue;
    }
    flush();
    slides.push(...included);
  }
  flush();
  return slides;
}

/** Lines of another file are findings of the line that names it. */
function includedSlides(
  address: string,
  line: SourceLine,
  settings: RevealSettings,
  context: DialectContext,
  depth: number,
): Slide[] {
  const included = depth < MOST_NESTED ? context.include(address, line.number + 1) : undefined;
  if (!included) return [];
  if (included.kind === "talk") return [toRun([{ text: `[${address}](${address})`, number: line.number }])];
  const { body } = splitFrontMatter(included.text);
  const lines = scanLines(body).map((each) => ({ ...each, number: line.number }));
  return readSlides(lines, settings, context, depth + 1);
}
