/** Sets text by the rules of its language; code, addresses and ids never come here. */
import type Token from "markdown-it/lib/token.mjs";
import { VERBATIM_TAGS } from "../../markdown/html-policy.ts";
import { setFrench } from "./french.ts";
import { curlQuotes, OBJECT, TAG } from "./quotes.ts";

const ENGLISH = { open: "“", close: "”", singleOpen: "‘", singleClose: "’" };

/** Rules exist for French and English; every other language stays as written. */
export function typesetText(text: string, lang: string): string {
  const base = lang.toLowerCase().split("-")[0];
  if (base === "fr") return setFrench(text);
  if (base === "en") return /["']/.test(text) ? curlQuotes(text, ENGLISH) : text;
  return text;
}

/** The texts of one inline run, set together so that a quote may open in one and close in another. */
export function typesetInline(children: readonly Token[], lang: string): ReadonlyMap<Token, string> {
  const set = new Map<Token, string>();
  const prose = proseOf(children, lang);
  if (prose.size === 0) return set;
  const joined = children
    .map((child) => (prose.has(child) ? TAG + child.content + TAG : placeholderOf(child)))
    .join("");
  const byLang = new Map(
    [...new Set(prose.values())].map((each) => [each, typesetText(joined, each).split(TAG)]),
  );
  let at = 1;
  for (const [child, own] of prose) {
    set.set(child, byLang.get(own)?.[at] ?? child.content);
    at += 2;
  }
  return set;
}

/** Tags have no width; code and images stand for a word; a line's end is a space. */
function placeholderOf(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  return token.type === "code_inline" || token.type === "image" || token.type === "text" ? OBJECT : "";
}

/** The text tokens that are prose, each with its language: no address made into a link, nothing inside `<code>`. */
function proseOf(children: readonly Token[], lang: string): ReadonlyMap<Token, string> {
  const prose = new Map<Token, string>();
  const langs = [lang];
  let verbatim = 0;
  let address = false;
  for (const child of children) {
    if (child.nesting === 1) langs.push(child.attrGet("lang") ?? langs[langs.length - 1] ?? lang);
    if (child.nesting === -1 && langs.length > 1) langs.pop();
    if (child.type === "link_open") address = child.info === "auto";
    if (child.type === "link_close") address = false;
    if (isVerbatim(child)) verbatim = Math.max(0, verbatim + child.nesting);
    if (child.type === "text" && !address && verbatim === 0 && !/[\uE001\uFFFC]/.test(child.content)) {
      prose.set(child, langs[langs.length - 1] ?? lang);
    }
  }
  return prose;
}

function isVerbatim(token: Token): boolean {
  return token.type.startsWith("html_") && VERBATIM_TAGS.has(token.tag);
}
