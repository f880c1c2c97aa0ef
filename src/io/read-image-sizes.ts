/** How large images are, read from the head of each file. */
import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { imageSize } from "image-size";
import { isEmbeddedImage } from "../markdown/html-policy.ts";
import type { ImageSize, Site } from "../model/site.ts";

const IMAGE = /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|tiff?|webp)$/i;
/** Enough for the head of a photograph that holds a preview of itself. */
const HEAD = 512 * 1024;

/** By address: of every file that talks show and the site has, and of images that stand in the address itself. */
export function readImageSizes(
  content: string,
  { copiedFiles, keptImages, talks }: Pick<Site, "copiedFiles" | "keptImages" | "talks">,
): ReadonlyMap<string, ImageSize> {
  const copied = copiedFiles
    .filter(({ url }) => IMAGE.test(url))
    .map(({ source, url }) => [url, sizeOf(readHead(path.join(content, source)))] as const);
  const kept = [...keptImages.values()].map(({ url, bytes }) => [url, sizeOf(bytes)] as const);
  const embedded = talks
    .flatMap(({ references }) => references.map(({ href }) => href).filter(isEmbeddedImage))
    .map((href) => [href, sizeOf(Buffer.from(href.slice(href.indexOf(",") + 1), "base64"))] as const);
  const known = [...copied, ...kept, ...embedded].filter(
    (entry): entry is readonly [string, ImageSize] => entry[1] !== undefined,
  );
  return new Map(known);
}

function readHead(file: string): Uint8Array {
  const bytes = Buffer.alloc(HEAD);
  try {
    const handle = openSync(file, "r");
    const length = readSync(handle, bytes, 0, HEAD, 0);
    closeSync(handle);
    return bytes.subarray(0, length);
  } catch {
    return bytes.subarray(0, 0);
  }
}

/** Undefined for what is no image, or one of a format that nobody knows. */
function sizeOf(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width >= 1 && height >= 1)) return undefined;
    const [across, down] = orientation > 4 ? [height, width] : [width, height];
    return { width: Math.round(across), height: Math.round(down) };
  } catch {
    return undefined;
  }
}
