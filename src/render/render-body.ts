/** Prints tokens as HTML, one handler for each kind of token. */
import type Token from "markdown-it/lib/token.mjs";
import type { Continuation } from "../model/section.ts";
import { balanceHtml } from "./balance-html.ts";
import type { PrintContext, Scope } from "./context.ts";
import { handlers } from "./handlers/index.ts";

export interface BodyOptions {
  readonly lang: string;
  readonly continuations?: readonly Continuation[];
}

/** A body whose author wrote HTML is closed where it was left open, so that it cannot spill into the page. */
export function renderBody(
  tokens: readonly Token[],
  context: PrintContext,
  { lang, continuations = [] }: BodyOptions,
): string {
  const scope: Scope = {
    context,
    continuations,
    langs: [lang],
    texts: undefined,
    verbatim: 0,
    insideLink: false,
    renderTokens,
  };
  const html = renderTokens(tokens, scope);
  return tokens.some(holdsHtml) ? balanceHtml(html, context.words.details) : html;
}

export function renderTokens(tokens: readonly Token[], scope: Scope): string {
  let html = "";
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const handler = handlers[token.type];
    if (handler === undefined) throw new Error(`No handler prints "${token.type}".`);
    if (token.nesting === 1)
      scope.langs.push(token.attrGet("lang") ?? scope.langs[scope.langs.length - 1] ?? "");
    html += handler(token, scope, tokens, at);
    if (token.nesting === -1 && scope.langs.length > 1) scope.langs.pop();
  }
  return html;
}

function holdsHtml(token: Token): boolean {
  return token.type.startsWith("html_") || (token.children?.some(holdsHtml) ?? false);
}
