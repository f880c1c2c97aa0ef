/** The words of tokens that are in a language: code, addresses and the names of images are not. */
import type Token from "markdown-it/lib/token.mjs";
import type { WrittenSection } from "../model/written.ts";

/** A line for each run of text; reading stops once it has `most` characters. */
export function proseOf(tokens: readonly Token[], most = Number.POSITIVE_INFINITY): string {
  let prose = "";
  for (const { type, children } of tokens) {
    if (type === "inline") prose += `${inlineProse(children ?? [])}\n`;
    if (prose.length > most) break;
  }
  return prose;
}

/** What is left out parts the words before it from those behind. */
export function inlineProse(children: readonly Token[]): string {
  let prose = "";
  let isAddress = false;
  for (const { type, info, content } of children) {
    if (type === "link_open") isAddress = info === "auto";
    if (type === "link_close") isAddress = false;
    if (type === "text") prose += isAddress ? " " : content;
    else if (!/_(?:open|close)$/.test(type)) prose += " ";
  }
  return prose;
}

/** Of a section itself: its heading and its text, less what is quoted and what names a language of its own. */
export function sectionProse({ heading, body }: WrittenSection): string {
  let prose = `${inlineProse(heading.inline)}\n`;
  let depth = 0;
  for (const token of body) {
    if (depth > 0 || isForeign(token)) depth += token.nesting;
    else if (token.type === "inline") prose += `${inlineProse(token.children ?? [])}\n`;
  }
  return prose;
}

function isForeign(token: Token): boolean {
  if (token.nesting !== 1) return false;
  return /^(?:blockquote|quote_figure)_open$/.test(token.type) || token.attrGet("lang") !== null;
}
