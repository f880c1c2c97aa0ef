/** What the printing of a talk needs to know of the world around it. */
import type Token from "markdown-it/lib/token.mjs";
import type { Continuation } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import type { Words } from "../model/words.ts";
import { languageAttributes } from "./attributes.ts";
import type { Highlight } from "./highlighter.ts";
import type { Placement } from "./placement.ts";

export interface RenderContext extends Placement {
  readonly site: Site;
  /** The interface in the language of the page. */
  readonly words: Words;
  /** Language of these words, when it is not the page's. */
  readonly uiLang?: string;
  readonly highlight: Highlight;
}

/** Where the printer stands within a body. */
export interface Scope {
  readonly context: RenderContext;
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
export function wordsLang({ uiLang, talk }: RenderContext, lang: string): string {
  const own = uiLang ?? talk.lang;
  return languageAttributes(own === lang ? undefined : own, lang);
}

export function langOf(scope: Scope): string {
  return scope.langs[scope.langs.length - 1] ?? scope.context.talk.lang;
}
