/** The words of inline tokens, as a reader would hear them. */
import type Token from "markdown-it/lib/token.mjs";

export function inlineText(tokens: readonly Token[]): string {
  return tokens.map(textOf).join("");
}

function textOf(token: Token): string {
  switch (token.type) {
    case "text":
    case "code_inline":
      return token.content;
    case "image":
      return token.children && token.children.length > 0 ? inlineText(token.children) : token.content;
    case "softbreak":
    case "hardbreak":
      return " ";
    case "html_open":
      return token.tag === "br" ? " " : "";
    default:
      return "";
  }
}
