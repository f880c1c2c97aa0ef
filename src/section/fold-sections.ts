/** Folds a flat list of tokens into the outline of its headings. */
import Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../markdown/inline-text.ts";
import type { Heading, Outline } from "../model/section.ts";

/** One heading and what stands before the next, not yet nested. */
interface Run {
  readonly heading?: Heading;
  readonly body: Token[];
  readonly continuations: Heading[];
}

export interface FoldOptions {
  /** The title that the front matter gives, which the first heading may repeat. */
  readonly title?: string;
}

/** The page as an outline whose root holds all; the root has the heading that titles the page, if any does. */
export function foldSections(tokens: readonly Token[], { title }: FoldOptions = {}): Outline {
  const [lead, ...runs] = splitRuns(tokens) as [Run, ...Run[]];
  const first = runs[0];
  if (first && titlesPage(first, runs, title)) {
    const body = joinBodies(lead.body, first.body);
    return {
      heading: first.heading,
      body,
      continuations: first.continuations,
      children: nest(runs.slice(1)),
    };
  }
  return { body: trimBreaks(lead.body), continuations: [], children: nest(runs) };
}

function splitRuns(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [{ body: [], continuations: [] }];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const run = runs[runs.length - 1] as Run;
    if (token.type !== "heading_open" || token.level !== 0) {
      run.body.push(token);
      continue;
    }
    const heading = readHeading(token, tokens[at + 1]);
    if (continues(heading, run.heading)) addContinuation(run, heading);
    else runs.push({ heading, body: [], continuations: [] });
    at += 2;
  }
  return runs;
}

function readHeading(open: Token, inline: Token | undefined): Heading {
  const children = inline?.children ?? [];
  return {
    level: Number(open.tag.slice(1)),
    inline: children,
    text: inlineText(children).replace(/\s+/g, " ").trim(),
    writtenId: open.attrGet("id") ?? undefined,
    classes: (open.attrGet("class") ?? "").split(" ").filter(Boolean),
    lang: open.attrGet("lang") ?? undefined,
    githubAnchor: open.meta?.githubAnchor,
    line: (open.map?.[0] ?? 0) + 1,
  };
}

/** A heading repeated directly after itself is one section that goes on. */
function continues(heading: Heading, previous: Heading | undefined): boolean {
  return (
    previous !== undefined &&
    heading.text !== "" &&
    heading.text === previous.text &&
    heading.level === previous.level
  );
}

function addContinuation(run: Run, heading: Heading): void {
  while (run.body[run.body.length - 1]?.type === "slide_break") run.body.pop();
  const token = new Token("continuation", "", 0);
  token.meta = { index: run.continuations.length };
  run.body.push(token);
  run.continuations.push(heading);
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

interface OpenOutline extends Outline {
  readonly children: OpenOutline[];
}

/** Nests by the authors' levels: what they skip is skipped here too, without a hole. */
function nest(runs: readonly Run[]): Outline[] {
  const top: OpenOutline[] = [];
  const open: OpenOutline[] = [];
  for (const { heading, body, continuations } of runs) {
    const outline: OpenOutline = { heading, body: trimBreaks(body), continuations, children: [] };
    while (levelOf(open[open.length - 1]) >= (heading?.level ?? 1)) open.pop();
    (open[open.length - 1]?.children ?? top).push(outline);
    open.push(outline);
  }
  return top;
}

function levelOf(outline: Outline | undefined): number {
  return outline?.heading?.level ?? 0;
}

function joinBodies(lead: readonly Token[], body: readonly Token[]): readonly Token[] {
  return trimBreaks([...lead, ...body]);
}

/** A slide that ends where its section ends needs no mark. */
function trimBreaks(body: readonly Token[]): readonly Token[] {
  const isBreak = (token: Token | undefined): boolean => token?.type === "slide_break";
  let [start, end] = [0, body.length];
  while (start < end && isBreak(body[start])) start += 1;
  while (end > start && isBreak(body[end - 1])) end -= 1;
  return body.slice(start, end).filter((token, at, all) => !(isBreak(token) && isBreak(all[at - 1])));
}
