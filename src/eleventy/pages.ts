/** Pages that no talk is the source of, as templates that go through the data cascade. */
import type { CurrentHandbook } from "../handbook/load-handbook.ts";
import type { Stopwatch } from "../io/stopwatch.ts";
import { PAGES, type PageItem, pageText } from "../pages/page-kinds.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { layoutPath } from "./layouts.ts";

/** A format of our own, so that nobody's other templates are switched on by it. */
const FORMAT = "lectern";

export function addPages(config: EleventyConfig, handbook: CurrentHandbook, stopwatch: Stopwatch): void {
  config.addTemplateFormats(FORMAT);
  config.addExtension(FORMAT, {
    compileOptions: { permalink: "raw" },
    compile:
      async () =>
      async ({ item }) =>
        stopwatch.measure("render", await textOf(item, handbook)),
  });
  const shared = { eleventyExcludeFromCollections: true, date: new Date(0) };
  for (const { name, layout, list } of PAGES) {
    const collection = `lectern${name}`;
    config.addCollection(collection, async () => [...list((await handbook()).site)]);
    config.addTemplate(`_lectern/${name}.${FORMAT}`, "", {
      ...shared,
      pagination: {
        data: `collections.${collection}`,
        size: 1,
        alias: "item",
        generatePageOnEmptyData: false,
      },
      permalink: ({ item }: { item: PageItem }) => item.url,
      layout: layoutPath(config, layout),
    });
  }
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

async function textOf(item: unknown, handbook: CurrentHandbook): Promise<() => string> {
  const now = await handbook();
  return () => pageText(item, now);
}
