/** Tells the projects in whose pages nothing but Lectern has a say: they need no Eleventy. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { layoutsFolder } from "../io/package-files.ts";
import { isPlainHandbook } from "./define-handbook.ts";
import type { EleventyProject } from "./start-eleventy.ts";

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
