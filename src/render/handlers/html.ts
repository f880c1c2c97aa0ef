/** The author's own HTML, as far as the policy let it through, and cards for what it embedded. */

import { VERBATIM_TAGS } from "../../markdown/html-policy.ts";
import type { Embed } from "../../markdown/read-html.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { hostOf } from "../../text/host-of.ts";
import { attribute, attributesOf } from "../attributes.ts";
import { type Handler, langOf, wordsLang } from "../context.ts";
import { hrefOf } from "../href-of.ts";

const open: Handler = (token, scope) => {
  if (VERBATIM_TAGS.has(token.tag)) scope.verbatim += 1;
  if (token.tag === "a") scope.insideLink = true;
  const href = token.tag === "a" ? hrefOf(token.attrGet("href"), scope.context) : undefined;
  return `<${token.tag}${attribute("href", href)}${attributesOf(token, scope, ["href"])}>`;
};

const close: Handler = (token, scope) => {
  if (VERBATIM_TAGS.has(token.tag) && scope.verbatim > 0) scope.verbatim -= 1;
  if (token.tag === "a") scope.insideLink = false;
  return `</${token.tag}>`;
};

/** An embedded video or frame is a link that says where it leads: nothing is asked of anybody else's server. */
const embed: Handler = (token, scope) => {
  const { href, title } = token.meta as Embed;
  const target = href === undefined ? undefined : hrefOf(href, scope.context);
  const { words } = scope.context;
  const name = title || `${words.embed} ${words.embedFrom} ${hostOf(target ?? href ?? "")}`;
  const lang = title === "" ? wordsLang(scope.context, langOf(scope)) : "";
  if (target === undefined || scope.insideLink)
    return href === undefined && title === "" ? "" : `<span class="card"${lang}>${escapeHtml(name)}</span>`;
  return `<a class="card"${attribute("href", target)}${lang}>${escapeHtml(name)}</a>`;
};

export const html: Readonly<Record<string, Handler>> = { html_open: open, html_close: close, embed };
