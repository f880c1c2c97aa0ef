/** Writes a handbook without Eleventy, where nothing but Lectern has a say in its pages. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { isPlainHandbook } from "../eleventy/define-handbook.ts";
import { listOutputs } from "../eleventy/list-outputs.ts";
import type { Handbook } from "../eleventy/load-handbook.ts";
import type { EleventyProject } from "../eleventy/start-eleventy.ts";
import { layoutsFolder } from "../io/package-files.ts";
import { packageVersion } from "../io/package-version.ts";
import type { StageWriter } from "../io/stage-writer.ts";
import type { Stopwatch } from "../io/stopwatch.ts";
import type { Progress } from "../reading/read-options.ts";
import { listPages } from "./print-pages.ts";

/**
 * Whether the pages are the same without Eleventy: nobody else's templates or data are read, and no layout of the
 * project's own takes the place of one of Lectern's.
 */
export function canPress({ configure, options }: EleventyProject): boolean {
  if (!isPlainHandbook(configure) || options.trusted) return false;
  const folders = [process.cwd(), path.join(options.content, "_includes")];
  return !listLayouts().some((name) => folders.some((folder) => existsSync(path.join(folder, name))));
}

/** As templates name them: `pages/talk.njk`. */
function listLayouts(): readonly string[] {
  const names = readdirSync(layoutsFolder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".njk"));
}

export interface PressOptions {
  readonly stopwatch: Stopwatch;
  readonly onProgress?: Progress;
}

export async function pressSite(
  handbook: Handbook,
  writer: StageWriter,
  { stopwatch, onProgress }: PressOptions,
): Promise<void> {
  const pages = listPages(handbook, await packageVersion());
  stopwatch.measure("render", () => {
    for (const [at, { url, key, print }] of pages.entries()) {
      if (!writer.keep(url, key)) writer.write({ url, content: print() }, key);
      onProgress?.("render", at + 1, pages.length);
    }
  });
  stopwatch.measure("outputs", () => {
    for (const file of listOutputs(handbook)) writer.write(file);
  });
}
