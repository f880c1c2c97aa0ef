/** Eleventy's templates see the handbook of the run that is under way. */
import type { CurrentHandbook, Handbook } from "../handbook/load-handbook.ts";
import { filtersOf } from "../pages/filters.ts";
import type { EleventyConfig } from "./eleventy-config.ts";

/** Filters are synchronous: by the time a page renders, the handbook is there. */
export function addFilters(config: EleventyConfig, handbook: CurrentHandbook): void {
  let ready: Handbook | undefined;
  config.on("eleventy.before", async () => {
    ready = await handbook();
  });
  const now = (): Handbook => {
    if (ready === undefined) throw new Error("A filter of Lectern's was used before the build began.");
    return ready;
  };
  for (const [name, filter] of Object.entries(filtersOf(now))) config.addFilter(name, filter);
}
