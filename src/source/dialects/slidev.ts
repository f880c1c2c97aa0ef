/** Slidev: `---` with YAML behind it, slots, Vue tags, the last comment of a slide as its notes. */
import type { Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { blankComments } from "./blank-comments.ts";
import type { Dialect, DialectContext, Sign } from "./dialect.ts";
import { writeCode } from "./slidev-code.ts";
import { type SlidevSlide, splitSlides } from "./slidev-slides.ts";
import { writeTags } from "./slidev-tags.ts";
import { trimLines } from "./trim-lines.ts";
import { withoutFences } from "./without-fences.ts";

const HEAD_KEYS = [
  "drawings",
  "mdc",
  "colorSchema",
  "highlighter",
  "canvasWidth",
  "routerMode",
  "titleTemplate",
  "presenter",
  "monaco",
  "twoslash",
  "lineNumbers",
];

const SIGNS: readonly (readonly [RegExp, number, string])[] = [
  [
    /^---\n(?:[\w-]+:.*\n)*(?:layout|transition|src|clicks|routeAlias|hideInToc|background|level):.*\n(?:.*\n)*?---$/m,
    8,
    "YAML behind `---`",
  ],
  [/^::(?:right|left|default|content|bottom|top)::[ \t]*$/m, 6, "a slot such as `::right::`"],
  [/<v-(?:clicks?|after|switch|mark)\b|<div[^>\n]* v-click/, 6, "`<v-click>`"],
  [/^<<< @?\S+/m, 6, "`<<< file`"],
  [/^`{3,}md magic-move/m, 6, "`magic-move`"],
];

export const slidev: Dialect = {
  name: "slidev",
  detect({ split, head }) {
    const signs: Sign[] = [];
    const keys = HEAD_KEYS.filter((key) => key in head);
    if (keys.length > 0) signs.push({ weight: 8, reason: `\`${keys[0]}:\` in the front matter` });
    if ("theme" in head && "transition" in head)
      signs.push({ weight: 4, reason: "`theme:` and `transition:` in the front matter" });
    if (typeof head["layout"] === "string")
      signs.push({ weight: 2, reason: "`layout:` in the front matter" });
    const body = withoutFences(split.body);
    for (const [pattern, weight, reason] of SIGNS)
      if (pattern.test(reason === "`magic-move`" ? split.body : body)) signs.push({ weight, reason });
    return signs;
  },
  parse({ split, head }, context) {
    const lines = scanLines(split.body, split.bodyOffset);
    return splitSlides(lines, head).map((slide, at) => buildSlide(slide, at === 0, context));
  },
};

function buildSlide(slide: SlidevSlide, isFirst: boolean, context: DialectContext): Slide {
  const { lines, properties } = slide;
  let comment: { text: string; number: number } | undefined;
  const onComment = (text: string, number: number): void => {
    comment = { text, number };
  };
  const shown = blankComments(lines, { report: context.report, onComment });
  const notes = comment && endsInComment(lines) ? noteLines(comment) : [];
  const body = trimLines(writeTags(writeCode([...sourceLink(slide, context), ...shown], context)));
  const titled = withTitle(body, isFirst ? undefined : properties["title"], lines);
  const run = titled.length > 0 ? toRun(titled) : { markdown: "", lineOffset: lines[0]?.number ?? 0 };
  const name = properties["routeAlias"];
  return {
    ...run,
    ...(notes.length > 0 ? { notes: [toRun(notes)] } : {}),
    ...(typeof name === "string" && /^\S+$/.test(name) ? { name } : {}),
    ...(properties["hide"] === true || properties["disabled"] === true ? { isHidden: true } : {}),
  };
}

/** Only a comment at the very end of the slide is what its speaker says. */
function endsInComment(lines: readonly SourceLine[]): boolean {
  const last = lines.findLast(({ text }) => text.trim() !== "");
  return last !== undefined && !last.isCode && last.text.trimEnd().endsWith("-->");
}

function noteLines({ text, number }: { text: string; number: number }): readonly SourceLine[] {
  const written = text.replace(/\[click(?::[^\]\n]*)?\][ \t]*/g, "").split("\n");
  const lines = written.map((line, at) => ({
    text: line.trim() === "" ? "" : line,
    number: number + at,
    isCode: false,
    isComment: false,
  }));
  return trimLines(lines.map((line, at) => (at === 0 ? { ...line, text: line.text.trimStart() } : line)));
}

/** The slides of another file stand on its page; this one leads there. */
function sourceLink(slide: SlidevSlide, context: DialectContext): readonly SourceLine[] {
  const src = slide.properties["src"];
  if (typeof src !== "string") return [];
  const number = slide.sourceNumber ?? slide.lines[0]?.number ?? 0;
  const address = src.replace(/#[\d,-]*$/, "");
  const line = (text: string): SourceLine => ({ text, number, isCode: false, isComment: false });
  const included = context.include(address, number + 1);
  if (included === undefined) return [line(`\`${src.replaceAll("`", "")}\``), line("")];
  if (included.kind === "talk") return [line(`[](/${encodeURI(included.path)})`), line("")];
  return [...scanLines(included.text).map((one) => ({ ...one, number })), line("")];
}

/** `title:` names a slide that has no heading. */
function withTitle(
  body: readonly SourceLine[],
  title: unknown,
  lines: readonly SourceLine[],
): readonly SourceLine[] {
  if (typeof title !== "string" || title.trim() === "") return body;
  if (body.some(({ text, isCode }) => !isCode && /^ {0,3}#{1,6}[ \t]/.test(text))) return body;
  const base = { number: body[0]?.number ?? lines[0]?.number ?? 0, isCode: false, isComment: false };
  return [{ ...base, text: `## ${title.replace(/\s+/g, " ")}` }, { ...base, text: "" }, ...body];
}
