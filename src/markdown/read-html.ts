/** Reads a fragment of HTML as a browser would, and returns what the policy keeps as tokens. */

import Token from "markdown-it/lib/token.mjs";
import { Tokenizer, TokenizerMode } from "parse5";
import { withoutControls } from "../text/without-controls.ts";
import type { DroppedHtml } from "./dropped-html.ts";
import {
  CODE_TAGS,
  EMBED_TAGS,
  isSafeLink,
  KEPT_TAGS,
  keptAttributes,
  REPLACED_TAGS,
  TAB_TAGS,
  UNWRAPPED_TAGS,
  VOID_TAGS,
  withClass,
} from "./html-policy.ts";
import type { OpenElements } from "./open-elements.ts";

/** A video or frame, which becomes a card that links to it. */
export interface Embed {
  readonly href?: string;
  /** Further files of it that the page does not show: other formats, a poster, subtitles. */
  readonly others: readonly string[];
  readonly title: string;
}

type Attribute = { name: string; value: string };
interface StartTag {
  readonly tagName: string;
  readonly attrs: Attribute[];
  readonly location: { startLine: number } | null;
}

export interface ReadOptions {
  /** Nesting of the tokens around the fragment. */
  readonly level: number;
  /** The elements that the talk has open; what would be too deep is dropped. */
  readonly nesting: OpenElements;
}

export function readHtml(html: string, dropped: DroppedHtml, { level, nesting }: ReadOptions): Token[] {
  const reader = new HtmlReader(html, dropped, { level, nesting });
  const tokenizer = new PlacedTokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.startOfToken = () => tokenizer.startOfToken;
  reader.onRawText = (mode) => {
    tokenizer.state = mode;
  };
  tokenizer.write(html, true);
  return reader.tokens;
}

/** Knows where the token begins that it is in. */
class PlacedTokenizer extends Tokenizer {
  get startOfToken(): number {
    return this.currentToken?.location?.startOffset ?? 0;
  }
}

class HtmlReader {
  readonly tokens: Token[] = [];
  onRawText: (mode: (typeof TokenizerMode)[keyof typeof TokenizerMode]) => void = () => {};
  startOfToken: () => number = () => 0;
  private readonly html: string;
  private readonly dropped: DroppedHtml;
  private readonly level: number;
  private readonly nesting: OpenElements;
  /** The element whose text is no word of the talk, and that text. */
  private silent: { readonly tag: string; readonly line: number; text: string } | undefined;
  private lastEmbed: Token | undefined;

  constructor(html: string, dropped: DroppedHtml, { level, nesting }: ReadOptions) {
    this.nesting = nesting;
    this.html = html;
    this.dropped = dropped;
    this.level = level;
  }

  onStartTag({ tagName, attrs: written, location }: StartTag): void {
    // What a file may not hold, a reference to a character may still name.
    const attrs = written.map(({ name, value }) => ({ name, value: withoutControls(value) }));
    const line = location?.startLine ?? 1;
    if (CODE_TAGS.has(tagName) || tagName === "iframe") this.skipRawText(tagName, line);
    this.reportAttributes(tagName, attrs, line);
    if (EMBED_TAGS.has(tagName)) this.embed(tagName, attrs, line);
    else if (tagName === "source" || tagName === "track") this.sourceOfEmbed(attrs);
    else if (KEPT_TAGS.has(tagName)) this.open(tagName, keptAttributes(tagName, attrs), line);
    else if (REPLACED_TAGS.has(tagName)) this.replace(tagName, attrs, line);
    else if (TAB_TAGS.has(tagName)) this.openTab(attrs, line);
    else if (!UNWRAPPED_TAGS.has(tagName)) this.dropped.tag(tagName, line);
  }

  onEndTag({ tagName }: { tagName: string }): void {
    if (this.silent?.tag === tagName) this.silent = undefined;
    const tag = TAB_TAGS.has(tagName) ? "div" : (REPLACED_TAGS.get(tagName)?.tag ?? tagName);
    if (!KEPT_TAGS.has(tag) || VOID_TAGS.has(tag)) return;
    this.nesting.leave(tag);
    this.push("html_close", tag, -1);
  }

  onCharacter({ chars: written }: { chars: string }): void {
    const chars = withoutControls(written);
    if (this.silent !== undefined) {
      this.silent.text += chars;
      return;
    }
    const last = this.tokens[this.tokens.length - 1];
    if (last?.type === "text") last.content += chars;
    else this.push("text", "", 0).content = chars;
  }

  onWhitespaceCharacter(token: { chars: string }): void {
    this.onCharacter(token);
  }

