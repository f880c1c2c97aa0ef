/** Marp: rules and `headingDivider` end slides, comments are directives or notes, line breaks count. */
import type { Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { blankComments } from "./blank-comments.ts";
import type { Dialect, Sign } from "./dialect.ts";
import { breakLines } from "./line-breaks.ts";
import { commentKind, dividerLevels, readMapping } from "./marp-directives.ts";
import { writeImages } from "./marp-images.ts";
import { trimLines } from "./trim-lines.ts";

const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const NO_PARAGRAPH = /^\s*(?:#{1,6}(?:\s|$)|[-*+](?:\s|$)|\d{1,9}[.)]\s|>|<|\||$)/;

export const marp: Dialect = {
  name: "marp",
  detect({ split, head }) {
    const signs: Sign[] = [];
    if (head["marp"] === true) signs.push({ weight: 20, reason: "`marp: true` in the front matter" });
    if ("headingDivider" in head || "paginate" in head)
      signs.push({ weight: 6, reason: "`headingDivider:` or `paginate:` in the front matter" });
    if (/!\[bg\b[^\]\n]*\]\(/.test(split.body)) signs.push({ weight: 6, reason: "`![bg](…)`" });
    if (
      /<!--\s*_?(?:class|paginate|backgroundColor|backgroundImage|headingDivider|footer|header):/.test(
        split.body,
      )
    )
      signs.push({ weight: 5, reason: "a directive such as `<!-- _class: … -->`" });
    return signs;
  },
  parse(source, context) {
    const { split, head } = source;
    const comments = new Map<number, string[]>();
    let divider: unknown = head["headingDivider"];
    const onComment = (text: string, number: number): void => {
      const kind = commentKind(text);
      if (kind === "note") comments.set(number, [...(comments.get(number) ?? []), text]);
      if (kind === "directive") divider = readMapping(text)?.["headingDivider"] ?? divider;
    };
    const lines = blankComments(scanLines(split.body, split.bodyOffset), {
      report: context.report,
      onComment,
    });
    const slides = splitSlides(lines, dividerLevels(divider));
    return slides.map((slide, at) => buildSlide(slide, notesOf(slides, at, comments)));
  },
};

function splitSlides(lines: readonly SourceLine[], dividers: ReadonlySet<number>): readonly SourceLine[][] {
  const slides: SourceLine[][] = [[]];
  let isParagraph = false;
  for (const line of lines) {
    const slide = slides[slides.length - 1] as SourceLine[];
    const isRule: boolean =
      !line.isCode && RULE.test(line.text) && !(isParagraph && line.text.trim().startsWith("-"));
    const level = line.isCode ? undefined : HEADING.exec(line.text)?.[1]?.length;
    const isDivided =
      level !== undefined && dividers.has(level) && slide.some(({ text }) => text.trim() !== "");
    if (isRule) slides.push([]);
    else if (isDivided) slides.push([line]);
    else slide.push(line);
    isParagraph =
      !line.isCode && !isRule && !(NO_PARAGRAPH.test(line.text) && !isParagraph) && line.text.trim() !== "";
  }
  return slides;
}

/** The notes whose comments open between the first line of this slide and that of the next. */
function notesOf(
  slides: readonly (readonly SourceLine[])[],
  at: number,
  comments: ReadonlyMap<number, readonly string[]>,
): readonly SourceLine[] {
  const end = slides.slice(at + 1).find((slide) => slide.length > 0)?.[0]?.number ?? Number.POSITIVE_INFINITY;
  const before = slides.slice(0, at).findLast((slide) => slide.length > 0);
  const start = at === 0 ? -1 : (slides[at]?.[0]?.number ?? (before?.[before.length - 1]?.number ?? 0) + 1);
  return [...comments]
    .filter(([number]) => number >= start && number < end)
    .flatMap(([number, texts]) => texts.flatMap((text) => noteLines(text, number)));
}

function noteLines(text: string, number: number): readonly SourceLine[] {
  const lines = text
    .split("\n")
    .map((line, at) => ({ text: line.trim(), number: number + at, isCode: false, isComment: false }));
  return [...trimLines(lines), { text: "", number, isCode: false, isComment: false }];
}

function buildSlide(lines: readonly SourceLine[], notes: readonly SourceLine[]): Slide {
  const words = lines.filter(({ text }) => text.replace(/!\[[^\]]*\]\([^)]*\)/g, "").trim() !== "");
  const isAlone = words.length === 0;
  const images = lines.map((line) =>
    line.isCode ? line : { ...line, text: writeImages(line.text, { isAlone }) },
  );
  const body = breakLines(trimLines(images));
  const run = body.length > 0 ? toRun(body) : { markdown: "", lineOffset: lines[0]?.number ?? 0 };
  const said = trimLines(notes);
  return { ...run, ...(said.length > 0 ? { notes: [toRun(said)] } : {}) };
}
