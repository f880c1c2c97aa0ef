/** A talk of more blocks than a page could hold is an error where it grows too large, and read no further. */
import type MarkdownIt from "markdown-it";
import { type MarkdownEnv, report } from "../env.ts";

/** Its beginning, its words, its end. */
const TOKENS_OF_A_BLOCK = 3;

export function blockCount(md: MarkdownIt): void {
  const told = new WeakSet<MarkdownEnv>();
  const mostTokens = ({ limits }: MarkdownEnv): number => TOKENS_OF_A_BLOCK * limits.blocks;
  md.block.ruler.before("nesting", "block_count", (state, startLine, endLine) => {
    const env = state.env as MarkdownEnv;
    if (state.tokens.length < mostTokens(env)) return false;
    state.line = endLine;
    if (!told.has(env)) tell(env, startLine);
    told.add(env);
    return true;
  });
  // One table may hold them all: it is read before anybody can count.
  md.core.ruler.after("block", "block_count", (state) => {
    const env = state.env as MarkdownEnv;
    if (state.tokens.length <= mostTokens(env) || told.has(env)) return;
    const beyond = state.tokens.slice(mostTokens(env));
    tell(env, beyond.find(({ map }) => map !== null)?.map?.[0] ?? 0);
    state.tokens = [];
  });
}

/** `line` is 0-based, as markdown-it has it. */
function tell(env: MarkdownEnv, line: number): void {
  const blocks = env.limits.blocks.toLocaleString("en");
  report(env, {
    code: "talk-large",
    severity: "error",
    line: env.lineOf(line),
    message: `The talk has more than ${blocks} blocks: headings, paragraphs, points, cells.`,
    remedy: "Make several talks of it, or raise limits.blocks.",
  });
}
