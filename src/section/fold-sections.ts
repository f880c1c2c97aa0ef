/** Folds a flat list of tokens into the outline of its headings. */
import Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../markdown/inline-text.ts";
import type { SlideMark } from "../model/deck.ts";
import type { Continued } from "../model/section.ts";
import type { WrittenHeading, WrittenOutline } from "../model/written.ts";
import { slugify } from "../text/slugify.ts";

/** One heading and what stands before the next, not yet nested. */
interface Run {
  readonly heading?: WrittenHeading;
  readonly body: Token[];
  readonly continuations: Continued[];
}

export interface FoldOptions {
  /** The title that the front matter gives, which the first heading may repeat. */
  readonly title?: string;
}

/** The page as an outline whose root holds all; the root has the heading that titles the page, if any does. */
export function foldSections(tokens: readonly Token[], { title }: FoldOptions = {}): WrittenOutline {
  const [lead, ...runs] = splitRuns(tokens) as [Run, ...Run[]];
  const first = runs[0];
  if (first && titlesPage(first, runs, title)) {
    return {
      heading: first.heading,
      body: [...lead.body, ...renumbered(first.body, lead.continuations.length)],
      continuations: [...lead.continuations, ...first.continuations],
      children: nest(runs.slice(1)),
    };
  }
  return { body: lead.body, continuations: lead.continuations, children: nest(runs) };
}

/** The body of a run whose continuations now stand behind others. */
function renumbered(body: readonly Token[], by: number): readonly Token[] {
  for (const token of body) if (token.type === "continuation") token.meta.index += by;
  return body;
}

function splitRuns(tokens: readonly Token[]): Run[] {
  const splitter = new RunSplitter();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.type === "slide_break") splitter.endSlide(token.meta);
    else if (token.type !== "heading_open" || token.level !== 0) splitter.add(token);
    else {
      splitter.open(token, tokens[at + 1]);
      at += 2;
    }
  }
  return splitter.runs;
}

class RunSplitter {
  readonly runs: Run[] = [{ body: [], continuations: [] }];
  /** The slide that has begun and holds nothing yet. */
  private slide: SlideMark | undefined;
  /** Its own, and those of the slides before it that hold nothing: they leave them to the next. */
  private addresses: string[] = [];

  endSlide(mark: SlideMark): void {
    this.slide = mark;
    this.addresses.push(...mark.addresses);
  }

  private takeSlide(): SlideMark | undefined {
    if (this.slide === undefined) return undefined;
    const slide = { ...this.slide, addresses: this.addresses };
    [this.slide, this.addresses] = [undefined, []];
    return slide;
  }

  /** A slide without title goes on with the section before it. */
  add(token: Token): void {
    const run = this.last();
    const slide = this.takeSlide();
    const opensPage = run.heading === undefined && run.body.length === 0;
    if (slide !== undefined && (!opensPage || slide.isLeftOut)) this.continueRun({ slide }, false);
    run.body.push(token);
  }

  /** A heading repeated directly after itself is one section that goes on. */
  open(open: Token, inline: Token | undefined): void {
    const heading = { ...readHeading(open, inline), slide: this.takeSlide() };
    if (continues(heading, this.last().heading)) this.continueRun(heading, true);
    else this.runs.push({ heading, body: [], continuations: [] });
  }

  private continueRun(continued: Continued, repeatsHeading: boolean): void {
    const { body, continuations } = this.last();
    const token = new Token("continuation", "", 0);
    token.meta = {
      index: continuations.length,
      repeatsHeading,
      slide: continued.slide,
    } satisfies ContinuationMeta;
    body.push(token);
    continuations.push(continued);
  }

  private last(): Run {
    return this.runs[this.runs.length - 1] as Run;
  }
}

/** What a `continuation` token knows. */
export interface ContinuationMeta {
  /** Place among the outline's continuations. */
  readonly index: number;
  readonly repeatsHeading: boolean;
  readonly slide?: SlideMark;
}

function readHeading(open: Token, inline: Token | undefined): WrittenHeading {
  const children = inline?.children ?? [];
  const text = inlineText(children).replace(/\s+/g, " ").trim();
  return {
    level: Number(open.tag.slice(1)),
    inline: children,
    text,
    slug: slugify(text),
    writtenId: open.attrGet("id") ?? undefined,
    classes: (open.attrGet("class") ?? "").split(" ").filter(Boolean),
    lang: open.attrGet("lang") ?? undefined,
    githubAnchor: open.meta?.githubAnchor,
    line: (open.map?.[0] ?? 0) + 1,
  };
}

function continues(heading: WrittenHeading, previous: WrittenHeading | undefined): boolean {
  return (
    previous !== undefined &&
    heading.text !== "" &&
    heading.text === previous.text &&
    heading.level === previous.level
  );
}

/** The first heading titles the page when it is an h1, or when it stands alone above all others. */
function titlesPage(first: Run, runs: readonly Run[], title: string | undefined): boolean {
  const heading = first.heading;
  if (heading === undefined || heading.text === "") return false;
  if (heading.level === 1) return true;
  if (title !== undefined) return sameWords(title, heading.text);
  return runs.slice(1).every((run) => (run.heading?.level ?? 0) > heading.level);
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string): string =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return words(a) === words(b);
}

interface OpenOutline extends WrittenOutline {
  readonly children: OpenOutline[];
}

/** Nests by the authors' levels: what they skip is skipped here too, without a hole. */
function nest(runs: readonly Run[]): WrittenOutline[] {
  const top: OpenOutline[] = [];
  const open: OpenOutline[] = [];
  for (const { heading, body, continuations } of runs) {
    const outline: OpenOutline = { heading, body, continuations, children: [] };
    while (levelOf(open[open.length - 1]) >= (heading?.level ?? 1)) open.pop();
    (open[open.length - 1]?.children ?? top).push(outline);
    open.push(outline);
  }
  return top;
}

function levelOf(outline: WrittenOutline | undefined): number {
  return outline?.heading?.level ?? 0;
}
