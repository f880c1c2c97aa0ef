/** Finds sharp where somebody has installed it beside Lectern, and loads it when there is something to encode. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type sharp from "sharp";

export type Sharp = typeof sharp;

export interface ImageEncoder {
  /** Other versions make other bytes. */
  readonly version: string;
  /** Throws where the package is there and its library is not, as on another system. */
  load(): Promise<Sharp>;
}

/**
 * Looked for from Lectern's own place alone: what lies in a folder of talks is nobody's code to run.
 * Its version is read without loading it, which takes a tenth of a second.
 */
export function findImageEncoder(): ImageEncoder | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve("sharp");
    const text = readFileSync(path.join(path.dirname(entry), "../package.json"), "utf8");
    const { name, version } = JSON.parse(text) as { name?: string; version?: string };
    if (name !== "sharp" || version === undefined) return undefined;
    return { version, load: async () => (await import("sharp")).default };
  } catch {
    return undefined;
  }
}
