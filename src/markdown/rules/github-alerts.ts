/** `> [!NOTE]`: GitHub's alerts are containers written as quotes. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { hideParagraph } from "../hide-paragraph.ts";
import { type Container, findContainerKind } from "./containers.ts";

const MARK = /^\[!([A-Za-z]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/;

export function githubAlerts(md: MarkdownIt): void {
  md.core.ruler.after("block", "github_alerts", alerts);
}

function alerts(state: StateCore): void {
  state.tokens.forEach((open, index) => {
    const inline = state.tokens[index + 2];
    if (open.type !== "blockquote_open" || inline?.type !== "inline") return;
    const mark = MARK.exec(inline.content);
    const kind = findContainerKind(mark?.[1] ?? "");
    if (!mark || kind === undefined) return;
    inline.content = inline.content.slice(mark[0].length);
    become(open, { kind, title: "" }, "container_open");
    const close = closingOf(state.tokens, index);
    if (close) become(close, { kind, title: "" }, "container_close");
    if (inline.content === "") hideParagraph(state.tokens, index + 1);
    if (mark[2]) insertTitle(state, index, mark[2], open.level);
  });
}

function become(token: Token, container: Container, type: string): void {
  token.type = type;
  token.tag = "div";
  token.meta = container;
}

function closingOf(tokens: readonly Token[], index: number): Token | undefined {
  const level = tokens[index]?.level;
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.type === "blockquote_close" && token.level === level) return token;
  }
  return undefined;
}

function insertTitle(state: StateCore, index: number, title: string, level: number): void {
  const open = new state.Token("container_title_open", "p", 1);
  const inline = new state.Token("inline", "", 0);
  const close = new state.Token("container_title_close", "p", -1);
  Object.assign(inline, {
    content: title,
    children: [],
    level: level + 1,
    map: state.tokens[index]?.map ?? null,
  });
  state.tokens.splice(index + 1, 0, open, inline, close);
}
