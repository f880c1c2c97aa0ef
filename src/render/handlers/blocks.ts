/** Paragraphs, quotes, breaks, and headings that are no sections. */
import { escapeHtml } from "../../text/escape-html.ts";
import { attributesOf, renderNames } from "../attributes.ts";
import { type Handler, langOf, wordsLang } from "../context.ts";
import { isFigure } from "./images.ts";

const element = (tag: string): { open: Handler; close: Handler } => ({
  open: (token, scope) => `<${tag}${attributesOf(token, scope)}>`,
  close: () => `</${tag}>\n`,
});

const paragraphOpen: Handler = (token, scope, tokens, at) => {
  if (token.hidden) return "";
  if (isFigure(tokens[at + 1]?.children ?? []))
    return `<p${attributesOf(token, scope, ["class"])} class="figure">`;
  return `<p${attributesOf(token, scope)}>`;
};

const continuation: Handler = (token, { context, continuations }) => {
  const own = continuations[token.meta.index as number];
  if (own === undefined) return "";
  return `<div class="slide" id="${context.blanks.id(own.id)}">${renderNames(own.aliases, context)}</div>\n`;
};

export const blocks: Readonly<Record<string, Handler>> = {
  paragraph_open: paragraphOpen,
  blockquote_open: element("blockquote").open,
  blockquote_close: element("blockquote").close,
  quote_figure_open: element("figure").open,
  quote_figure_close: element("figure").close,
  figcaption_open: element("figcaption").open,
  figcaption_close: element("figcaption").close,
  heading_open: (token, scope) => `<p${attributesOf(token, scope, ["class"])} class="heading"><strong>`,
  heading_close: () => "</strong></p>\n",
  hr: () => "<hr>\n",
  notes_open: (token, scope) => {
    const { context } = scope;
    const label = `<p class="label"${wordsLang(context, langOf(scope))}>${escapeHtml(context.words.speakerNotes)}</p>`;
    return `<aside class="container notes ${token.meta.visibility}" role="note">${label}\n`;
  },
  notes_close: () => "</aside>\n",
  continuation,
  dl_open: element("dl").open,
  dl_close: element("dl").close,
  dt_open: element("dt").open,
  dt_close: element("dt").close,
  dd_open: element("dd").open,
  dd_close: element("dd").close,
};
