/** Links and images: each leads where the site says, or is plain text when it leads nowhere. */
import type Token from "markdown-it/lib/token.mjs";
import { isEmbeddedImage, isSafeLink } from "../../markdown/html-policy.ts";
import { inlineText } from "../../markdown/inline-text.ts";
import { showImage } from "../../site/show-image.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { hostOf } from "../../text/host-of.ts";
import { attribute, attributesOf } from "../attributes.ts";
import { type Handler, langOf, type Scope } from "../context.ts";
import { hrefOf } from "../href-of.ts";
import { fileHref } from "../placement.ts";
import { typesetText } from "../typography/typeset.ts";

const linkOpen: Handler = (token, scope, tokens, at) => {
  scope.insideLink = true;
  const href = hrefOf(token.attrGet("href"), scope.context);
  const open = `<a${attribute("href", href)}${attributesOf(token, scope, ["href"])}`;
  if (href === undefined || namesLink(tokens, at)) return `${open}>`;
  const name = titleOf(token.attrGet("href") ?? "", scope) ?? (hostOf(href) || href);
  return tokens[at + 1]?.type === "link_close"
    ? `${open}>${escapeHtml(name)}`
    : `${open}${attribute("aria-label", name)}>`;
};

/** The title of the talk that a link leads to. */
function titleOf(href: string, { context: { site, talk } }: Scope): string | undefined {
  const target = site.resolve(talk.path, href);
  if (target.kind !== "page") return undefined;
  return site.talks.find(({ url }) => url === target.url)?.title;
}

/** Whether the link holds words; one that holds none, or only an icon, is named after where it leads. */
function namesLink(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < tokens.length; next += 1) {
    const token = tokens[next] as Token;
    if (token.type === "link_close") return false;
    if (inlineText([token]).trim() !== "") return true;
  }
  return false;
}

const linkClose: Handler = (_token, scope) => {
  scope.insideLink = false;
  return "</a>";
};

const image: Handler = (token, scope) => {
  const src = token.attrGet("src") ?? "";
  const alt = typesetText(altOf(token), langOf(scope));
  if (isEmbeddedImage(src)) return imageTag(token, { src, alt }, scope);
  const target = scope.context.site.resolve(scope.context.talk.path, src);
  if (target.kind === "file")
    return imageTag(token, { src: fileHref(scope.context, target.url), alt }, scope);
  if (target.kind !== "external" || !isSafeLink(src)) return missingImage(src, alt, scope);
  const shown = showImage(src, scope.context.site);
  if (shown === undefined) return imageElsewhere(src, alt, scope);
  const place = shown.kind === "there" ? shown.href : fileHref(scope.context, shown.url);
  return imageTag(token, { src: place, alt }, scope);
};

function altOf(token: Token): string {
  return token.children && token.children.length > 0 ? inlineText(token.children) : token.content;
}

function imageTag(token: Token, { src, alt }: { src: string; alt: string }, scope: Scope): string {
  return `<img${attribute("src", src)}${attribute("alt", alt)}${attributesOf(token, scope, ["src", "alt"])}>`;
}

/** No page asks anything of a host that the project does not name: an image that stands there is a link. */
function imageElsewhere(src: string, alt: string, { context, insideLink }: Scope): string {
  const { words } = context;
  const name = escapeHtml(alt || `${words.image} ${words.imageFrom} ${hostOf(src)}`);
  return insideLink
    ? `<span class="elsewhere">${name}</span>`
    : `<a class="elsewhere"${attribute("href", src)}>${name}</a>`;
}

function missingImage(src: string, alt: string, { context }: Scope): string {
  const file = src.slice(src.lastIndexOf("/") + 1);
  const label = escapeHtml(`${context.words.missingImage} ${file}`);
  return `<span class="missing-image" role="img"${attribute("aria-label", alt || undefined)}${alt ? "" : ` aria-label="${label}"`}>${alt ? escapeHtml(alt) : label}</span>`;
}

export const links: Readonly<Record<string, Handler>> = { link_open: linkOpen, link_close: linkClose, image };
