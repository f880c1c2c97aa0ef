/** What is nested deeper than the parser goes is text, where it would be dropped without a word. */
import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { type MarkdownEnv, report } from "../env.ts";

export function nesting(md: MarkdownIt): void {
  const told = new WeakSet<MarkdownEnv>();
  md.block.ruler.before("table", "nesting", (state, startLine, endLine) => {
    const env = state.env as MarkdownEnv;
    if (state.level < env.limits.nesting) return false;
    const end = findEnd(state, startLine, endLine);
    pushText(state, startLine, end);
    if (!told.has(env)) reportDepth(env, startLine);
    told.add(env);
    return true;
  });
}

/** The first line behind `start` that is blank, or that no longer belongs to the point it stands in. */
function findEnd(state: StateBlock, start: number, endLine: number): number {
  let line = start + 1;
  while (line < endLine && !state.isEmpty(line) && (state.sCount[line] ?? 0) >= state.blkIndent) line += 1;
  return line;
}

function pushText(state: StateBlock, start: number, end: number): void {
  state.push("paragraph_open", "p", 1).map = [start, end];
  const text = state.push("inline", "", 0);
  text.content = state.getLines(start, end, state.blkIndent, false).trim();
  text.map = [start, end];
  text.children = [];
  state.push("paragraph_close", "p", -1);
  state.line = end;
}

function reportDepth(env: MarkdownEnv, line: number): void {
  report(env, {
    code: "talk-deep",
    line: env.lineOf(line),
    message: `Lists, quotations or containers stand ${env.limits.nesting} deep in one another; what is deeper is shown as text.`,
    remedy: "Take some of them out of the others.",
  });
}
