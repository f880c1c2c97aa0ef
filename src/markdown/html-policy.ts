/** What an author's HTML may hold: an allowlist of tags and attributes, and what becomes of the rest. */

import { normalizeLanguageTag } from "../text/language-tag.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Tags that reach the page as they are. */
export const KEPT_TAGS =
  words(`a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div
  dl dt em figcaption figure hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary
  sup table tbody td tfoot th thead time tr u ul var wbr`);

/** Tags that stand for another: the outline is the headings of the Markdown, landmarks are the layout's. */
export const REPLACED_TAGS: ReadonlyMap<string, { readonly tag: string; readonly class?: string }> = new Map([
  ["center", { tag: "div", class: "align-center" }],
  ["font", { tag: "span" }],
  ["big", { tag: "span" }],
  ["label", { tag: "span" }],
  ["tt", { tag: "code" }],
  ["strike", { tag: "s" }],
  ["acronym", { tag: "abbr" }],
  ...["article", "section", "main", "header", "footer", "nav", "aside", "address", "hgroup"].map(
    (tag) => [tag, { tag: "div" }] as const,
  ),
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, { tag: "strong", class: "heading" }] as const),
]);

/** Tags that go without a word: what they hold stays, and nothing is lost with them. */
export const UNWRAPPED_TAGS = words("html body picture source track param nobr template slot tabs codegroup");

/** Components that are one tab of a group, as Docusaurus, Starlight and VuePress have them: a container under its label. */
export const TAB_TAGS = words("tabitem tab codegroupitem");

/** Tags whose text is no word of the talk. */
export const CODE_TAGS = words("script style");

/** Tags that embed another document: each becomes a card that links to it. */
export const EMBED_TAGS = words("iframe video audio embed object");

export const VOID_TAGS = words("br col hr img wbr");

const GLOBAL = words("class dir id lang title");
const BY_TAG: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["a", words("href name")],
  ["abbr", words("title")],
  ["col", words("span")],
  ["colgroup", words("span")],
  ["del", words("cite datetime")],
  ["details", words("open")],
  ["img", words("src alt width height")],
  ["ins", words("cite datetime")],
  ["li", words("value")],
  ["ol", words("start reversed type")],
  ["td", words("colspan rowspan")],
  ["th", words("colspan rowspan scope")],
  ["time", words("datetime")],
]);

const ALIGNED = /^(left|center|right|justify)$/i;
const NUMERIC = words("span colspan rowspan start value width height");

/** The attributes of one tag that may reach the page; `align` becomes a class, `style` and `on…` never do. */
export function keptAttributes(
  tag: string,
  attributes: readonly { name: string; value: string }[],
): [string, string][] {
  const kept: [string, string][] = [];
  for (const { name, value } of attributes) {
    if (!GLOBAL.has(name) && !BY_TAG.get(tag)?.has(name)) continue;
    const fitted = fitValue(name, value);
    if (fitted !== undefined) kept.push([name, fitted]);
  }
  const align = attributes.find(({ name, value }) => name === "align" && ALIGNED.test(value));
  return align ? withClass(kept, `align-${align.value.toLowerCase()}`) : kept;
}

export function withClass(attributes: [string, string][], name: string): [string, string][] {
  const present = attributes.find(([key]) => key === "class");
  if (present)
    return attributes.map(([key, value]) => (key === "class" ? [key, `${value} ${name}`] : [key, value]));
  return [...attributes, ["class", name]];
}

function fitValue(name: string, value: string): string | undefined {
  if (NUMERIC.has(name))
    return /^\d{1,5}(px)?$/.test(value.trim()) ? value.trim().replace("px", "") : undefined;
  if (name === "id") return /^\S+$/.test(value) ? value.normalize("NFC") : undefined;
  if (name === "lang") return normalizeLanguageTag(value);
  if (name === "dir") return /^(ltr|rtl|auto)$/i.test(value) ? value.toLowerCase() : undefined;
  if (name === "scope") return /^(row|col|rowgroup|colgroup)$/i.test(value) ? value.toLowerCase() : undefined;
  if (name === "type") return /^[1aAiI]$/.test(value) ? value : undefined;
  if (name === "class") return value.trim() === "" ? undefined : value.trim().replace(/\s+/g, " ");
  return value;
}

const SCHEMES = /^(?:https?|mailto|tel|handbook):/i;

/** Whether a link may go there: a relative address, or one of the schemes that a reader expects. */
export function isSafeLink(href: string): boolean {
  // Browsers skip these when they read a scheme.
  const bare = href.replace(/[\p{Cc} \u00a0]/gu, "");
  return SCHEMES.test(bare) || !/^[^/?#]*:/.test(bare);
}

/** Whether an image stands in the address itself, in a format that runs nothing. */
export function isEmbeddedImage(href: string): boolean {
  return /^data:image\/(?:gif|png|jpeg|webp|avif);/i.test(href);
}

/** Elements whose text is no prose: typography leaves it alone. */
export const VERBATIM_TAGS: ReadonlySet<string> = new Set(["code", "pre", "kbd", "samp", "var"]);
