/** Gathers the footnotes that are referred to behind the text, in one pass however many there are. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { MarkdownEnv } from "../env.ts";

/** What markdown-it-footnote notes of each footnote, in the order of first reference. */
interface Referred {
  readonly label?: string;
  /** Those of a footnote that is written in place. */
  readonly tokens?: Token[];
  readonly content?: string;
  readonly count?: number;
}

interface FootnoteEnv extends MarkdownEnv {
  readonly footnotes?: { readonly list?: readonly Referred[] };
}

/** The plugin's own rule copies all tokens once for each footnote. */
export function footnoteBlock(md: MarkdownIt): void {
  md.core.ruler.at("footnote_tail", gather);
}

function gather(state: StateCore): void {
  const { list = [] } = (state.env as FootnoteEnv).footnotes ?? {};
  const { text, defined } = takeDefinitions(state.tokens);
  state.tokens = text;
  if (list.length === 0) return;
  const push = (type: string, nesting: 1 | 0 | -1, meta: object | null = null): void => {
    text.push(Object.assign(new state.Token(type, "", nesting), { meta }));
  };
  push("footnote_block_open", 1);
  list.forEach((footnote, id) => {
    const { label, count = 1 } = footnote;
    push("footnote_open", 1, { id, label });
    const body = footnote.tokens ? inPlace(state, footnote) : (defined.get(label ?? "") ?? []);
    const last = body[body.length - 1]?.type === "paragraph_close" ? body.pop() : undefined;
    for (const token of body) text.push(token);
    for (let subId = 0; subId < Math.max(1, count); subId += 1)
      push("footnote_anchor", 0, { id, subId, label });
    if (last !== undefined) text.push(last);
    push("footnote_close", -1);
  });
  push("footnote_block_close", -1);
}

/** The text without the definitions, and the tokens of each. A definition may hold another. */
function takeDefinitions(tokens: readonly Token[]): { text: Token[]; defined: Map<string, Token[]> } {
  const text: Token[] = [];
  const defined = new Map<string, Token[]>();
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const body: Token[] = [];
      defined.set(String(token.meta.label), body);
      open.push(body);
    } else if (token.type === "footnote_reference_close") open.pop();
    else (open[open.length - 1] ?? text).push(token);
  }
  return { text, defined };
}

function inPlace(state: StateCore, { tokens = [], content = "" }: Referred): Token[] {
  const make = (type: string, tag: string, nesting: 1 | 0 | -1): Token => new state.Token(type, tag, nesting);
  return [
    Object.assign(make("paragraph_open", "p", 1), { block: true }),
    Object.assign(make("inline", "", 0), { children: tokens, content }),
    Object.assign(make("paragraph_close", "p", -1), { block: true }),
  ];
}
