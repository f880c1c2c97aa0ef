/** remark.js: `---` breaks, `--` steps, `???` notes, leading `key: value` lines and `.class[ … ]` blocks. */
import type { Slide } from "../../model/deck.ts";
import { type SourceLine, scanLines, toRun } from "../scan-lines.ts";
import { blankComments } from "./blank-comments.ts";
import type { DeckSource, Dialect, DialectContext, Sign } from "./dialect.ts";
import { unwrapClasses } from "./remark-classes.ts";
import { starsToHighlight } from "./remark-highlights.ts";
import { expandIncludes, writeInline } from "./remark-inline.ts";
import { collectTemplates, declaredVariables, fillVariables, templateLines } from "./remark-layouts.ts";
import { audiencesOf, findVariables, isExtra } from "./remark-properties.ts";
import { type RemarkSlide, splitSlides } from "./remark-slides.ts";
import { trimLines } from "./trim-lines.ts";
import { withoutFences } from "./without-fences.ts";

export const remark: Dialect = { name: "remark", detect, parse };

const SIGNS: readonly (readonly [RegExp, number, string])[] = [
  [/^!\[:scale [\d.]+%\]|\[!\[:scale [\d.]+%\]/m, 10, "`![:scale …%]`, a macro of remark decks"],
  [
    /^\.(?:(?:left|right)-column|pull-(?:left|right)|lab|exercise|footnote)\[/m,
    10,
    "a block such as `.left-column[` or `.lab[`",
  ],
  [/^\.[a-z][\w-]*(?:\.[a-z][\w-]*)*\[/im, 3, "a block of a class, `.name[ … ]`"],
  [/^@@(?:INCLUDE|LINK)\[|^@@TOC@@/m, 10, "`@@INCLUDE[…]`, `@@LINK[…]` or `@@TOC@@`"],
  [
    /^---\n+(?:(?:name|class|exclude|count|continued):.*\n)*(?:layout: *(?:true|false)|template: *\S+|count: *false|exclude: *true|background-image: *url\(.*) *\n(?!---|[\w-]+:)/m,
    10,
    "properties of a slide after `---`, as in `layout: true`",
  ],
  [/^---\n+(?:(?:name|class): .*\n)+(?!---|[\w-]+:)/m, 3, "`name:` or `class:` right after `---`"],
];

function detect({ split }: DeckSource): readonly Sign[] {
  const text = withoutFences(split.body);
  const signs = SIGNS.filter(([pattern]) => pattern.test(text)).map(
    ([, weight, reason]): Sign => ({ weight, reason }),
  );
  const breaks = /^---[ \t]*$/m.test(text);
  if (/^\?\?\?[ \t]*$/m.test(text))
    signs.push({ weight: breaks ? 10 : 3, reason: "`???` alone on a line begins notes", isSoft: true });
  if (breaks && /^--[ \t]*$/m.test(text)) signs.push({ weight: 1, reason: "`--` alone on a line is a step" });
  return signs;
}

function parse(source: DeckSource, context: DialectContext): readonly Slide[] {
  const scanned = scanLines(source.split.body, source.split.bodyOffset);
  const included = expandIncludes(scanned, context).map(writeBreak);
  const fromComments = new Map<number, string[]>();
  const onComment = (text: string, number: number) => {
    fromComments.set(number, [...(fromComments.get(number) ?? []), text]);
  };
  const lines = blankComments(included, { report: context.report, onComment });
  const slides = splitSlides(lines, findVariables(source.split.body), fromComments);
  const variables = declaredVariables(slides);
  const templates = collectTemplates(slides);
  return slides.flatMap((slide, at) => {
    const before = templateLines(slide, templates[at] ?? [], variables);
    return buildSlide({ ...slide, body: [...before, ...slide.body] }, variables, source, context);
  });
}

function writeBreak(line: SourceLine): SourceLine {
  const isBreak = !line.isCode && !line.isComment && /^<!--[ \t]*break[ \t]*-->[ \t]*$/.test(line.text);
  return isBreak ? { ...line, text: "---" } : line;
}

function buildSlide(
  slide: RemarkSlide,
  variables: ReadonlySet<string>,
  source: DeckSource,
  context: DialectContext,
): readonly Slide[] {
  const { properties } = slide;
  const write = (lines: readonly SourceLine[]) => {
    const filled = fillVariables(lines, properties, variables);
    const unwrapped = unwrapClasses(
      writeInline(filled, { ...source.variables, ...source.head }, context),
      context,
    );
    return trimLines(starsToHighlight(unwrapped));
  };
  const written = write(slide.body);
  const lines = isExtra(properties) ? wrapDetails(written) : written;
  const notes = slide.notes.map(write).filter((note) => note.length > 0);
  const name = properties.get("name")?.value;
  if (lines.length === 0 && notes.length === 0 && name === undefined) return [];
  const audiences = audiencesOf(properties);
  const run = lines.length === 0 ? { markdown: "", lineOffset: slide.body[0]?.number ?? 0 } : toRun(lines);
  return [
    {
      ...run,
      ...(notes.length > 0 ? { notes: notes.map(toRun) } : {}),
      ...(name !== undefined ? { name } : {}),
      ...(audiences.length > 0 ? { audiences } : {}),
      ...(properties.get("exclude")?.value === "true" ? { isHidden: true } : {}),
    },
  ];
}

/** `class: extra-details`: the heading stays a heading, what follows it can be unfolded. */
function wrapDetails(lines: readonly SourceLine[]): readonly SourceLine[] {
  const [first, last] = [lines[0], lines[lines.length - 1]];
  if (first === undefined || last === undefined) return lines;
  const heading = first.isCode ? undefined : /^#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(first.text);
  const rest = trimLines(heading ? lines.slice(1) : lines);
  if (rest.length === 0) return lines;
  const title = (heading?.[1] ?? "").replace(/\s*\{[^{}]*\}$/, "");
  const text = (words: string, { number }: SourceLine): SourceLine => {
    return { text: words, number, isCode: false, isComment: false };
  };
  const head = heading ? [first, text("", first)] : [];
  const opening = [text(`::: details ${title}`.trim(), first), text("", first)];
  return [...head, ...opening, ...rest, text("", last), text(":::", last)];
}
