/** `~one tilde~` strikes out as two do, as on GitHub. */
import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";

const STRUCK = /^~(?![~\s])((?:\\.|`[^`]*`|[^~\\\n])*[^~\s\\])~(?!~)/;
const LONGEST = 400;

export function singleTilde(md: MarkdownIt): void {
  md.inline.ruler.before("strikethrough", "single_tilde", strike);
}

function strike(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x7e || state.src.charCodeAt(state.pos - 1) === 0x7e) return false;
  const match = STRUCK.exec(state.src.slice(state.pos, Math.min(state.posMax, state.pos + LONGEST)));
  if (!match || /[\p{L}\p{N}]/u.test(state.src.charAt(state.pos - 1))) return false;
  if (!silent) pushStruck(state, match[0].length);
  state.pos += match[0].length;
  return true;
}

function pushStruck(state: StateInline, length: number): void {
  const { pos, posMax } = state;
  state.push("s_open", "s", 1);
  state.pos = pos + 1;
  state.posMax = pos + length - 1;
  state.md.inline.tokenize(state);
  state.push("s_close", "s", -1);
  state.pos = pos;
  state.posMax = posMax;
}
