/** Tells the projects in whose pages nothing but Lectern has a say: they need no Eleventy. */
import { isPlainHandbook } from "./define-handbook.ts";
import type { EleventyProject } from "./start-eleventy.ts";

/** Whether the pages are the same without Eleventy: nobody else's templates, data or layouts are read. */
export function canPress({ configure, options }: EleventyProject): boolean {
  return isPlainHandbook(configure) && !options.trusted;
}
