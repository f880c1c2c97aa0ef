/** Author HTML becomes tokens: what the policy keeps is an element like any other, what it drops is reported. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { Tokenizer, TokenizerMode } from "parse5";
import { type MarkdownEnv, report } from "../env.ts";
import {
  CODE_TAGS,
  EMBED_TAGS,
  isSafeLink,
  KEPT_TAGS,
  keptAttributes,
  REPLACED_TAGS,
  UNWRAPPED_TAGS,
  VOID_TAGS,
  withClass,
} from "../html-policy.ts";

type Attribute = { name: string; value: string };

export interface Embed {
  readonly href?: string;
  readonly title: string;
}

export function sanitizeHtml(md: MarkdownIt): void {
  md.core.ruler.push("sanitize_html", (state) => sanitize(state));
}

function sanitize(state: StateCore): void {
  const env = state.env as MarkdownEnv;
  let line = 1;
  state.tokens = state.tokens.flatMap((token) => {
    line = (token.map?.[0] ?? line - 1) + 1;
    if (token.type === "html_block") return readHtml(token.content, new Dropped(env, line), token.level);
    if (token.type === "inline" && token.children)
      token.children = sanitizeInline(token.children, new Dropped(env, line));
    return [token];
  });
}

/** Between an inline `<script>` and its end stands code, not text. */
function sanitizeInline(children: readonly Token[], dropped: Dropped): Token[] {
  if (!children.some((child) => child.type === "html_inline")) return [...children];
  let within: string | undefined;
  return children.flatMap((child) => {
    const tag = child.type === "html_inline" ? /^<(\/?)(script|style)\b/i.exec(child.content) : null;
    if (within !== undefined) {
      if (tag?.[1] === "/" && tag[2]?.toLowerCase() === within) within = undefined;
      return [];
    }
    if (tag && tag[1] === "" && tag[2] !== undefined) within = endsLater(children, child, tag[2]);
    return child.type === "html_inline" ? readHtml(child.content, dropped, child.level) : [child];
  });
}

function endsLater(children: readonly Token[], from: Token, tag: string): string | undefined {
  const end = new RegExp(`^</${tag}\\b`, "i");
  const later = children
    .slice(children.indexOf(from) + 1)
    .some((child) => child.type === "html_inline" && end.test(child.content));
  return later ? tag.toLowerCase() : undefined;
}

/** Reports each thing dropped, at its line. */
class Dropped {
  private readonly env: MarkdownEnv;
  private readonly line: number;
  constructor(env: MarkdownEnv, line: number) {
    this.env = env;
    this.line = line;
  }

  add(tag: string, lineInFragment: number): void {
    const remedy = "What stands inside is kept; write it in Markdown, or see the list of allowed tags.";
    const message = `<${tag}> is not allowed in a page and is dropped.`;
    report(this.env, {
      code: "html-dropped",
      line: this.line + lineInFragment - 1,
      near: `<${tag}`,
      message,
      remedy,
    });
  }

  unclosed(start: string, lineInFragment: number): void {
    const message = `"${start}" is never closed; what follows is read as text.`;
    const remedy =
      start === "<" ? "Close the tag, or write &lt; for the sign itself." : "Close the comment with -->.";
    report(this.env, {
      code: "html-unclosed",
      line: this.line + lineInFragment - 1,
      near: start,
      message,
      remedy,
    });
  }
}

/** The tokens of a fragment of HTML: elements, text, embeds. */
function readHtml(html: string, dropped: Dropped, level: number): Token[] {
  const reader = new HtmlReader(html, dropped, level);
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, reader);
  reader.onRawText = (mode) => {
    tokenizer.state = mode;
  };
  tokenizer.write(html, true);
  return reader.tokens;
}

class HtmlReader {
  readonly tokens: Token[] = [];
  onRawText: (mode: (typeof TokenizerMode)[keyof typeof TokenizerMode]) => void = () => {};
  private readonly dropped: Dropped;
  private readonly level: number;
  private silent: string | undefined;

