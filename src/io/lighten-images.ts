/** Gives images lighter forms: from the cache, or made now, a few at a time. */
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { ImageForm, LighterImage } from "../model/lighter-image.ts";
import { ENCODING, encodeImage, LIGHT_ENOUGH } from "./encode-image.ts";
import type { ImageEncoder, Sharp } from "./image-encoder.ts";
import { dropUnused, findForms, hashOf, type KeptForm, keepForms } from "./lighter-cache.ts";

export interface ImageToLighten {
  /** Relative to the site's root. */
  readonly url: string;
  /** Absolute place of the file, or what it holds. */
  readonly content: string | Uint8Array;
}

/** By address; what has no lighter form is left out. `cache` is the folder of all that Lectern keeps. */
export async function lightenImages(
  images: readonly ImageToLighten[],
  { encoder, cache }: { readonly encoder: ImageEncoder; readonly cache: string },
): Promise<ReadonlyMap<string, LighterImage>> {
  const folder = path.join(cache, "lighter-images");
  const found = new Map<string, LighterImage>();
  const next = images.values();
  const open = openOnce(encoder);
  const work = async (): Promise<void> => {
    for (const { url, content } of next) {
      const forms = await lighten(content, { folder, version: encoder.version, open });
      const [first, ...more] = forms.map(published);
      if (first !== undefined) found.set(url, [first, ...more]);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (open.isOpen()) await dropUnused(folder);
  return found;
}

interface Workplace {
  readonly folder: string;
  readonly version: string;
  readonly open: () => Promise<Sharp | undefined>;
}

/** What cannot be read or encoded keeps the form that its author gave it. */
async function lighten(
  content: ImageToLighten["content"],
  { folder, version, open }: Workplace,
): Promise<readonly KeptForm[]> {
  const bytes = typeof content === "string" ? await readFile(content).catch(() => undefined) : content;
  if (bytes === undefined || bytes.length < LIGHT_ENOUGH) return [];
  const key = hashOf(version, ENCODING, bytes);
  const kept = await findForms(folder, key);
  if (kept !== undefined) return kept;
  const sharp = await open();
  if (sharp === undefined) return [];
  return keepForms(folder, key, await encodeImage(sharp, bytes).catch(() => []));
}

function published({ width, hash, place }: KeptForm): ImageForm {
  return { url: `lectern/images/${hash}.avif`, width, keptAt: place };
}

/** One image takes one thread: those of several at once would wait for each other. */
function openOnce(encoder: ImageEncoder): Workplace["open"] & { isOpen(): boolean } {
  let opening: Promise<Sharp | undefined> | undefined;
  const load = async (): Promise<Sharp | undefined> => {
    const sharp = await encoder.load().catch(() => undefined);
    sharp?.concurrency(1);
    sharp?.cache(false);
    return sharp;
  };
  const open = (): Promise<Sharp | undefined> => {
    opening ??= load();
    return opening;
  };
  return Object.assign(open, { isOpen: () => opening !== undefined });
}
