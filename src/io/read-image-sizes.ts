/** How large images are, read from the head of each file. */
import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { isEmbeddedImage } from "../markdown/html-policy.ts";
import type { ImageSize, Site } from "../model/site.ts";

const IMAGE = /\.(?:avif|bmp|gif|ico|jpe?g|png|svg|tiff?|webp)$/i;
/** Enough for the head of a photograph that holds a preview of itself. */
const HEAD = 512 * 1024;

/** By address: of every file that talks show and the site has, and of images that stand in the address itself. */
export async function readImageSizes(
  content: string,
  { copiedFiles, keptImages, talks }: Pick<Site, "copiedFiles" | "keptImages" | "talks">,
): Promise<ReadonlyMap<string, ImageSize>> {
  const copied = copiedFiles
    .filter(({ url }) => IMAGE.test(url))
    .map(({ source, url }) => [url, () => readHead(path.join(content, source))] as const);
  const kept = [...keptImages.values()].map(({ url, bytes }) => [url, () => bytes] as const);
  const embedded = talks
    .flatMap(({ references }) => references.map(({ href }) => href).filter(isEmbeddedImage))
    .map((href) => [href, () => Buffer.from(href.slice(href.indexOf(",") + 1), "base64")] as const);
  const images = [...copied, ...kept, ...embedded];
  if (images.length === 0) return new Map();
  // Twenty-six modules, which a handbook without an image does not need.
  const { imageSize } = await import("image-size");
  const known = images.flatMap(([url, read]) => {
    const size = sizeOf(read(), imageSize);
    return size === undefined ? [] : [[url, size] as const];
  });
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

type ReadSize = (bytes: Uint8Array) => {
  readonly width: number;
  readonly height: number;
  readonly orientation?: number;
};

/** Undefined for what is no image, or one of a format that nobody knows. */
function sizeOf(bytes: Uint8Array, imageSize: ReadSize): ImageSize | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!(width >= 1 && height >= 1)) return undefined;
    const [across, down] = orientation > 4 ? [height, width] : [width, height];
    return { width: Math.round(across), height: Math.round(down) };
  } catch {
    return undefined;
  }
}
