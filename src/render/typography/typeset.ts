/** Sets text by the rules of its language; code, addresses and ids never come here. */
import type Token from "markdown-it/lib/token.mjs";
import { setFrench } from "./french.ts";
import { curlQuotes, OBJECT, TAG } from "./quotes.ts";

const ENGLISH = { open: "“", close: "”", singleOpen: "‘", singleClose: "’" };

/** Rules exist for French and English; every other language stays as written. */
export function typesetText(text: string, lang: string): string {
  const base = lang.slice(0, 2).toLowerCase();
  if (base === "fr") return setFrench(text);
  if (base === "en") return /["']/.test(text) ? curlQuotes(text, ENGLISH) : text;
  return text;
}

/** The texts of one inline run, set together so that a quote may open in one and close in another. */
export function typesetInline(children: readonly Token[], lang: string): ReadonlyMap<Token, string> {
  const set = new Map<Token, string>();
  const texts = proseOf(children);
  if (texts.size === 0) return set;
  const joined = children
    .map((child) => (texts.has(child) ? TAG + child.content + TAG : placeholderOf(child)))
    .join("");
  const parts = typesetText(joined, lang).split(TAG);
  let at = 1;
  for (const child of children) {
    if (!texts.has(child)) continue;
    set.set(child, parts[at] ?? child.content);
    at += 2;
  }
  return set;
}

/** Tags have no width; code and images stand for a word; a line's end is a space. */
function placeholderOf(token: Token): string {
  if (token.type === "softbreak" || token.type === "hardbreak") return "\n";
  return token.type === "code_inline" || token.type === "image" || token.type === "text" ? OBJECT : "";
}

const VERBATIM = /^(code|pre|kbd|samp|var)$/;

/** The text tokens that are prose: not an address made into a link, not inside `<code>`. */
function proseOf(children: readonly Token[]): ReadonlySet<Token> {
  const prose = new Set<Token>();
  let verbatim = 0;
  let address = false;
  for (const child of children) {
    if (child.type === "link_open") address = child.info === "auto";
    else if (child.type === "link_close") address = false;
    else if (VERBATIM.test(child.tag) && child.type.startsWith("html_"))
      verbatim = Math.max(0, verbatim + child.nesting);
    else if (child.type === "text" && !address && verbatim === 0 && !/[\uE001\uFFFC]/.test(child.content))
      prose.add(child);
  }
  return prose;
}
