/** A talk of more blocks than a page could hold is an error where it grows too large, and read no further. */
import type MarkdownIt from "markdown-it";
import { type MarkdownEnv, report } from "../env.ts";

/** Its beginning, its words, its end. */
const TOKENS_OF_A_BLOCK = 3;

export function blockCount(md: MarkdownIt): void {
  const told = new WeakSet<MarkdownEnv>();
  md.block.ruler.before("nesting", "block_count", (state, startLine, endLine) => {
    const env = state.env as MarkdownEnv;
    const { blocks } = env.limits;
    if (state.tokens.length < TOKENS_OF_A_BLOCK * blocks) return false;
    state.line = endLine;
    if (told.has(env)) return true;
    told.add(env);
    report(env, {
      code: "talk-large",
      severity: "error",
      line: env.lineOf(startLine),
      message: `The talk has more than ${blocks.toLocaleString("en")} blocks: headings, paragraphs, points, cells.`,
      remedy: "Make several talks of it, or raise limits.blocks.",
    });
    return true;
  });
}
