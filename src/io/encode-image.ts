/** Makes the lighter forms of one image: as wide as a page can show it, and twice that, for dense screens. */
import type { Sharp } from "./image-encoder.ts";

/** A figure is at most 46 rem wide (`--broad`). */
const WIDTHS = [736, 1472];
/**
 * On 23 real images above 60 KB, effort 2 took 0.5 s of a core each and left 8 % of the bytes at the median;
 * effort 4 took five times as long for a tenth less, WebP at 80 a third as long for half as much again.
 */
const AVIF = { quality: 50, effort: 2 } as const;
/** Moving images and drawings are left as they are. */
const STILL: ReadonlySet<string | undefined> = new Set(["png", "jpeg", "webp", "gif"]);
/** A form is worth its file when it saves a tenth. */
const WORTH = 0.9;
/** Less than a tenth is gained where the next width is this near. */
const NEAR = 1.25;
/** In bytes: what is smaller is left alone. */
export const LIGHT_ENOUGH = 10_000;

/** What the forms depend on, besides the image and the encoder. */
export const ENCODING = JSON.stringify({ WIDTHS, AVIF, WORTH, NEAR, LIGHT_ENOUGH, rules: 1 });

export interface EncodedForm {
  readonly width: number;
  readonly bytes: Uint8Array;
}

/** The narrowest first; none where nothing would be gained. Throws on what is no image. */
export async function encodeImage(sharp: Sharp, original: Uint8Array): Promise<readonly EncodedForm[]> {
  const { format, pages = 1, autoOrient } = await sharp(original).metadata();
  if (!STILL.has(format) || pages > 1 || isAnimatedPng(original)) return [];
  const forms: EncodedForm[] = [];
  let limit = original.length;
  for (const width of widthsFor(autoOrient.width).reverse()) {
    const bytes = await sharp(original, { failOn: "error" })
      .autoOrient()
      .resize({ width })
      .avif(AVIF)
      .toBuffer();
    if (bytes.length > limit * WORTH) break;
    forms.unshift({ width, bytes });
    limit = bytes.length;
  }
  return forms;
}

/** None is wider than the image. */
function widthsFor(across: number): number[] {
  const widest = Math.min(across, ...WIDTHS.slice(-1));
  return [...WIDTHS.filter((width) => width * NEAR <= widest), widest];
}

/** Of which only the first picture would be left: its own chunk stands before the first of the image. */
function isAnimatedPng(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [control, image] = [head.indexOf("acTL"), head.indexOf("IDAT")];
  return control !== -1 && (image === -1 || control < image);
}
