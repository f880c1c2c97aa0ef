/** A heading's own words as HTML, and as plain text. */
import type { Heading } from "../model/section.ts";
import type { WrittenHeading } from "../model/written.ts";
import { balanceHtml } from "./balance-html.ts";
import type { PrintContext, Scope } from "./context.ts";
import { renderTokens } from "./render-body.ts";
import { typesetInline, typesetText } from "./typography/typeset.ts";

const PHRASING =
  /^(a|abbr|b|bdi|bdo|br|cite|code|del|dfn|em|i|img|ins|kbd|mark|q|ruby|rp|rt|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** A heading holds words and their marks: what is a block in the author's HTML gives up its tags. */
export function renderHeading(heading: WrittenHeading, context: PrintContext, lang: string): string {
  const inline = heading.inline.filter(
    (token) => !token.type.startsWith("html_") || PHRASING.test(token.tag),
  );
  const texts = typesetInline(inline, lang);
  const scope: Scope = {
    context,
    continuations: [],
    langs: [lang],
    texts,
    verbatim: 0,
    insideLink: false,
    renderTokens,
  };
  const html = renderTokens(inline, scope).trim();
  return inline.some((token) => token.type.startsWith("html_")) ? balanceHtml(html, "") : html;
}

export function headingText(heading: Heading, lang: string): string {
  return typesetText(heading.text, heading.lang ?? lang);
}
