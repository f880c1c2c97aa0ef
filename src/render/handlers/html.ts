/** The author's own HTML, as far as the policy let it through, and cards for what it embedded. */

import { VERBATIM_TAGS } from "../../markdown/html-policy.ts";
import type { Embed } from "../../markdown/read-html.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { hostOf } from "../../text/host-of.ts";
import { attributesOf } from "../attributes.ts";
import { type Handler, langOf, wordsLang } from "../context.ts";

const open: Handler = (token, scope) => {
  if (VERBATIM_TAGS.has(token.tag)) scope.verbatim += 1;
  if (token.tag === "a") scope.insideLink = true;
  const href = token.tag === "a" ? token.attrGet("href") : null;
  const link = href === null ? "" : ` href="${scope.context.blanks.add({ kind: "link", href })}"`;
  return `<${token.tag}${link}${attributesOf(token, scope, ["href"])}>`;
};

const close: Handler = (token, scope) => {
  if (VERBATIM_TAGS.has(token.tag) && scope.verbatim > 0) scope.verbatim -= 1;
  if (token.tag === "a") scope.insideLink = false;
  return `</${token.tag}>`;
};

/** An embedded video or frame is a link that says where it leads: nothing is asked of anybody else's server. */
const embed: Handler = (token, scope) => {
  const { href, title } = token.meta as Embed;
  const { words, blanks } = scope.context;
  if (href === undefined && title === "") return "";
  const name = escapeHtml(title || `${words.embed} ${words.embedFrom} ${hostOf(href ?? "")}`);
  const lang = title === "" ? wordsLang(scope.context, langOf(scope)) : "";
  if (href === undefined || scope.insideLink) return `<span class="card"${lang}>${name}</span>`;
  return `<a class="card" href="${blanks.add({ kind: "card", href })}"${lang}>${name}</a>`;
};

export const html: Readonly<Record<string, Handler>> = { html_open: open, html_close: close, embed };
