/** Links: each leads where the site says, or is plain text when it leads nowhere; one without words says where. */
import type Token from "markdown-it/lib/token.mjs";
import { inlineText } from "../../markdown/inline-text.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { hostOf } from "../../text/host-of.ts";
import { attribute, attributesOf } from "../attributes.ts";
import type { Handler, Scope } from "../context.ts";
import { hrefOf } from "../href-of.ts";

const linkOpen: Handler = (token, scope, tokens, at) => {
  scope.insideLink = true;
  const href = hrefOf(token.attrGet("href"), scope.context);
  const open = `<a${attribute("href", href)}${attributesOf(token, scope, ["href"])}`;
  const inside = tokens.slice(at + 1, endOf(tokens, at));
  if (href === undefined || inlineText(inside).trim() !== "") return `${open}>`;
  const title = token.attrGet("title") ?? titleOf(token.attrGet("href") ?? "", scope);
  const name = title?.trim() || hostOf(href) || href;
  // An icon's face is not there to be seen; an image is.
  return inside.some(({ type }) => type === "image")
    ? `${open}${attribute("aria-label", name)}>`
    : `${open}>${escapeHtml(name)}`;
};

/** Where the link that opens at `at` closes. */
function endOf(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length && tokens[end]?.type !== "link_close") end += 1;
  return end;
}

/** The title of the talk that a link leads to. */
function titleOf(href: string, { context: { site, talk } }: Scope): string | undefined {
  const target = site.resolve(talk.path, href);
  if (target.kind !== "page") return undefined;
  return site.talks.find(({ url }) => url === target.url)?.title;
}

const linkClose: Handler = (_token, scope) => {
  scope.insideLink = false;
  return "</a>";
};

export const links: Readonly<Record<string, Handler>> = { link_open: linkOpen, link_close: linkClose };
