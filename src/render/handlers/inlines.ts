/** Text and what stands in it. */
import { escapeHtml } from "../../text/escape-html.ts";
import { attribute, attributesOf } from "../attributes.ts";
import { type Handler, langOf, type Scope, wordsLang } from "../context.ts";
import { typesetInline, typesetText } from "../typography/typeset.ts";

const pair = (tag: string): Record<"open" | "close", Handler> => ({
  open: (token, scope) => `<${tag}${attributesOf(token, scope)}>`,
  close: () => `</${tag}>`,
});

const inline: Handler = (token, scope) => {
  const outer = scope.texts;
  const children = token.children ?? [];
  scope.texts = typesetInline(children, langOf(scope));
  const html = taskBox(token.meta?.task, scope) + scope.renderTokens(children, scope);
  scope.texts = outer;
  return html;
};

function taskBox(task: "done" | "todo" | undefined, scope: Scope): string {
  const { context } = scope;
  if (task === undefined) return "";
  const label = attribute("aria-label", context.words[task]) + wordsLang(context, langOf(scope));
  return `<span class="box" role="img"${label}>${task === "done" ? "☑" : "☐"}</span> `;
}

/** Text between inline runs is the author's HTML; it is prose all the same, unless it stands in code. */
const text: Handler = (token, scope) => {
  if (scope.texts !== undefined) return escapeHtml(scope.texts.get(token) ?? token.content);
  const isProse = scope.verbatim === 0 && token.content.trim() !== "";
  return escapeHtml(isProse ? typesetText(token.content, langOf(scope)) : token.content);
};

const footnoteRef: Handler = (token, scope) => {
  const { context } = scope;
  const number = (token.meta.id as number) + 1;
  const again = (token.meta.subId ?? 0) === 0 ? "" : `-${token.meta.subId + 1}`;
  const label =
    attribute("aria-label", `${context.words.footnote} ${number}`) + wordsLang(context, langOf(scope));
  return `<sup><a class="noteref" id="${context.blanks.id(`_ref-${number}${again}`)}" href="#${context.blanks.id(`_note-${number}`)}"${label}>${number}</a></sup>`;
};

export const inlines: Readonly<Record<string, Handler>> = {
  inline,
  text,
  footnote_ref: footnoteRef,
  code_inline: (token, scope) => `<code${attributesOf(token, scope)}>${escapeHtml(token.content)}</code>`,
  softbreak: () => "\n",
  hardbreak: () => "<br>\n",
  em_open: pair("em").open,
  em_close: pair("em").close,
  strong_open: pair("strong").open,
  strong_close: pair("strong").close,
  s_open: pair("s").open,
  s_close: pair("s").close,
  span_open: pair("span").open,
  span_close: pair("span").close,
};
