/** A footnote that nothing refers to is text like any other: it is not dropped, and it is reported. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import { type MarkdownEnv, report } from "../env.ts";

interface FootnoteEnv extends MarkdownEnv {
  /** By `:label`; negative until something refers to it. */
  readonly footnotes?: { readonly refs?: Readonly<Record<string, number>> };
}

export function unusedFootnotes(md: MarkdownIt): void {
  md.core.ruler.before("footnote_tail", "unused_footnotes", keepUnused);
}

function keepUnused(state: StateCore): void {
  const env = state.env as FootnoteEnv;
  let label: string | undefined;
  state.tokens.forEach((token, index) => {
    if (token.type === "footnote_reference_open") {
      const name = String(token.meta.label);
      label = (env.footnotes?.refs?.[`:${name}`] ?? -1) < 0 ? name : undefined;
    }
    if (label === undefined || !token.type.startsWith("footnote_reference_")) return;
    const opens = token.type === "footnote_reference_open";
    if (opens) {
      const line = (state.tokens[index + 1]?.map?.[0] ?? 0) + 1;
      const remedy = `Refer to it with [^${label}], or take the mark away.`;
      const message = `Nothing refers to the footnote "${label}"; it stands in the text.`;
      report(env, { code: "footnote-unused", line, near: `[^${label}]`, message, remedy });
    }
    Object.assign(token, {
      type: opens ? "container_open" : "container_close",
      tag: "div",
      meta: { title: "" },
    });
  });
}
