/** What the printing of a talk needs to know, and what the page does that it is printed on. */
import type Token from "markdown-it/lib/token.mjs";
import type { Continuation } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import type { PrintSetting } from "../model/talk-print.ts";
import type { Words } from "../model/words.ts";
import { languageAttributes } from "./attributes.ts";
import type { Highlight } from "./highlighter.ts";
import type { Blanks } from "./open-blanks.ts";
import type { Placement } from "./placement.ts";

/** A page on which a talk is printed: what fills its blanks. */
export interface RenderContext extends Placement {
  readonly site: Site;
  /** The interface in the language of the page. */
  readonly words: Words;
  /** Language of these words, when it is not the page's. */
  readonly uiLang?: string;
}

/** A talk that is printed, whatever page it is for. */
export interface PrintContext extends PrintSetting {
  readonly highlight: Highlight;
  readonly blanks: Blanks;
}

/** Where the printer stands within a body. */
export interface Scope {
  readonly context: PrintContext;
  readonly continuations: readonly Continuation[];
  /** Languages of the elements that are open, the innermost last. */
  readonly langs: string[];
  /** Texts of the inline run being printed, as typography sets them; undefined between such runs. */
  texts: ReadonlyMap<Token, string> | undefined;
  /** How many of the author's `<code>`, `<pre>` and the like are open. */
  verbatim: number;
  insideLink: boolean;
  /** Prints tokens that stand within the one being printed. */
  readonly renderTokens: (tokens: readonly Token[], scope: Scope) => string;
}

export type Handler = (token: Token, scope: Scope, tokens: readonly Token[], at: number) => string;

/** The `lang` of an element that holds words of the interface and stands in text in `lang`. */
export function wordsLang(
  { uiLang, lang: page }: Pick<PrintSetting, "uiLang" | "lang">,
  lang: string,
): string {
  const own = uiLang ?? page;
  return languageAttributes(own === lang ? undefined : own, lang);
}

export function langOf(scope: Scope): string {
  return scope.langs[scope.langs.length - 1] ?? scope.context.lang;
}
