/** `<h2 align="center">Title</h2>` alone in its block is a heading like any other. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";

const WHOLE = /^\s{0,3}<h([1-6])((?:\s[^>]*)?)>([\s\S]*?)<\/h\1\s*>\s*$/i;
const ID = /\sid\s*=\s*(?:"([^"\s]+)"|'([^'\s]+)'|([^\s"'>]+))/i;
const NESTED = /<\/?(?:h[1-6]|div|p|ul|ol|li|table|pre|blockquote)\b/i;

export function htmlHeadings(md: MarkdownIt): void {
  md.core.ruler.after("block", "html_headings", headings);
}

function headings(state: StateCore): void {
  state.tokens = state.tokens.flatMap((token) => {
    const match = token.type === "html_block" && token.level === 0 ? WHOLE.exec(token.content) : null;
    const content = match?.[3]?.trim();
    if (!match || content === undefined || NESTED.test(content)) return [token];
    return headingTokens(state, token, Number(match[1]), match[2] ?? "", content);
  });
}

function headingTokens(
  state: StateCore,
  block: Token,
  level: number,
  attributes: string,
  content: string,
): Token[] {
  const open = new state.Token("heading_open", `h${level}`, 1);
  const inline = new state.Token("inline", "", 0);
  const close = new state.Token("heading_close", `h${level}`, -1);
  const id = ID.exec(attributes);
  Object.assign(open, { map: block.map, block: true, markup: "#".repeat(level) });
  Object.assign(inline, {
    map: block.map,
    content: content.replace(/\s*\n\s*/g, " "),
    children: [],
    level: 1,
  });
  if (id) open.attrSet("id", id[1] ?? id[2] ?? id[3] ?? "");
  return [open, inline, close];
}
