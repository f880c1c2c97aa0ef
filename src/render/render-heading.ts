/** A heading's own words as HTML, and as plain text. */
import type { Heading } from "../model/section.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { balanceHtml } from "./balance-html.ts";
import type { RenderContext, Scope } from "./context.ts";
import { renderTokens } from "./render-body.ts";
import { typesetInline, typesetText } from "./typography/typeset.ts";

const PHRASING =
  /^(a|abbr|b|bdi|bdo|br|cite|code|del|dfn|em|i|img|ins|kbd|mark|q|ruby|rp|rt|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** A heading holds words and their marks: what is a block in the author's HTML gives up its tags. */
export function renderHeading(heading: Heading, context: RenderContext, lang: string): string {
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

/** A page's title as its author wrote it, with what stands in it. */
export function renderTitle(context: RenderContext): string {
  const { root, lang, title } = context.talk;
  if (root.heading === undefined) return escapeHtml(typesetText(title, lang));
  return renderHeading(root.heading, context, root.heading.lang ?? lang);
}

export function headingText(heading: Heading, lang: string): string {
  return typesetText(heading.text, heading.lang ?? lang);
}
