/** Notes, tips, warnings: a label that can stand in the margin, a title, a body; whoever hears them hears where they end. */
import type { Container } from "../../markdown/rules/containers.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { attributesOf } from "../attributes.ts";
import { type Handler, langOf, wordsLang } from "../context.ts";

const open: Handler = (token, scope) => {
  const { context } = scope;
  const { kind, title } = token.meta as Container;
  const classes = token.attrGet("class");
  const extra = classes === null ? "" : ` ${escapeHtml(classes)}`;
  const own = attributesOf(token, scope, ["class"]);
  if (kind === undefined)
    return `<div class="container${extra}"${title === "" ? "" : ' role="group"'}${own}>`;
  const label = escapeHtml(context.words[kind]);
  const lang = wordsLang(context, langOf(scope));
  if (kind !== "details" && kind !== "solution")
    return `<div class="container ${kind}${extra}" role="note"${own}><p class="label"${lang}>${label}</p>\n`;
  return `<details class="${kind}${extra}"${own}>${title === "" ? `<summary${lang}>${label}</summary>\n` : ""}`;
};

const isFolded = (container: Container | undefined): boolean =>
  container?.kind === "details" || container?.kind === "solution";

const close: Handler = (token) => (isFolded(token.meta) ? "</details>\n" : "</div>\n");

const titleOpen: Handler = (_token, _scope, tokens, at) =>
  isFolded(tokens[at - 1]?.meta) ? "<summary>" : '<p class="title">';
const titleClose: Handler = (_token, _scope, tokens, at) =>
  isFolded(tokens[at - 3]?.meta) ? "</summary>\n" : "</p>\n";

export const containers: Readonly<Record<string, Handler>> = {
  container_open: open,
  container_close: close,
  container_title_open: titleOpen,
  container_title_close: titleClose,
};
