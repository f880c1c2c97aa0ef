/** Links: each leads where the site says, or is plain text when it leads nowhere. */
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
  if (href === undefined || namesLink(tokens, at)) return `${open}>`;
  const name = titleOf(token.attrGet("href") ?? "", scope) ?? (hostOf(href) || href);
  return tokens[at + 1]?.type === "link_close"
    ? `${open}>${escapeHtml(name)}`
    : `${open}${attribute("aria-label", name)}>`;
};

/** The title of the talk that a link leads to. */
function titleOf(href: string, { context: { site, talk } }: Scope): string | undefined {
  const target = site.resolve(talk.path, href);
  if (target.kind !== "page") return undefined;
  return site.talks.find(({ url }) => url === target.url)?.title;
}

/** Whether the link holds words; one that holds none, or only an icon, is named after where it leads. */
function namesLink(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next] as Token;
    if (token.type === "link_close") return false;
    if (inlineText([token]).trim() !== "") return true;
  }
  return false;
}

const linkClose: Handler = (_token, scope) => {
  scope.insideLink = false;
  return "</a>";
};

export const links: Readonly<Record<string, Handler>> = { link_open: linkOpen, link_close: linkClose };