  /** A comment, tag or script that never closes must not swallow the words behind it. */
  onParseError({ code }: { code: string }): void {
    const start = code === "eof-in-comment" ? "<!--" : code === "eof-in-tag" ? "<" : undefined;
    if (start === undefined) return;
    const at = this.startOfToken();
    this.dropped.unclosed(start, this.html.slice(0, at).split("\n").length);
    this.push("text", "", 0).content = this.html.slice(at + (start === "<" ? 0 : start.length));
  }

  onEof(): void {
    if (this.silent === undefined || this.silent.text.trim() === "") return;
    this.dropped.unclosed(`<${this.silent.tag}`, this.silent.line);
    this.push("text", "", 0).content = this.silent.text;
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}

  private skipRawText(tag: string, line: number): void {
    this.silent = { tag, line, text: "" };
    this.onRawText(tag === "script" ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT);
  }

  private reportAttributes(tagName: string, attrs: readonly Attribute[], line: number): void {
    for (const { name } of attrs) {
      if (name === "style" || /^on[a-z]/.test(name)) this.dropped.attribute(tagName, name, line);
    }
  }

  private embed(tagName: string, attrs: readonly Attribute[], line: number): void {
    this.lastEmbed = this.push("embed", "", 0);
    this.lastEmbed.meta = embedOf(attrs);
    const source = sourceOf(attrs);
    if (source !== undefined && !isSafeLink(source)) this.dropped.link(source, line);
    else if (source === undefined && !NAMES_SOURCES.has(tagName)) this.dropped.tag(tagName, line);
  }

  /** `<video><source src>` names its addresses in elements of their own. */
  private sourceOfEmbed(attrs: readonly Attribute[]): void {
    const embed = this.lastEmbed;
    const { href } = embedOf(attrs);
    if (embed === undefined || href === undefined) return;
    if (embed.meta.href === undefined) embed.meta = { ...embed.meta, href };
    else embed.meta = { ...embed.meta, others: [...embed.meta.others, href] };
  }

  private replace(tagName: string, attrs: Attribute[], line: number): void {
    const replacement = REPLACED_TAGS.get(tagName);
    if (!replacement) return;
    const kept = keptAttributes(replacement.tag, attrs);
    this.open(replacement.tag, replacement.class ? withClass(kept, replacement.class) : kept, line);
  }

  private openTab(attrs: readonly Attribute[], line: number): void {
    const value = (wanted: string): string | undefined => attrs.find(({ name }) => name === wanted)?.value;
    const title = value("label") ?? value("title") ?? value("value");
    const role: [string, string][] = title === undefined ? [] : [["role", "group"]];
    this.open("div", [["class", "container"], ...role], line);
    if (title === undefined) return;
    this.push("html_open", "p", 1, [["class", "title"]]);
    this.push("text", "", 0).content = title;
    this.push("html_close", "p", -1);
  }

  private open(tag: string, attrs: [string, string][], line: number): void {
    if (tag === "img") {
      this.push("image", "img", 0, attrs).content = attrs.find(([name]) => name === "alt")?.[1] ?? "";
      return;
    }
    if (!VOID_TAGS.has(tag) && !this.nesting.enter(tag)) {
      this.dropped.tag(tag, line);
      return;
    }
    const href = attrs.find(([name]) => name === "href")?.[1];
    const isSafe = href === undefined || isSafeLink(href);
    if (!isSafe) this.dropped.link(href, line);
    const safe = isSafe ? attrs : attrs.filter(([name]) => name !== "href");
    this.push("html_open", tag, VOID_TAGS.has(tag) ? 0 : 1, safe);
  }

  private push(
    type: string,
    tag: string,
    nesting: 1 | 0 | -1,
    attrs: [string, string][] | null = null,
  ): Token {
    const token = new Token(type, tag, nesting);
    Object.assign(token, { attrs, level: this.level });
    this.tokens.push(token);
    return token;
  }
}

/** Their addresses may stand in elements of their own. */
const NAMES_SOURCES = new Set(["audio", "video"]);

function valueIn(attrs: readonly Attribute[]): (name: string) => string | undefined {
  return (name) => attrs.find((attribute) => attribute.name === name)?.value.trim();
}

function sourceOf(attrs: readonly Attribute[]): string | undefined {
  const value = valueIn(attrs);
  return value("src") ?? value("data-src") ?? value("data");
}

function embedOf(attrs: readonly Attribute[]): Embed {
  const value = valueIn(attrs);
  const safe = (href: string | undefined): string | undefined =>
    href !== undefined && isSafeLink(href) ? href : undefined;
  const poster = safe(value("poster"));
  return {
    href: safe(sourceOf(attrs)),
    others: poster === undefined ? [] : [poster],
    title: value("title") ?? value("aria-label") ?? "",
  };
}
