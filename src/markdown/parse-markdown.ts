/** Sets markdown-it up, here and nowhere else, and reads a deck into one list of tokens. */
import MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import deflist from "markdown-it-deflist";
import footnote from "markdown-it-footnote";
import { withoutMarks } from "../model/blank.ts";
import type { Deck, MarkdownRun, ShownSlide } from "../model/deck.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { LIMITS, type Limits } from "../model/limits.ts";
import type { MarkdownEnv } from "./env.ts";
import { admonitions } from "./rules/admonitions.ts";
import { anchorsBeforeHeadings } from "./rules/anchors-before-headings.ts";
import { attributes } from "./rules/attributes.ts";
import { blockCount } from "./rules/block-count.ts";
import { containers } from "./rules/containers.ts";
import { fences } from "./rules/fences.ts";
import { footnoteBlock } from "./rules/footnote-block.ts";
import { footnoteInline } from "./rules/footnote-inline.ts";
import { githubAlerts } from "./rules/github-alerts.ts";
import { githubAnchors } from "./rules/github-anchors.ts";
import { htmlHeadings } from "./rules/html-headings.ts";
import { nesting } from "./rules/nesting.ts";
import { quoteFigure } from "./rules/quote-figure.ts";
import { sanitizeHtml } from "./rules/sanitize-html.ts";
import { singleTilde } from "./rules/single-tilde.ts";
import { slideBreaks } from "./rules/slide-breaks.ts";
import { taskList } from "./rules/task-list.ts";
import { unusedFootnotes } from "./rules/unused-footnotes.ts";
import { linkWebAddresses } from "./rules/web-addresses.ts";
import { writtenIds } from "./rules/written-ids.ts";

export interface ParsedMarkdown {
  readonly tokens: readonly Token[];
  readonly lines: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface MarkdownOptions {
  /** Everything that is not CommonMark. @default true */
  readonly extensions?: boolean;
}

/** A markdown-it that reads slides; with `extensions: false`, plain CommonMark. */
export function createMarkdown({ extensions = true }: MarkdownOptions = {}): MarkdownIt {
  if (!extensions) return new MarkdownIt("commonmark").use(slides);
  const md = new MarkdownIt({ html: true, linkify: true }).use(slides);
  // What may not be linked is a link without address, not raw Markdown on the page.
  md.validateLink = () => true;
  linkWebAddresses(md);
  // Rules that run "after block" stand in the reverse of this order.
  md.use(fences)
    .use(attributes)
    .use(taskList)
    .use(quoteFigure)
    .use(githubAlerts)
    .use(htmlHeadings)
    .use(slideBreaks);
  md.use(containers)
    .use(admonitions)
    .use(deflist)
    .use(footnote)
    .use(footnoteBlock)
    .use(footnoteInline)
    .use(unusedFootnotes)
    .use(singleTilde);
  return md
    .use(nesting)
    .use(blockCount)
    .use(sanitizeHtml)
    .use(anchorsBeforeHeadings)
    .use(writtenIds)
    .use(githubAnchors);
}

const shared = createMarkdown();

export interface ParseOptions {
  readonly limits?: Partial<Limits>;
  /** @default the one that reads every talk */
  readonly parser?: MarkdownIt;
}

export function parseMarkdown(deck: Deck, { limits, parser = shared }: ParseOptions = {}): ParsedMarkdown {
  const lines = deck.file.text.split("\n");
  const env: MarkdownEnv = {
    file: deck.file,
    lines,
    slides: deck.slides,
    limits: { ...LIMITS, ...limits },
    lineOf: (line) => line + 1,
    diagnostics: [],
  };
  const tokens = parser.parse("", env);
  return { tokens, lines, diagnostics: env.diagnostics };
}

/** Reads the blocks of each slide by itself, so that none crosses into the next; link definitions are shared. */
function slides(md: MarkdownIt): void {
  md.core.ruler.at("normalize", () => {});
  md.core.ruler.at("block", (state: StateCore) => {
    const env = state.env as MarkdownEnv;
    for (const slide of env.slides) {
      if (env.slides.length > 1) pushBreak(state, slide);
      readRun(md, state, slide);
      for (const note of slide.notes ?? []) readNote(md, state, slide, note);
    }
  });
}

function pushBreak(state: StateCore, { mark, lineOffset }: ShownSlide): void {
  const token = new state.Token("slide_break", "hr", 0);
  token.map = [lineOffset, lineOffset];
  token.meta = mark;
  state.tokens.push(token);
}

function readRun(md: MarkdownIt, state: StateCore, run: MarkdownRun): void {
  const env = state.env as MarkdownEnv;
  const first = state.tokens.length;
  const { lineOffset, lineNumbers } = run;
  const lineOf = (line: number): number => lineNumbers?.[line] ?? line + lineOffset;
  env.lineOf = (line) => lineOf(line) + 1;
  md.block.parse(withLastEnd(withoutMarks(run.markdown)), md, env, state.tokens);
  for (let at = first; at < state.tokens.length; at += 1) {
    const token = state.tokens[at] as Token;
    if (token.type === "fence") token.meta = { isClosed: isClosed(token) };
    if (token.map) token.map = [lineOf(token.map[0]), lineOf(Math.max(token.map[0], token.map[1] - 1)) + 1];
  }
}

/** A last line is a line like any other, whether its author has ended it or not. */
function withLastEnd(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}

/** Whether a fence covers one line more than its content and its opening. */
function isClosed({ map, content }: Token): boolean {
  const [first, end] = map ?? [0, 0];
  const lines = content.split("\n").length - (content === "" || content.endsWith("\n") ? 1 : 0);
  return end - first >= lines + 2;
}

/** What is said of a slide stands under it. Its headings are no sections. */
function readNote(md: MarkdownIt, state: StateCore, slide: ShownSlide, note: MarkdownRun): void {
  const push = (type: string, nesting: 1 | -1): void => {
    const token = new state.Token(type, "aside", nesting);
    token.block = true;
    token.map = [note.lineOffset, note.lineOffset];
    token.meta = { visibility: slide.notesVisibility };
    state.tokens.push(token);
  };
  push("notes_open", 1);
  const first = state.tokens.length;
  readRun(md, state, note);
  for (let at = first; at < state.tokens.length; at += 1) (state.tokens[at] as Token).level += 1;
  push("notes_close", -1);
}
