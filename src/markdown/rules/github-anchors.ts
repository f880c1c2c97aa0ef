/** Notes the anchor that GitHub's own rendering would give each heading, so that links made there work here. */
import GithubSlugger from "github-slugger";
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import { inlineText } from "../inline-text.ts";

export function githubAnchors(md: MarkdownIt): void {
  md.core.ruler.push("github_anchors", noteAnchors);
}

function noteAnchors(state: StateCore): void {
  const slugger = new GithubSlugger();
  state.tokens.forEach((token, at) => {
    if (token.type !== "heading_open") return;
    const inline = state.tokens[at + 1];
    // GitHub knows no attributes and prints what stands between the braces.
    const braces = inline?.meta?.braces === undefined ? "" : ` ${inline.meta.braces}`;
    const text = inlineText(inline?.children ?? []).trim() + braces;
    token.meta = { githubAnchor: slugger.slug(text) };
  });
}
