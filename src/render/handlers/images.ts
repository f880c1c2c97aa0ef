/** Images: each with its size, so that nothing moves when it comes; one that stands elsewhere is a link there. */
import type Token from "markdown-it/lib/token.mjs";
import { isEmbeddedImage, isSafeLink } from "../../markdown/html-policy.ts";
import { inlineText } from "../../markdown/inline-text.ts";
import type { ImageSize } from "../../model/site.ts";
import { showImage } from "../../site/show-image.ts";
import { decodeAddress } from "../../text/decode-address.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { hostOf } from "../../text/host-of.ts";
import { attribute, attributesOf } from "../attributes.ts";
import { type Handler, langOf, type Scope, wordsLang } from "../context.ts";
import { isAmongFirstImages } from "../first-images.ts";
import { withLighterForms } from "../lighter-forms.ts";
import { fileHref } from "../placement.ts";
import { typesetText } from "../typography/typeset.ts";

/** Pixels, across or down, from which on an image is worth a look by itself. */
const LARGE = 480;

interface ShownImage {
  readonly src: string;
  readonly alt: string;
  readonly size?: ImageSize;
}

const image: Handler = (token, scope, tokens) => {
  const { context } = scope;
  const src = token.attrGet("src") ?? "";
  const alt = typesetText(altOf(token), langOf(scope));
  const sizes = context.site.imageSizes;
  if (isEmbeddedImage(src)) return imageTag(token, { src, alt, size: sizes.get(src) }, scope);
  const show = (url: string): string => {
    const shown = { src: fileHref(context, url), alt, size: sizes.get(url) };
    const tag = withLighterForms(imageTag(token, shown, scope), url, {
      context,
      width: token.attrGet("width") ?? undefined,
    });
    return isFigure(tokens) && !scope.insideLink ? linkToOriginal(tag, shown, scope) : tag;
  };
  const target = context.site.resolve(context.talk.path, src);
  if (target.kind === "file") return show(target.url);
  if (target.kind !== "external" || !isSafeLink(src)) return missingImage(src, alt, scope);
  const found = showImage(src, context.site);
  if (found === undefined) return imageElsewhere(src, alt, scope);
  return found.kind === "kept" ? show(found.url) : imageTag(token, { src: found.href, alt }, scope);
};

/** A paragraph of images alone. */
export function isFigure(children: readonly Token[]): boolean {
  const shown = children.filter(
    ({ type, content, tag }) => type !== "softbreak" && content.trim() + tag !== "",
  );
  return shown.length > 0 && shown.every(({ type }) => type === "image");
}

function altOf(token: Token): string {
  return token.children && token.children.length > 0 ? inlineText(token.children) : token.content;
}

function imageTag(token: Token, { src, alt, size }: ShownImage, scope: Scope): string {
  const own = attributesOf(token, scope, ["src", "alt", "width", "height"]);
  const { width, height } = scaled(token, size);
  const shape = attribute("width", width) + attribute("height", height);
  return `<img${attribute("src", src)}${attribute("alt", alt)}${shape}${loading(token, scope)}${own}>`;
}

/** What stands further down waits until it comes near; a page that is to be printed waits for nothing. */
function loading(token: Token, { context }: Scope): string {
  const src = token.attrGet("src") ?? "";
  const isNow = context.shared !== undefined || isEmbeddedImage(src) || isAmongFirstImages(src, context.talk);
  return isNow || token.attrGet("loading") !== null ? "" : attribute("loading", "lazy");
}

/** Where the author gives one side, the other follows. */
function scaled(token: Token, size: ImageSize | undefined): { width?: string; height?: string } {
  const [width, height] = [token.attrGet("width") ?? undefined, token.attrGet("height") ?? undefined];
  if (size === undefined || (width !== undefined && height !== undefined)) return { width, height };
  const scale =
    width === undefined ? Number(height ?? size.height) / size.height : Number(width) / size.width;
  return {
    width: width ?? String(Math.max(1, Math.round(size.width * scale))),
    height: height ?? String(Math.max(1, Math.round(size.height * scale))),
  };
}

/** What a page has to make small can be seen as large as it is; one that is to be printed is small for good. */
function linkToOriginal(tag: string, { src, alt, size }: ShownImage, scope: Scope): string {
  const { context } = scope;
  const isSmall = size === undefined || Math.max(size.width, size.height) < LARGE;
  if (isSmall || context.shared !== undefined) return tag;
  const name = alt === "" ? `${context.words.image} ${fileNameOf(src)}` : undefined;
  return `<a class="original"${attribute("href", src)}${attribute("aria-label", name)}${ownWords(alt, scope)}>${tag}</a>`;
}

/** No page asks anything of a host that the project does not name: an image that stands there is a link. */
function imageElsewhere(src: string, alt: string, scope: Scope): string {
  const { words } = scope.context;
  const name = escapeHtml(alt || `${words.image} ${words.imageFrom} ${hostOf(src)}`);
  const lang = ownWords(alt, scope);
  return scope.insideLink
    ? `<span class="elsewhere"${lang}>${name}</span>`
    : `<a class="elsewhere"${attribute("href", src)}${lang}>${name}</a>`;
}

function missingImage(src: string, alt: string, scope: Scope): string {
  const name = alt || `${scope.context.words.missingImage} ${fileNameOf(src)}`;
  const own = attribute("aria-label", name) + ownWords(alt, scope);
  return `<span class="missing-image" role="img"${own}>${escapeHtml(name)}</span>`;
}

function fileNameOf(src: string): string {
  return decodeAddress(src.slice(src.lastIndexOf("/") + 1));
}

/** The language of a name that is the interface's, for the author gave none. */
function ownWords(alt: string, scope: Scope): string {
  return alt === "" ? wordsLang(scope.context, langOf(scope)) : "";
}

export const images: Readonly<Record<string, Handler>> = { image };
