/** Footnotes leave the end of the file and go where they are first referred to. */
import type Token from "markdown-it/lib/token.mjs";
import type { WrittenFootnote, WrittenRoot, WrittenSection } from "../model/written.ts";

export interface LiftedFootnotes {
  readonly body: readonly Token[];
  readonly footnotes: readonly WrittenFootnote[];
}

export function liftFootnotes(tokens: readonly Token[]): LiftedFootnotes {
  const start = tokens.findIndex((token) => token.type === "footnote_block_open");
  if (start === -1) return { body: tokens, footnotes: [] };
  return { body: tokens.slice(0, start), footnotes: readFootnotes(tokens.slice(start + 1, -1)) };
}

function readFootnotes(tokens: readonly Token[]): WrittenFootnote[] {
  const footnotes: WrittenFootnote[] = [];
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
export function footnotesOf(
  body: readonly Token[],
  all: readonly WrittenFootnote[],
): readonly WrittenFootnote[] {
  const found: WrittenFootnote[] = [];
  visitReferences(body, all, ({ meta }, footnote) => {
    if ((meta.subId ?? 0) !== 0) return false;
    found.push(footnote);
    return true;
  });
  return found;
}

/** Each footnote goes where its first reference stands among those that are left, which are counted anew. */
export function placeFootnotes(root: WrittenRoot, all: readonly WrittenFootnote[]): WrittenRoot {
  const counts = new Map<WrittenFootnote, number>();
  visitReferences(textOf(root), all, (token, footnote) => {
    const subId = counts.get(footnote) ?? 0;
    counts.set(footnote, subId + 1);
    token.meta = { ...token.meta, subId };
    return subId === 0;
  });
  const counted = all.map((footnote) => ({ ...footnote, references: counts.get(footnote) ?? 0 }));
  const place = <Part extends WrittenRoot | WrittenSection>(part: Part): Part => ({
    ...part,
    footnotes: footnotesOf(ownText(part), counted),
    children: part.children.map(place),
  });
  return place(root);
}

function ownText({ heading, body }: WrittenRoot | WrittenSection): readonly Token[] {
  return [...(heading?.inline ?? []), ...body];
}

/** All of it, in the order of the page. */
function textOf(part: WrittenRoot | WrittenSection): readonly Token[] {
  return [...ownText(part), ...part.children.flatMap(textOf)];
}

/** `visit` says whether the footnote stands here, and its own references with it. */
function visitReferences(
  body: readonly Token[],
  all: readonly WrittenFootnote[],
  visit: (reference: Token, footnote: WrittenFootnote) => boolean,
): void {
  if (all.length === 0) return;
  // Thousands may refer to one another in a row: a stack of our own is deep enough.
  const waiting = [...body].reverse();
  for (let token = waiting.pop(); token !== undefined; token = waiting.pop()) {
    const footnote = token.type === "footnote_ref" ? all[token.meta.id as number] : undefined;
    const standsHere = footnote !== undefined && visit(token, footnote);
    for (const next of [...(standsHere ? footnote.body : []), ...(token.children ?? [])].reverse())
      waiting.push(next);
  }
}
