/** What an image is shown as: with its size, so that nothing moves when it comes; one that stands elsewhere is a link there. */
import { isEmbeddedImage, isSafeLink } from "../markdown/html-policy.ts";
import type { ImageBlank } from "../model/blank.ts";
import type { ImageSize } from "../model/site.ts";
import { showImage } from "../site/show-image.ts";
import { decodeAddress } from "../text/decode-address.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { hostOf } from "../text/host-of.ts";
import { withoutControls } from "../text/without-controls.ts";
import { attribute } from "./attributes.ts";
import type { RenderContext } from "./context.ts";
import { isAmongFirstImages } from "./first-images.ts";
import { withLighterForms } from "./lighter-forms.ts";
import { fileHref } from "./placement.ts";

/** Pixels, across or down, from which on an image is worth a look by itself. */
const LARGE = 480;

interface ShownImage {
  readonly src: string;
  readonly size?: ImageSize;
}

export function fillImage(image: ImageBlank, context: RenderContext): string {
  const { src } = image;
  const { imageSizes } = context.site;
  if (isEmbeddedImage(src)) return imageTag(image, { src, size: imageSizes.get(src) }, context);
  const show = (url: string): string => {
    const shown = { src: fileHref(context, url), size: imageSizes.get(url) };
    const tag = withLighterForms(imageTag(image, shown, context), url, { context, width: image.width });
    return image.mayLead ? linkToOriginal(tag, image, shown, context) : tag;
  };
  const target = context.site.resolve(context.talk.path, src);
  if (target.kind === "file") return show(target.url);
  if (target.kind !== "external" || !isSafeLink(src)) return missingImage(image, context);
  const found = showImage(src, context.site);
  if (found === undefined) return imageElsewhere(image, context);
  return found.kind === "kept" ? show(found.url) : imageTag(image, { src: found.href }, context);
}

function imageTag(image: ImageBlank, { src, size }: ShownImage, context: RenderContext): string {
  const { width, height } = scaled(image, size);
  const shape = attribute("width", width) + attribute("height", height);
  return `<img${attribute("src", src)}${attribute("alt", image.alt)}${shape}${loading(image, context)}${image.attributes}>`;
}

/** What stands further down waits until it comes near; a page that is to be printed waits for nothing. */
function loading({ src, attributes }: ImageBlank, { shared, talk }: RenderContext): string {
  const isNow = shared !== undefined || isEmbeddedImage(src) || isAmongFirstImages(src, talk);
  return isNow || / loading="/.test(attributes) ? "" : attribute("loading", "lazy");
}

/** Where the author gives one side, the other follows. */
function scaled(
  { width, height }: ImageBlank,
  size: ImageSize | undefined,
): { width?: string; height?: string } {
  if (size === undefined || (width !== undefined && height !== undefined)) return { width, height };
  const scale =
    width === undefined ? Number(height ?? size.height) / size.height : Number(width) / size.width;
  return {
    width: width ?? String(Math.max(1, Math.round(size.width * scale))),
    height: height ?? String(Math.max(1, Math.round(size.height * scale))),
  };
}

/** What a page has to make small can be seen as large as it is; one that is to be printed is small for good. */
function linkToOriginal(
  tag: string,
  { alt, wordsLang }: ImageBlank,
  { src, size }: ShownImage,
  { shared, words }: RenderContext,
): string {
  const isSmall = size === undefined || Math.max(size.width, size.height) < LARGE;
  if (isSmall || shared !== undefined) return tag;
  const name = alt === "" ? `${words.image} ${fileNameOf(src)}` : undefined;
  return `<a class="original"${attribute("href", src)}${attribute("aria-label", name)}${wordsLang}>${tag}</a>`;
}

/** No page asks anything of a host that the project does not name: an image that stands there is a link. */
function imageElsewhere({ src, alt, wordsLang, insideLink }: ImageBlank, { words }: RenderContext): string {
  const name = escapeHtml(alt || `${words.image} ${words.imageFrom} ${hostOf(src)}`);
  return insideLink
    ? `<span class="elsewhere"${wordsLang}>${name}</span>`
    : `<a class="elsewhere"${attribute("href", src)}${wordsLang}>${name}</a>`;
}

function missingImage({ src, alt, wordsLang }: ImageBlank, { words }: RenderContext): string {
  const name = alt || `${words.missingImage} ${fileNameOf(src)}`;
  return `<span class="missing-image" role="img"${attribute("aria-label", name)}${wordsLang}>${escapeHtml(name)}</span>`;
}

function fileNameOf(src: string): string {
  return withoutControls(decodeAddress(src.slice(src.lastIndexOf("/") + 1)));
}
