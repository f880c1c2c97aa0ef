/** `<a name="x"></a>` alone directly before a heading names that heading, as `{#x}` behind it would. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";

export function anchorsBeforeHeadings(md: MarkdownIt): void {
  md.core.ruler.push("anchors_before_headings", moveAnchors);
}

function moveAnchors(state: StateCore): void {
  const gone = new Set<Token>();
  state.tokens.forEach((heading, at) => {
    if (heading.type !== "heading_open" || heading.attrGet("id") !== null) return;
    const block = blockBefore(state.tokens, at);
    const id = idOfAnchor(
      block.flatMap((token) => (token.type === "inline" ? (token.children ?? []) : [token])),
    );
    if (id === undefined) return;
    heading.attrSet("id", id);
    for (const token of block) gone.add(token);
  });
  if (gone.size > 0) state.tokens = state.tokens.filter((token) => !gone.has(token));
}

/** The paragraph, or the elements of the HTML block, that end directly before the heading. */
function blockBefore(tokens: readonly Token[], at: number): readonly Token[] {
  if (tokens[at - 1]?.type === "paragraph_close") return tokens.slice(at - 3, at);
  let start = at;
  while (start > 0 && isPartOfAnchor(tokens[start - 1] as Token) && tokens[start]?.type !== "html_open")
    start -= 1;
  return tokens.slice(start, at);
}

function isPartOfAnchor(token: Token): boolean {
  return isBlank(token) || (/^html_(open|close)$/.test(token.type) && token.tag === "a");
}

function isBlank(token: Token): boolean {
  return token.type === "softbreak" || (token.type === "text" && token.content.trim() === "");
}

/** The id or the older name of one anchor that holds nothing and leads nowhere. */
function idOfAnchor(tokens: readonly Token[]): string | undefined {
  const [open, close, ...more] = tokens.filter((token) => !/^paragraph_/.test(token.type) && !isBlank(token));
  if (open?.type !== "html_open" || open.tag !== "a" || open.attrGet("href") !== null || more.length > 0)
    return undefined;
  if (close !== undefined && (close.type !== "html_close" || close.tag !== "a")) return undefined;
  const id = open.attrGet("id") ?? open.attrGet("name");
  return id !== null && /^\S+$/.test(id) ? id.normalize("NFC") : undefined;
}
