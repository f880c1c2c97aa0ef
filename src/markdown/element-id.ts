/** The id that an author wrote on an element; a fence keeps its own until it is printed. */
import type Token from "markdown-it/lib/token.mjs";

export function elementIdOf(token: Token): string | undefined {
  const id = token.type === "fence" ? (token.meta?.id ?? token.attrGet("id")) : token.attrGet("id");
  return typeof id === "string" ? id : undefined;
}
