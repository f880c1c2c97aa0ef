/** `^[a note]` in the line: a note within it has a number of its own, and what is nested deeper than notes are is text. */
import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import type Token from "markdown-it/lib/token.mjs";
import type { MarkdownEnv } from "../env.ts";

/** Each is read once for every note that it stands in. */
const DEEPEST = 4;

interface FootnoteEnv extends MarkdownEnv {
  footnotes?: { list?: { readonly content: string; readonly tokens: Token[] }[] };
}

/** The plugin's own rule takes the number after it has read the note, and so gives it to the note within, too. */
export function footnoteInline(md: MarkdownIt): void {
  const depths = new WeakMap<MarkdownEnv, number>();
  md.inline.ruler.at("footnote_inline", (state, silent) => {
    const env = state.env as FootnoteEnv;
    const depth = depths.get(env) ?? 0;
    const end = depth < DEEPEST ? endOf(state) : -1;
    if (end < 0) return false;
    if (!silent) {
      depths.set(env, depth + 1);
      pushNote(state, env, state.src.slice(state.pos + 2, end));
      depths.set(env, depth);
    }
    state.pos = end + 1;
    return true;
  });
}

function endOf(state: StateInline): number {
  const { src, pos, posMax } = state;
  if (pos + 2 >= posMax || !src.startsWith("^[", pos)) return -1;
  const end = state.md.helpers.parseLinkLabel(state, pos + 1);
  state.posMax = posMax;
  return end;
}

function pushNote(state: StateInline, env: FootnoteEnv, content: string): void {
  env.footnotes ??= {};
  env.footnotes.list ??= [];
  const { list } = env.footnotes;
  const tokens: Token[] = [];
  state.push("footnote_ref", "", 0).meta = { id: list.length };
  list.push({ content, tokens });
  state.md.inline.parse(content, state.md, env, tokens);
}
