/** `{#id .class lang=en}` after a heading, a paragraph, an item, a cell, or directly behind an inline element. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { hideParagraph } from "../hide-paragraph.ts";
import { type Attributes, pageAttributes, parseAttributes } from "../parse-attributes.ts";

export function attributes(md: MarkdownIt): void {
  md.core.ruler.after("block", "block_attributes", blockAttributes);
  md.inline.ruler.before("link", "bracketed_span", bracketedSpan);
  md.inline.ruler.push("inline_attributes", inlineAttributes);
}

function apply(token: Token, attributes: Attributes): void {
  for (const [name, value] of pageAttributes(attributes)) {
    if (name === "class") token.attrJoin("class", value);
    else token.attrSet(name, value);
  }
}

function blockAttributes(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    const before = state.tokens[index - 1];
    if (token.type !== "inline" || before === undefined) return;
    const found = findAtEnd(token.content, before.type === "heading_open");
    const parsed = found && parseAttributes(found.braces);
    if (!found || !parsed) return;
    const alone = found.rest === "";
    const target =
      alone && before.type === "paragraph_open" ? previousBlock(state.tokens, index - 1) : undefined;
    if (alone && target === undefined && before.type === "paragraph_open") return;
    apply(target ?? owner(state.tokens, index - 1), parsed);
    token.content = found.rest;
    token.meta = { ...token.meta, braces: found.braces };
    if (target !== undefined) hideParagraph(state.tokens, index - 1);
  });
}

/**
 * What stands between the last braces, and what before them. Behind a heading they need no space when they hold an id.
 * A regular expression would try every space of a long run.
 */
function findAtEnd(content: string, isHeading: boolean): { rest: string; braces: string } | undefined {
  const text = content.trimEnd();
  const start = text.lastIndexOf("{");
  if (start === -1 || !text.endsWith("}")) return undefined;
  const braces = text.slice(start + 1, -1);
  if (braces === "" || /[}\n]/.test(braces)) return undefined;
  const isApart = start === 0 || /[ \t\n]/.test(text.charAt(start - 1));
  if (!isApart && !(isHeading && /#./.test(braces))) return undefined;
  return { rest: text.slice(0, start).trimEnd(), braces };
}

/** In a tight list the item owns the attributes of its only paragraph. */
function owner(tokens: readonly Token[], index: number): Token {
  const open = tokens[index] as Token;
  const outer = tokens[index - 1];
  return open.hidden && outer?.type === "list_item_open" ? outer : open;
}

/** The opening token of the table, list, quote or code that ends directly before a paragraph of attributes. */
function previousBlock(tokens: readonly Token[], index: number): Token | undefined {
  const close = tokens[index - 1];
  if (close?.type === "fence") return close;
  if (
    close === undefined ||
    close.nesting !== -1 ||
    !/^(table|bullet_list|ordered_list|blockquote)_close$/.test(close.type)
  )
    return undefined;
  const type = close.type.replace("_close", "_open");
  for (let at = index - 2; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.type === type && token.level === close.level) return token;
  }
  return undefined;
}

/** `[some words]{lang=en}` */
function bracketedSpan(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b) return false;
  const end = state.md.helpers.parseLinkLabel(state, state.pos, false);
  if (end < 0 || state.src.charCodeAt(end + 1) !== 0x7b) return false;
  const braces = /^\{([^{}\n]+)\}/.exec(state.src.slice(end + 1, end + 400));
  const parsed = braces && parseAttributes(braces[1] ?? "");
  if (!braces || !parsed) return false;
  const after = end + 1 + braces[0].length;
  if (!silent) pushSpan(state, end, parsed);
  state.pos = after;
  return true;
}

function pushSpan(state: StateInline, end: number, parsed: Attributes): void {
  const { pos, posMax } = state;
  apply(state.push("span_open", "span", 1), parsed);
  state.pos = pos + 1;
  state.posMax = end;
  state.md.inline.tokenize(state);
  state.push("span_close", "span", -1);
  state.pos = pos;
  state.posMax = posMax;
}

function inlineAttributes(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x7b || state.pending !== "") return false;
  const last = state.tokens[state.tokens.length - 1];
  if (last === undefined || !/^(image|code_inline|link_close|span_close)$/.test(last.type)) return false;
  const braces = /^\{([^{}\n]+)\}/.exec(state.src.slice(state.pos, state.pos + 400));
  const parsed = braces && parseAttributes(braces[1] ?? "");
  if (!braces || !parsed) return false;
  if (!silent) apply(openingOf(state.tokens, last), parsed);
  state.pos += braces[0].length;
  return true;
}

function openingOf(tokens: readonly Token[], last: Token): Token {
  if (last.nesting !== -1) return last;
  const type = last.type.replace("_close", "_open");
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.type === type && token.level === last.level) return token;
  }
  return last;
}
