/** Copies folders file by file, in an order that one may choose. */
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { listFiles } from "./outer-run.ts";

export async function copyTree(
  from: string,
  to: string,
  order: (files: readonly string[]) => readonly string[] = (files) => files,
): Promise<readonly string[]> {
  const files = order(await listFiles(from));
  for (const file of files) {
    await mkdir(path.dirname(path.join(to, file)), { recursive: true });
    await copyFile(path.join(from, file), path.join(to, file));
  }
  return files;
}
