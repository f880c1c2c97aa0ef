/** Tables: they scroll in a region of their own, and an empty header cell is a cell. */
import type Token from "markdown-it/lib/token.mjs";
import { attribute, attributesOf } from "../attributes.ts";
import type { Handler } from "../context.ts";

const isEmptyHeader = (inline: Token | undefined): boolean => (inline?.children ?? []).length === 0;

const cellOpen =
  (tag: "th" | "td"): Handler =>
  (token, scope, tokens, at) => {
    const align = /text-align:(\w+)/.exec(token.attrGet("style") ?? "")?.[1];
    const classes = [token.attrGet("class"), align && `align-${align}`].filter(Boolean).join(" ");
    const name = tag === "th" && isEmptyHeader(tokens[at + 1]) ? "td" : tag;
    return `<${name}${attribute("class", classes || undefined)}${attributesOf(token, scope, ["style", "class"])}>`;
  };

const close =
  (tag: string): Handler =>
  () =>
    `</${tag}>\n`;

export const tables: Readonly<Record<string, Handler>> = {
  table_open: (token, scope) =>
    `<div class="table" role="group"${attribute("aria-label", scope.context.words.table)} tabindex="0"><table${attributesOf(token, scope)}>\n`,
  table_close: () => "</table></div>\n",
  thead_open: () => "<thead>\n",
  thead_close: close("thead"),
  tbody_open: () => "<tbody>\n",
  tbody_close: close("tbody"),
  tr_open: () => "<tr>",
  tr_close: close("tr"),
  th_open: cellOpen("th"),
  th_close: (_token, _scope, tokens, at) => (isEmptyHeader(tokens[at - 1]) ? "</td>" : "</th>"),
  td_open: cellOpen("td"),
  td_close: () => "</td>",
};
