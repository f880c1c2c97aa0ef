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

/** Of two definitions of one label the first counts, as on GitHub; what the other says is not lost. */
function keepUnused(state: StateCore): void {
  const env = state.env as FootnoteEnv;
  const defined = new Set<string>();
  /** Of the definitions that are open, which are kept in the text. */
  const open: boolean[] = [];
  state.tokens.forEach((token, index) => {
    const opens = token.type === "footnote_reference_open";
    if (!opens && token.type !== "footnote_reference_close") return;
    if (opens) {
      const label = String(token.meta.label);
      const isUnused = (env.footnotes?.refs?.[`:${label}`] ?? -1) < 0;
      open.push(isUnused || defined.has(label));
      if (open.at(-1)) reportKept(env, label, { index, isUnused, tokens: state.tokens });
      defined.add(label);
    }
    const isKept = opens ? open.at(-1) : open.pop();
    if (isKept !== true) return;
    const type = opens ? "container_open" : "container_close";
    Object.assign(token, { type, tag: "div", meta: { title: "" } });
  });
}

interface Kept {
  readonly index: number;
  readonly isUnused: boolean;
  readonly tokens: StateCore["tokens"];
}

function reportKept(env: FootnoteEnv, label: string, { index, isUnused, tokens }: Kept): void {
  const line = (tokens[index + 1]?.map?.[0] ?? 0) + 1;
  const remedy = isUnused
    ? `Refer to it with [^${label}], or take the mark away.`
    : "Give one of them another name.";
  const message = isUnused
    ? `Nothing refers to the footnote "${label}"; it stands in the text.`
    : `The footnote "${label}" is written twice; the second stands in the text.`;
  report(env, { code: "footnote-unused", line, near: `[^${label}]`, message, remedy });
}
