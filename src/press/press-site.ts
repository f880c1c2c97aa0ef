/** Writes a handbook without Eleventy, where nothing but Lectern has a say in its pages. */
import { listOutputs } from "../handbook/list-outputs.ts";
import type { Handbook } from "../handbook/load-handbook.ts";
import { packageVersion } from "../io/package-version.ts";
import type { StageWriter } from "../io/stage-writer.ts";
import type { Stopwatch } from "../io/stopwatch.ts";
import type { Progress } from "../reading/read-options.ts";
import { listPages } from "./print-pages.ts";

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
