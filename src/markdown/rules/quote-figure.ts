/** A quote whose last line is `-- Author` names its author: quote and author become one figure. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";

const AUTHOR_LINE = /(?:^|\n)[ \t]*(?:--|—|–|―)[ \t]*(\S[^\n]*)$/;
const ALONE = /^(?:--|—|–|―)[ \t]+(\S[^\n]*)$/;
const LONGEST = 160;

export function quoteFigure(md: MarkdownIt): void {
  md.core.ruler.after("block", "quote_figure", figures);
}

function figures(state: StateCore): void {
  for (let index = 0; index < state.tokens.length; index += 1) {
    if (state.tokens[index]?.type !== "blockquote_close") continue;
    const author = authorWithin(state, index) ?? authorBehind(state, index);
    if (author === undefined) continue;
    const close = state.tokens.findIndex((token, at) => at >= index - 3 && token.type === "blockquote_close");
    wrap(state, openingOf(state.tokens, close), close, author);
    index = close + 4;
  }
}

/** The last line of the quote's last paragraph; taken out of it. */
function authorWithin(state: StateCore, closeIndex: number): Token | undefined {
  const inline = state.tokens[closeIndex - 2];
  const open = state.tokens[closeIndex - 3];
  if (
    state.tokens[closeIndex - 1]?.type !== "paragraph_close" ||
    inline?.type !== "inline" ||
    open === undefined
  )
    return undefined;
  const match = AUTHOR_LINE.exec(inline.content);
  const text = match?.[1];
  if (match === null || text === undefined || text.length > LONGEST) return undefined;
  const rest = inline.content.slice(0, match.index);
  const isWhole = rest.trim() === "";
  if (isWhole && state.tokens[closeIndex - 4]?.type === "blockquote_open") return undefined;
  inline.content = rest;
  const lines = rest.split("\n").length + (match.index === 0 ? -1 : 0);
  const line = (inline.map?.[0] ?? 0) + lines;
  if (isWhole) state.tokens.splice(closeIndex - 3, 3);
  return authorToken(state, text, line);
}

/** A paragraph of its own directly behind the quote. */
function authorBehind(state: StateCore, closeIndex: number): Token | undefined {
  const [open, inline] = [state.tokens[closeIndex + 1], state.tokens[closeIndex + 2]];
  if (open?.type !== "paragraph_open" || inline?.type !== "inline") return undefined;
  const text = ALONE.exec(inline.content)?.[1];
  if (text === undefined || text.length > LONGEST) return undefined;
  state.tokens.splice(closeIndex + 1, 3);
  return authorToken(state, text, inline.map?.[0] ?? 0);
}

function authorToken(state: StateCore, content: string, line: number): Token {
  const token = new state.Token("inline", "", 0);
  return Object.assign(token, { content, children: [], map: [line, line + 1] });
}

function openingOf(tokens: readonly Token[], closeIndex: number): number {
  const level = tokens[closeIndex]?.level;
  for (let at = closeIndex - 1; at >= 0; at -= 1) {
    if (tokens[at]?.type === "blockquote_open" && tokens[at]?.level === level) return at;
  }
  return closeIndex;
}

function wrap(state: StateCore, open: number, close: number, author: Token): void {
  const make = (type: string, tag: string, nesting: 1 | -1): Token => {
    const token = new state.Token(type, tag, nesting);
    return Object.assign(token, { block: true, level: state.tokens[open]?.level ?? 0 });
  };
  const figure = make("quote_figure_open", "figure", 1);
  figure.attrs = [["class", "quote"]];
  const caption = [
    make("figcaption_open", "figcaption", 1),
    author,
    make("figcaption_close", "figcaption", -1),
  ];
  state.tokens.splice(close + 1, 0, ...caption, make("quote_figure_close", "figure", -1));
  state.tokens.splice(open, 0, figure);
}