  private readonly html: string;

  constructor(html: string, dropped: Dropped, level: number) {
    this.html = html;
    this.dropped = dropped;
    this.level = level;
  }

  onStartTag(token: { tagName: string; attrs: Attribute[]; location: { startLine: number } | null }): void {
    const { tagName, attrs } = token;
    if (CODE_TAGS.has(tagName) || tagName === "iframe") this.skipRawText(tagName);
    if (EMBED_TAGS.has(tagName)) this.push("embed", "", 0).meta = embedOf(attrs);
    else if (KEPT_TAGS.has(tagName)) this.open(tagName, keptAttributes(tagName, attrs));
    else if (REPLACED_TAGS.has(tagName)) this.replace(tagName, attrs);
    else if (!UNWRAPPED_TAGS.has(tagName)) this.dropped.add(tagName, token.location?.startLine ?? 1);
  }

  onEndTag(token: { tagName: string }): void {
    if (this.silent === token.tagName) this.silent = undefined;
    const tag = REPLACED_TAGS.get(token.tagName)?.tag ?? token.tagName;
    if (KEPT_TAGS.has(tag) && !VOID_TAGS.has(tag)) this.push("html_close", tag, -1);
  }

  onCharacter(token: { chars: string }): void {
    if (this.silent !== undefined) return;
    const last = this.tokens[this.tokens.length - 1];
    if (last?.type === "text") last.content += token.chars;
    else this.push("text", "", 0).content = token.chars;
  }

  onWhitespaceCharacter(token: { chars: string }): void {
    this.onCharacter(token);
  }

  /** A comment, tag or script that never closes must not swallow the words behind it. */
  onParseError(error: { code: string; startLine: number }): void {
    const start = error.code === "eof-in-comment" ? "<!--" : error.code === "eof-in-tag" ? "<" : undefined;
    if (start === undefined) return;
    const at = this.html.lastIndexOf(start);
    this.dropped.unclosed(start, this.html.slice(0, at).split("\n").length);
    this.push("text", "", 0).content = this.html.slice(at + (start === "<" ? 0 : start.length));
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  private skipRawText(tagName: string): void {
    this.silent = tagName;
    this.onRawText(tagName === "script" ? TokenizerMode.SCRIPT_DATA : TokenizerMode.RAWTEXT);
  }

  private replace(tagName: string, attrs: Attribute[]): void {
    const replacement = REPLACED_TAGS.get(tagName);
    if (!replacement) return;
    const kept = keptAttributes(replacement.tag, attrs);
    this.open(replacement.tag, replacement.class ? withClass(kept, replacement.class) : kept);
  }

  private open(tag: string, attrs: [string, string][]): void {
    if (tag === "img") {
      this.push("image", "img", 0, attrs).content = attrs.find(([name]) => name === "alt")?.[1] ?? "";
    } else {
      const href = attrs.find(([name]) => name === "href")?.[1];
      const safe = href === undefined || isSafeLink(href) ? attrs : attrs.filter(([name]) => name !== "href");
      this.push("html_open", tag, VOID_TAGS.has(tag) ? 0 : 1, safe);
    }
  }

  private push(
    type: string,
    tag: string,
    nesting: 1 | 0 | -1,
    attrs: [string, string][] | null = null,
  ): Token {
    const token = new Token(type, tag, nesting);
    Object.assign(token, { attrs, level: this.level, meta: { html: true } });
    this.tokens.push(token);
    return token;
  }
}

function embedOf(attrs: readonly Attribute[]): Embed {
  const value = (name: string): string | undefined =>
    attrs.find((attribute) => attribute.name === name)?.value.trim();
  const href = value("src") ?? value("data-src") ?? value("data");
  return {
    href: href !== undefined && isSafeLink(href) ? href : undefined,
    title: value("title") ?? value("aria-label") ?? "",
  };
}
