/** A quote whose last line is `-- Author` names its author: quote and author become one figure. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";

const AUTHOR = /^[ \t]*(?:--|—|–|―)[ \t]*(\S[^\n]*)$/;
const ALONE = /^(?:--|—|–|―)[ \t]+(\S[^\n]*)$/;
const LONGEST = 160;

export function quoteFigure(md: MarkdownIt): void {
  md.core.ruler.after("block", "quote_figure", figures);
}

/** What changes in the list of tokens, noted first and done in one pass. */
interface Changes {
  readonly gone: Set<Token>;
  readonly before: Map<Token, Token>;
  readonly after: Map<Token, readonly Token[]>;
}

function figures(state: StateCore): void {
  const changes: Changes = { gone: new Set(), before: new Map(), after: new Map() };
  const open: Token[] = [];
  state.tokens.forEach((token, index) => {
    if (token.type === "blockquote_open") open.push(token);
    if (token.type !== "blockquote_close") return;
    const opening = open.pop();
    const author = authorWithin(state, index, changes) ?? authorBehind(state, index, changes);
    if (author !== undefined && opening !== undefined) wrap(state, [opening, token], author, changes);
  });
  if (changes.before.size === 0) return;
  state.tokens = state.tokens.flatMap((token) => {
    if (changes.gone.has(token)) return [];
    const before = changes.before.get(token);
    return [...(before ? [before] : []), token, ...(changes.after.get(token) ?? [])];
  });
}

/** The last line of the quote's last paragraph; taken out of it. */
function authorWithin(state: StateCore, closeIndex: number, { gone }: Changes): Token | undefined {
  const paragraph = state.tokens.slice(Math.max(0, closeIndex - 3), closeIndex);
  const [open, inline, close] = paragraph;
  if (open === undefined || inline?.type !== "inline" || close?.type !== "paragraph_close" || gone.has(open))
    return undefined;
  const start = inline.content.lastIndexOf("\n") + 1;
  const text = AUTHOR.exec(inline.content.slice(start))?.[1];
  if (text === undefined || text.length > LONGEST) return undefined;
  const rest = inline.content.slice(0, Math.max(0, start - 1));
  const isWhole = rest.trim() === "";
  if (isWhole && state.tokens[closeIndex - 4]?.type === "blockquote_open") return undefined;
  inline.content = rest;
  const line = (inline.map?.[0] ?? 0) + (start === 0 ? 0 : rest.split("\n").length);
  if (isWhole) for (const token of paragraph) gone.add(token);
  return authorToken(state, text, line);
}

/** A paragraph of its own directly behind the quote. */
function authorBehind(state: StateCore, closeIndex: number, { gone }: Changes): Token | undefined {
  const paragraph = state.tokens.slice(closeIndex + 1, closeIndex + 4);
  const [open, inline] = paragraph;
  if (open?.type !== "paragraph_open" || inline?.type !== "inline") return undefined;
  const text = ALONE.exec(inline.content)?.[1];
  if (text === undefined || text.length > LONGEST) return undefined;
  for (const token of paragraph) gone.add(token);
  return authorToken(state, text, inline.map?.[0] ?? 0);
}

function authorToken(state: StateCore, content: string, line: number): Token {
  const token = new state.Token("inline", "", 0);
  return Object.assign(token, { content, children: [], map: [line, line + 1] });
}

function wrap(state: StateCore, [open, close]: [Token, Token], author: Token, changes: Changes): void {
  const make = (type: string, tag: string, nesting: 1 | -1): Token =>
    Object.assign(new state.Token(type, tag, nesting), { block: true, level: open.level });
  const figure = make("quote_figure_open", "figure", 1);
  figure.attrs = [["class", "quote"]];
  changes.before.set(open, figure);
  changes.after.set(close, [
    make("figcaption_open", "figcaption", 1),
    author,
    make("figcaption_close", "figcaption", -1),
    make("quote_figure_close", "figure", -1),
  ]);
}
