/** Keeps the lighter forms of images: each file named after what it holds, so that none can be taken for another. */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";
import type { EncodedForm } from "./encode-image.ts";
import { writeWhole } from "./write-whole.ts";

const DAY = 24 * 60 * 60 * 1000;
/** Branches and projects share the folder: what none of them has used for so long goes. */
const KEPT_FOR = 60 * DAY;

export interface KeptForm {
  readonly width: number;
  /** Twenty hexadecimal digits of what the file holds. */
  readonly hash: string;
  /** Absolute. */
  readonly place: string;
}

export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 20);
}

/** Undefined where nothing is known of the image, or where what is kept is not what was written. */
export async function findForms(folder: string, key: string): Promise<readonly KeptForm[] | undefined> {
  const record = path.join(folder, `${key}.json`);
  try {
    const forms = readRecord(await readFile(record, "utf8"), folder);
    for (const { place, hash } of forms) {
      if (hashOf(await readFile(place)) !== hash) return undefined;
    }
    await Promise.all([record, ...forms.map(({ place }) => place)].map(markUsed));
    return forms;
  } catch {
    return undefined;
  }
}

/** Throws on anything that is no record. */
function readRecord(text: string, folder: string): readonly KeptForm[] {
  const { forms } = JSON.parse(text) as { forms: readonly { width: unknown; hash: unknown }[] };
  return forms.map(({ width, hash }) => {
    if (!Number.isInteger(width) || !/^[0-9a-f]{20}$/.test(String(hash))) throw new Error("No record.");
    return { width: Number(width), hash: String(hash), place: placeOf(folder, String(hash)) };
  });
}

/** The record comes last: where there is one, its forms are there. */
export async function keepForms(
  folder: string,
  key: string,
  encoded: readonly EncodedForm[],
): Promise<readonly KeptForm[]> {
  await mkdir(folder, { recursive: true });
  const forms = encoded.map(({ width, bytes }) => {
    const hash = hashOf(bytes);
    return { width, hash, place: placeOf(folder, hash), bytes };
  });
  for (const { place, bytes } of forms) writeWhole(place, bytes);
  const lines = forms.map(({ width, hash }) => ({ width, hash }));
  writeWhole(path.join(folder, `${key}.json`), JSON.stringify({ forms: lines }));
  return forms.map(({ width, hash, place }) => ({ width, hash, place }));
}

export async function dropUnused(folder: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const place = path.join(folder, name);
    const used = await stat(place).catch(() => undefined);
    if (used !== undefined && now - used.mtimeMs > KEPT_FOR) await rm(place, { force: true });
  }
}

function placeOf(folder: string, hash: string): string {
  return path.join(folder, `${hash}.avif`);
}

async function markUsed(place: string): Promise<void> {
  const now = Date.now();
  if (now - (await stat(place)).mtimeMs > DAY) await utimes(place, now / 1000, now / 1000);
}
