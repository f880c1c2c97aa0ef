/** Footnotes leave the end of the file and go where they are first referred to. */
import type Token from "markdown-it/lib/token.mjs";
import type { Footnote, Section, TalkRoot } from "../model/section.ts";

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
  const found: Footnote[] = [];
  visitReferences(body, all, ({ meta }, footnote) => {
    if ((meta.subId ?? 0) !== 0) return false;
    found.push(footnote);
    return true;
  });
  return found;
}

/** Each footnote goes where its first reference stands among those that are left, which are counted anew. */
export function placeFootnotes(root: TalkRoot, all: readonly Footnote[]): TalkRoot {
  const counts = new Map<Footnote, number>();
  visitReferences(textOf(root), all, (token, footnote) => {
    const subId = counts.get(footnote) ?? 0;
    counts.set(footnote, subId + 1);
    token.meta = { ...token.meta, subId };
    return subId === 0;
  });
  const counted = all.map((footnote) => ({ ...footnote, references: counts.get(footnote) ?? 0 }));
  const place = <Part extends TalkRoot | Section>(part: Part): Part => ({
    ...part,
    footnotes: footnotesOf(ownText(part), counted),
    children: part.children.map(place),
  });
  return place(root);
}

function ownText({ heading, body }: TalkRoot | Section): readonly Token[] {
  return [...(heading?.inline ?? []), ...body];
}

/** All of it, in the order of the page. */
function textOf(part: TalkRoot | Section): readonly Token[] {
  return [...ownText(part), ...part.children.flatMap(textOf)];
}

/** `visit` says whether the footnote stands here, and its own references with it. */
function visitReferences(
  body: readonly Token[],
  all: readonly Footnote[],
  visit: (reference: Token, footnote: Footnote) => boolean,
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
