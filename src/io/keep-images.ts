/** Copies of images elsewhere: fetched once a week, and kept in the cache folder for longer while nobody answers. */
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { KeptImage } from "../model/elsewhere-image.ts";
import { type FetchedImage, fetchImage, type ImageLimits } from "./fetch-image.ts";
import { writeWhole } from "./write-whole.ts";

const AT_ONCE = 8;
const FRESH_FOR = 7 * 24 * 60 * 60 * 1000;
/** So that `dev` does not wait for a silent host each time a talk is saved. */
const FAILED_FOR = 60 * 1000;
const LIMITS: ImageLimits = { timeout: 10_000, size: 10_000_000, asksPrivate: false };

export interface KeptImages {
  /** By address. */
  readonly images: ReadonlyMap<string, KeptImage>;
  /** By address: why there is no copy, as a clause. */
  readonly failures: ReadonlyMap<string, string>;
}

/** What the cache says of an address, beside the image itself. */
interface Note {
  /** Milliseconds since 1970, when it was last asked for. */
  readonly at: number;
  readonly extension?: string;
  /** Of the image: half of one is none. */
  readonly hash?: string;
  readonly why?: string;
}

/** `urls` are absolute; without `cache`, an absolute folder, each is fetched anew. */
export async function keepImages(
  urls: Iterable<string>,
  cache: string | undefined,
  given: Partial<ImageLimits> = {},
): Promise<KeptImages> {
  const limits = { ...LIMITS, ...given };
  const images = new Map<string, KeptImage>();
  const failures = new Map<string, string>();
  const wanted = [...new Set(urls)].sort();
  const next = wanted.values();
  const work = async (): Promise<void> => {
    for (const url of next) {
      const found = cache === undefined ? await fetchImage(url, limits) : await keepOne(url, cache, limits);
      if (found.kind === "image") images.set(url, { url: addressOf(found), bytes: found.bytes });
      else failures.set(url, found.why);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { images, failures };
}

/** Named after what it holds: the same image has the same name, and another has another. */
function addressOf({ bytes, extension }: FetchedImage & { kind: "image" }): string {
  return `lectern/kept/${hashOf(bytes)}.${extension}`;
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 20);
}

async function keepOne(url: string, cache: string, limits: ImageLimits): Promise<FetchedImage> {
  const folder = path.join(cache, "images");
  const place = path.join(folder, hashOf(url));
  const note = await readNote(place);
  const copy = await readCopy(place, note);
  const age = Date.now() - (note?.at ?? 0);
  if (copy !== undefined && age < (note?.why === undefined ? FRESH_FOR : FAILED_FOR)) return copy;
  if (note?.why !== undefined && age < FAILED_FOR) return { kind: "failure", why: note.why };
  const fetched = await fetchImage(url, limits);
  if (fetched.kind === "failure" && fetched.isUnasked) return copy ?? fetched;
  await mkdir(folder, { recursive: true });
  if (fetched.kind === "failure") {
    writeNote(place, { ...note, at: Date.now(), why: fetched.why });
    return copy ?? fetched;
  }
  const { extension, bytes } = fetched;
  writeWhole(`${place}.${extension}`, bytes);
  writeNote(place, { at: Date.now(), extension, hash: hashOf(bytes) });
  return fetched;
}

async function readNote(place: string): Promise<Note | undefined> {
  try {
    return JSON.parse(await readFile(`${place}.json`, "utf8")) as Note;
  } catch {
    return undefined;
  }
}

function writeNote(place: string, note: Note): void {
  writeWhole(`${place}.json`, JSON.stringify(note));
}

async function readCopy(place: string, note: Note | undefined): Promise<FetchedImage | undefined> {
  if (note?.extension === undefined) return undefined;
  try {
    const bytes = await readFile(`${place}.${note.extension}`);
    return hashOf(bytes) === note.hash ? { kind: "image", extension: note.extension, bytes } : undefined;
  } catch {
    return undefined;
  }
}
