/** A paragraph whose words all went elsewhere prints nothing. */
import type Token from "markdown-it/lib/token.mjs";

/** `index` is that of its opening token; its inline token and its closing token follow. */
export function hideParagraph(tokens: readonly Token[], index: number): void {
  for (const token of [tokens[index], tokens[index + 2]]) if (token) token.hidden = true;
}
