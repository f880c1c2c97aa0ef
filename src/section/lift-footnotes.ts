/** Footnotes leave the end of the file and go where they are first referred to. */
import type Token from "markdown-it/lib/token.mjs";
import type { Footnote } from "../model/section.ts";

export interface LiftedFootnotes {
  readonly body: readonly Token[];
  readonly footnotes: readonly Footnote[];
}

export function liftFootnotes(tokens: readonly Token[]): LiftedFootnotes {
  const start = tokens.findIndex((token) => token.type === "footnote_block_open");
  if (start === -1) return { body: tokens, footnotes: [] };
  return { body: tokens.slice(0, start), footnotes: readFootnotes(tokens.slice(start + 1, -1)) };
}

function readFootnotes(tokens: readonly Token[]): Footnote[] {
  const footnotes: Footnote[] = [];
  let body: Token[] = [];
  let references = 0;
  for (const token of tokens) {
    if (token.type === "footnote_anchor") references += 1;
    else if (token.type === "footnote_close") {
      footnotes.push({ number: footnotes.length + 1, references, body });
      [body, references] = [[], 0];
    } else if (token.type !== "footnote_open") body.push(token);
  }
  return footnotes;
}

/** The footnotes of `all` whose first reference stands in `body`, or in one of these footnotes. */
export function footnotesOf(body: readonly Token[], all: readonly Footnote[]): readonly Footnote[] {
  if (all.length === 0) return [];
  const found: Footnote[] = [];
  // Thousands may refer to one another in a row: a stack of our own is deep enough.
  const waiting = [...body].reverse();
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    const footnote = firstReference(token, all);
    if (footnote) found.push(footnote);
    for (const next of [...(footnote?.body ?? []), ...(token.children ?? [])].reverse()) waiting.push(next);
  }
  return found;
}

function firstReference(token: Token, all: readonly Footnote[]): Footnote | undefined {
  if (token.type !== "footnote_ref" || (token.meta.subId ?? 0) !== 0) return undefined;
  return all[token.meta.id as number];
}
