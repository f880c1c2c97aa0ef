/** A value in a file of the cache; a file that is not as it was written holds none. */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { keyOf } from "./content-hash.ts";
import { writeWhole } from "./write-whole.ts";

/** Hexadecimal digits of the first line, which stand for the rest. */
const HEAD = 32;

/** Undefined where there is none. */
export function readJson(file: string): unknown {
  try {
    const text = readFileSync(file, "utf8");
    const body = text.slice(HEAD + 1);
    return text.slice(0, HEAD) === keyOf(body) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

export function keepJson(file: string, value: unknown): void {
  const body = JSON.stringify(value);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeWhole(file, `${keyOf(body)}\n${body}`);
  } catch {
    // A cache that cannot be written is a build that takes longer.
  }
}
