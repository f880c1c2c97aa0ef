/** Lists: an item that heads others runs in bold; many short items stand in columns. */
import type Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../../markdown/inline-text.ts";
import { attribute, attributesOf } from "../attributes.ts";
import type { Handler } from "../context.ts";

const SHORT_ITEM = 24;
const FEWEST_IN_COLUMNS = 3;

const bulletOpen: Handler = (token, scope, tokens, at) => {
  const short = isShort(tokens, at) ? "short" : undefined;
  const classes = [token.attrGet("class"), short].filter(Boolean).join(" ");
  return `<ul${attributesOf(token, scope, ["class"])}${attribute("class", classes || undefined)}>\n`;
};

/** Three items or more, none longer than a few words, none with children. */
function isShort(tokens: readonly Token[], at: number): boolean {
  const level = tokens[at]?.level ?? 0;
  let items = 0;
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next] as Token;
    if (token.type === "bullet_list_close" && token.level === level) return items >= FEWEST_IN_COLUMNS;
    if (/^(bullet_list_open|ordered_list_open|fence|code_block|html_open|image)$/.test(token.type))
      return false;
    if (token.type === "list_item_open") items += 1;
    if (token.type === "inline" && inlineText(token.children ?? []).length > SHORT_ITEM) return false;
  }
  return false;
}

const itemOpen: Handler = (token, scope, tokens, at) => {
  const head = isHead(tokens, at) ? "head" : undefined;
  const classes = [token.attrGet("class"), head].filter(Boolean).join(" ");
  const rest = attributesOf(token, scope, ["class"]) + attribute("class", classes || undefined);
  return `<li${rest}>${head && tokens[at + 1]?.hidden ? "<b>" : ""}`;
};

/** The item's first line introduces what stands under it, or ends in a colon. */
function isHead(tokens: readonly Token[], at: number): boolean {
  const [paragraph, inline, , next] = tokens.slice(at + 1, at + 5);
  if (paragraph?.type !== "paragraph_open" || inline?.type !== "inline") return false;
  const introduces = next?.type === "bullet_list_open" || next?.type === "ordered_list_open";
  return introduces && inline.content.length <= 120;
}

/** The bold of a tight item ends with its first line. */
const hiddenParagraphClose: Handler = (token, _scope, tokens, at) => {
  if (!token.hidden) return "</p>\n";
  const item = tokens[at - 3];
  return item?.type === "list_item_open" && isHead(tokens, at - 3)
    ? "</b>\n"
    : tokens[at + 1]?.type === "list_item_close"
      ? ""
      : "\n";
};

export const lists: Readonly<Record<string, Handler>> = {
  bullet_list_open: bulletOpen,
  bullet_list_close: () => "</ul>\n",
  ordered_list_open: (token, scope) => `<ol${attributesOf(token, scope)}>\n`,
  ordered_list_close: () => "</ol>\n",
  list_item_open: itemOpen,
  list_item_close: () => "</li>\n",
  paragraph_close: hiddenParagraphClose,
};
