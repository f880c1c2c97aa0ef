/** Writes files into a folder, each below it and nowhere else. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { OutputFile } from "../outputs/output-file.ts";
import { isInside } from "./scan-content.ts";

export interface WriteOptions {
  /** Absolute folder to write into. */
  readonly output: string;
  /** Absolute folder that copied files come from. */
  readonly content: string;
}

const AT_ONCE = 16;

export async function writeOutput(
  files: readonly OutputFile[],
  { output, content }: WriteOptions,
): Promise<void> {
  const folders = new Set(files.map(({ url }) => path.dirname(placeOf(url, output))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (let at = 0; at < files.length; at += AT_ONCE) {
    await Promise.all(files.slice(at, at + AT_ONCE).map((file) => writeOne(file, output, content)));
  }
}

async function writeOne({ url, content: body }: OutputFile, output: string, content: string): Promise<void> {
  const place = placeOf(url, output);
  if (typeof body === "string") await writeFile(place, body);
  else await copyFile(path.join(content, body.copyOf), place);
}

function placeOf(url: string, output: string): string {
  const place = path.join(output, url);
  if (!isInside(output, place)) throw new Error(`Refusing to write outside the output folder: ${url}`);
  return place;
}
