/** Reads reveal.js's `<!-- .slide: … -->` and `<!-- .element: … -->`, and takes them out of the slide. */
import type { Slide } from "../../model/deck.ts";
import type { SourceLine } from "../scan-lines.ts";
import type { DialectContext } from "./dialect.ts";
import { type CommentSpan, findComments } from "./find-comments.ts";

export interface SlideAttributes {
  readonly pairs: ReadonlyMap<string, string>;
  readonly classes: readonly string[];
}

export interface CommentedSlide {
  readonly lines: readonly SourceLine[];
  readonly attributes: SlideAttributes;
  readonly hasSlideComment: boolean;
}

const DIRECTIVE = /^\s*\.([a-z][\w-]*)\s*:?([\s\S]*)$/i;
const PAIR = /([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;
const STARTS_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Other comments stay where they are: they are not this dialect's to judge. */
export function readSlideComments(lines: readonly SourceLine[], context: DialectContext): CommentedSlide {
  const pairs = new Map<string, string>();
  const dropped: CommentSpan[] = [];
  let hasSlideComment = false;
  for (const span of findComments(lines)) {
    if (span.end === undefined) reportUnclosed(span, lines, context);
    const directive = DIRECTIVE.exec(span.inside);
    const isOldStyle = /^\s*\{.*\}\s*$/.test(span.inside);
    if (span.end === undefined || directive || isOldStyle) dropped.push(span);
    if (span.end === undefined || !directive) continue;
    const name = (directive[1] ?? "").toLowerCase();
    if (name === "slide") {
      hasSlideComment = true;
      for (const [key, value] of parsePairs(directive[2] ?? "")) pairs.set(key, value);
    } else if (name !== "element") reportUnknown(name, lines[span.line], context);
  }
  const classes = (pairs.get("class") ?? "").split(/\s+/).filter(Boolean);
  return { lines: dropSpans(lines, dropped), attributes: { pairs, classes }, hasSlideComment };
}

/** A comment that is never closed hides nothing: its text is shown, and said so. */
export function openUnclosedComment(lines: readonly SourceLine[], context: DialectContext): SourceLine[] {
  const unclosed = findComments(lines).filter(({ end }) => end === undefined);
  for (const span of unclosed) reportUnclosed(span, lines, context);
  return dropSpans(lines, unclosed);
}

function parsePairs(text: string): [string, string][] {
  return [...text.matchAll(PAIR)].map((match) => [
    (match[1] ?? "").toLowerCase(),
    match[2] ?? match[3] ?? match[4] ?? "",
  ]);
}

function reportUnclosed(span: CommentSpan, lines: readonly SourceLine[], context: DialectContext): void {
  context.report({
    code: "comment-unclosed",
    line: (lines[span.line]?.number ?? 0) + 1,
    near: "<!--",
    message: "This comment is never closed: its text is shown.",
    remedy: "Add --> where it ends.",
  });
}

function reportUnknown(name: string, line: SourceLine | undefined, context: DialectContext): void {
  context.report({
    code: "directive-unknown",
    line: (line?.number ?? 0) + 1,
    near: `.${name}`,
    message: `".${name}" is not a comment that reveal.js acts on.`,
    remedy: "Use .slide: or .element:, or remove the comment.",
  });
}

/** Of a comment that is never closed, only the four characters that open it go. */
function dropSpans(lines: readonly SourceLine[], spans: readonly CommentSpan[]): SourceLine[] {
  if (spans.length === 0) return [...lines];
  const texts = lines.map(({ text }) => text);
  for (const span of [...spans].reverse()) {
    const end = span.end ?? { line: span.line, column: span.column + 4 };
    const head = (texts[span.line] ?? "").slice(0, span.column);
    const tail = (texts[end.line] ?? "").slice(end.column);
    texts[span.line] = end.line === span.line ? head + tail : head;
    if (end.line === span.line) continue;
    texts.fill("", span.line + 1, end.line);
    texts[end.line] = tail;
  }
  return withoutGaps(
    lines.map((line, at) => ({ ...line, text: tidied(texts[at] ?? "", line.text) })),
    lines,
  );
}

function tidied(text: string, before: string): string {
  return text === before ? text : text.trimEnd();
}

/** A blank line where a comment stood would spread the items of a list apart. */
function withoutGaps(lines: readonly SourceLine[], before: readonly SourceLine[]): SourceLine[] {
  const kept: SourceLine[] = [];
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] as SourceLine;
    const isGap = line.text === "" && before[at]?.text.trim() !== "";
    if (!isGap || !STARTS_ITEM.test(kept[kept.length - 1]?.text ?? "")) kept.push(line);
  }
  return kept.reverse();
}

/** What the `.slide:` comment says that a page keeps. Backgrounds and transitions are for the screen alone. */
export function slideFields({ pairs }: SlideAttributes): Pick<Slide, "name" | "isHidden"> {
  const name = pairs.get("id");
  return {
    ...(name ? { name } : {}),
    ...(pairs.get("data-visibility") === "hidden" ? { isHidden: true } : {}),
  };
}
