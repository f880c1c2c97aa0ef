/** Reads a file that somebody is saving: editors empty a file before they write it, or put another in its place. */
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { SourcePath } from "../model/brands.ts";
import type { Limits } from "../model/limits.ts";
import type { DecodedFile } from "../source/normalize-text.ts";
import { readContentFile } from "./read-content.ts";

/** Milliseconds between two looks, and how often. */
const MEANWHILE = 20;
const LOOKS = 4;

/** Undefined where it is gone, and stays so. */
export async function readSaved(
  root: string,
  file: SourcePath,
  limits?: Partial<Limits>,
): Promise<DecodedFile | undefined> {
  for (let look = 1; ; look += 1) {
    const decoded = readContentFile(root, file, limits);
    if (decoded.file.text.trim() !== "") return decoded;
    if (look === LOOKS) return existsSync(path.join(root, file)) ? decoded : undefined;
    await wait(MEANWHILE);
  }
}
