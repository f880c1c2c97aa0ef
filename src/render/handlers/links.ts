/** Links: where each leads is for the site to say; one without words says where. */
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
  const name = nameOf(tokens.slice(at + 1, endOf(tokens, at)));
  const title = name && (token.attrGet("title")?.trim() || undefined);
  const mark = scope.context.blanks.add({ kind: "link", href, name, title });
  return `<a href="${mark}"${own}>${name === "text" ? mark : ""}`;
};

/** An icon's face is not there to be seen; an image is. */
function nameOf(inside: readonly Token[]): LinkBlank["name"] {
  if (inlineText(inside).trim() !== "") return undefined;
  return inside.some(({ type }) => type === "image") ? "label" : "text";
}

/** Where the link that opens at `at` closes. */
function endOf(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length && tokens[end]?.type !== "link_close") end += 1;
  return end;
}

const linkClose: Handler = (_token, scope) => {
  scope.insideLink = false;
  return "</a>";
};

export const links: Readonly<Record<string, Handler>> = { link_open: linkOpen, link_close: linkClose };
