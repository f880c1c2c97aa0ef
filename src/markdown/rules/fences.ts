/** Reads every fence's options, and reports the fence that is never closed. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import { type MarkdownEnv, report } from "../env.ts";
import { parseFenceInfo } from "../parse-fence-info.ts";

export function fences(md: MarkdownIt): void {
  md.core.ruler.after("block", "fences", readFences);
}

/** What the reading of the blocks leaves on a fence. */
interface FenceMeta {
  readonly isClosed: boolean;
}

function readFences(state: StateCore): void {
  const env = state.env as MarkdownEnv;
  for (const token of state.tokens) {
    if (token.type !== "fence") continue;
    const { isClosed } = token.meta as FenceMeta;
    token.meta = parseFenceInfo(token.info);
    if (isClosed) continue;
    const [first, end] = token.map ?? [0, 0];
    report(env, {
      code: "fence-unclosed",
      line: first + 1,
      near: token.markup,
      message: `This code fence is never closed: everything down to line ${end} is code.`,
      remedy: `Add a line of ${token.markup} where the code ends.`,
    });
  }
}
