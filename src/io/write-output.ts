/** Writes files into a folder, each below it and nowhere else. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { OutputFile } from "../outputs/output-file.ts";
import { copyFile } from "./copy-file.ts";
import { isInside } from "./follow-path.ts";

export interface WriteOptions {
  /** Absolute folder to write into. */
  readonly output: string;
  /** Absolute folder that copied files come from. */
  readonly content: string;
}

/** One file after the other: a pool of threads costs more than it saves for files of this size. */
export function writeOutput(files: readonly OutputFile[], { output, content }: WriteOptions): void {
  const folders = new Set(files.map(({ url }) => path.dirname(placeOf(url, output))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const { url, content: body } of files) {
    const place = placeOf(url, output);
    if (typeof body === "string" || body instanceof Uint8Array) writeFileSync(place, body);
    else copyFile("keptAt" in body ? body.keptAt : path.join(content, body.copyOf), place);
  }
}

function placeOf(url: string, output: string): string {
  const place = path.join(output, url);
  if (!isInside(output, place)) throw new Error(`Refusing to write outside the output folder: ${url}`);
  return place;
}
