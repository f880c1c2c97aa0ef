/** Pages that no talk is the source of: folders without a page of their own, the index of sections, the 404. */

import type { EleventyConfig } from "./eleventy-config.ts";
import { layoutPath } from "./layouts.ts";
import type { CurrentHandbook } from "./load-handbook.ts";
import { PartData } from "./talk-data.ts";

/** A format of our own, so that nobody's other templates are switched on by it. */
const FORMAT = "lectern";

export function addPages(config: EleventyConfig, handbook: CurrentHandbook): void {
  config.addTemplateFormats(FORMAT);
  config.addExtension(FORMAT, { compileOptions: { permalink: "raw" }, compile: async () => async () => "" });
  config.addCollection("lecternParts", async () => {
    const { site } = await handbook();
    return site.parts.filter((part) => part.page === undefined).map((part) => new PartData(part));
  });
  const shared = { eleventyExcludeFromCollections: true, date: new Date(0) };
  config.addTemplate(`_lectern/parts.${FORMAT}`, "", {
    ...shared,
    pagination: {
      data: "collections.lecternParts",
      size: 1,
      alias: "partPage",
      generatePageOnEmptyData: false,
    },
    permalink: ({ partPage }: { partPage: PartData }) => partPage.url,
    layout: layoutPath(config, "pages/part.njk"),
  });
  config.addTemplate(`_lectern/sections.${FORMAT}`, "", {
    ...shared,
    permalink: "sections.html",
    layout: layoutPath(config, "pages/sections.njk"),
  });
  config.addTemplate(`_lectern/404.${FORMAT}`, "", {
    ...shared,
    permalink: "404.html",
    layout: layoutPath(config, "pages/404.njk"),
  });
}
