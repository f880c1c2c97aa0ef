/** Author HTML becomes tokens: what the policy keeps is an element like any other, what it drops is reported. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { DroppedHtml } from "../dropped-html.ts";
import type { MarkdownEnv } from "../env.ts";
import { isEmbeddedImage, isSafeLink } from "../html-policy.ts";
import { OpenElements } from "../open-elements.ts";
import { readHtml } from "../read-html.ts";

export function sanitizeHtml(md: MarkdownIt): void {
  md.core.ruler.push("sanitize_html", (state) => sanitize(state));
}

function sanitize(state: StateCore): void {
  const env = state.env as MarkdownEnv;
  let line = 1;
  const nesting = new OpenElements();
  state.tokens = state.tokens.flatMap((token) => {
    line = (token.map?.[0] ?? line - 1) + 1;
    if (token.type === "html_block") {
      const kept = readHtml(token.content, new DroppedHtml(env, line), { level: token.level, nesting });
      return kept.map((part) => Object.assign(part, { map: token.map }));
    }
    for (const child of token.children ?? []) reportUnsafe(child, new DroppedHtml(env, line));
    if (token.type === "inline" && token.children)
      token.children = sanitizeInline(token.children, new DroppedHtml(env, line), nesting);
    return [token];
  });
}

/** Links and images of the Markdown itself that no page may have. */
function reportUnsafe(token: Token, dropped: DroppedHtml): void {
  if (token.type !== "link_open" && token.type !== "image") return;
  const href = token.attrGet(token.type === "image" ? "src" : "href") ?? "";
  const isAllowed = isSafeLink(href) || (token.type === "image" && isEmbeddedImage(href));
  if (!isAllowed) dropped.link(href, 1);
}

/** Between an inline `<script>` and its end stands code, not text. */
function sanitizeInline(children: readonly Token[], dropped: DroppedHtml, nesting: OpenElements): Token[] {
  if (!children.some((child) => child.type === "html_inline")) return [...children];
  const lastEnds = lastEndsOf(children);
  let within: string | undefined;
  return children.flatMap((child, at) => {
    const { tag, isEnd } = codeTagOf(child);
    if (within !== undefined) {
      if (isEnd && tag === within) within = undefined;
      return [];
    }
    if (tag !== undefined && !isEnd && (lastEnds.get(tag) ?? -1) > at) within = tag;
    return child.type === "html_inline"
      ? readHtml(child.content, dropped, { level: child.level, nesting })
      : [child];
  });
}

/** Where the last end of each tag stands whose text is code: to look for it at every start would take the square. */
function lastEndsOf(children: readonly Token[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  children.forEach((child, at) => {
    const { tag, isEnd } = codeTagOf(child);
    if (tag !== undefined && isEnd) ends.set(tag, at);
  });
  return ends;
}

function codeTagOf({ type, content }: Token): { readonly tag?: string; readonly isEnd?: boolean } {
  const found = type === "html_inline" ? /^<(\/?)(script|style)\b/i.exec(content) : null;
  return found === null ? {} : { tag: found[2]?.toLowerCase(), isEnd: found[1] === "/" };
}
