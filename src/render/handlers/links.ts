/** Links: where each leads is for the site to say. */
import type Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../../markdown/inline-text.ts";
import type { LinkBlank } from "../../model/blank.ts";
import { attributesOf } from "../attributes.ts";
import type { Handler } from "../context.ts";

const linkOpen: Handler = (token, scope, tokens, at) => {
  scope.insideLink = true;
  const href = token.attrGet("href");
  const own = attributesOf(token, scope, ["href"]);
  if (href === null) return `<a${own}>`;
  const name = nameOf(tokens, at);
  const mark = scope.context.blanks.add({ kind: "link", href, name });
  return `<a href="${mark}"${own}>${name === "text" ? mark : ""}`;
};

/** A link that holds no words, or only an icon, is named after where it leads. */
function nameOf(tokens: readonly Token[], at: number): LinkBlank["name"] {
  if (tokens[at + 1]?.type === "link_close") return "text";
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next] as Token;
    if (token.type === "link_close") return "label";
    if (inlineText([token]).trim() !== "") return undefined;
  }
  return "label";
}

const linkClose: Handler = (_token, scope) => {
  scope.insideLink = false;
  return "</a>";
};

export const links: Readonly<Record<string, Handler>> = { link_open: linkOpen, link_close: linkClose };
