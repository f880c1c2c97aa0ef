/** Pages that no talk is the source of: folders without a page of their own, courses, tags, speakers, what is to be printed, notes, the index of sections, the 404. */
import type { Stopwatch } from "../io/stopwatch.ts";
import type { Site } from "../model/site.ts";
import { renderEdition } from "../render/render-edition.ts";
import { renderHandout } from "../render/render-sections.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { layoutPath } from "./layouts.ts";
import type { CurrentHandbook, Handbook } from "./load-handbook.ts";
import {
  CourseData,
  EditionData,
  NotesData,
  PartData,
  StubData,
  TaxonomyData,
  TermData,
} from "./talk-data.ts";

/** A format of our own, so that nobody's other templates are switched on by it. */
const FORMAT = "lectern";

export function addPages(config: EleventyConfig, handbook: CurrentHandbook, stopwatch: Stopwatch): void {
  config.addTemplateFormats(FORMAT);
  config.addExtension(FORMAT, {
    compileOptions: { permalink: "raw" },
    compile:
      async () =>
      async ({ item }) => {
        if (item instanceof NotesData) return printNotes(item, await handbook());
        return item instanceof EditionData ? printEdition(item, await handbook(), stopwatch) : "";
      },
  });
  const shared = { eleventyExcludeFromCollections: true, date: new Date(0) };
  const addPageEach = (name: string, layout: string, list: (site: Site) => readonly unknown[]): void => {
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
      permalink: ({ item }: { item: { readonly url: string } }) => item.url,
      layout: layoutPath(config, layout),
    });
  };
  addPageEach("parts", "pages/part.njk", ({ parts }) =>
    parts.filter((part) => part.page === undefined).map((part) => new PartData(part)),
  );
  addPageEach("courses", "pages/course.njk", ({ courses }) =>
    courses.map((course) => new CourseData(course)),
  );
  addPageEach("taxonomies", "pages/taxonomy.njk", ({ taxonomies }) =>
    taxonomies.map((taxonomy) => new TaxonomyData(taxonomy)),
  );
  addPageEach("terms", "pages/term.njk", ({ taxonomies }) =>
    taxonomies.flatMap(({ terms }) => terms).map((term) => new TermData(term)),
  );
  addPageEach("editions", "pages/print.njk", ({ editions }) =>
    editions.map((edition) => new EditionData(edition)),
  );
  addPageEach("stubs", "pages/stub.njk", ({ stubs }) => stubs.map((stub) => new StubData(stub)));
  addPageEach("notes", "pages/notes.njk", ({ talks }) =>
    talks.flatMap((talk) => (talk.notesUrl ? [new NotesData(talk, talk.notesUrl)] : [])),
  );
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

function printEdition({ edition }: EditionData, { site, view }: Handbook, stopwatch: Stopwatch): string {
  return stopwatch.measure("render", () => renderEdition({ site, edition, wordsFor: view.wordsFor }));
}

function printNotes({ talk, url }: NotesData, { site, view }: Handbook): string {
  const { words, lang } = view.wordsFor(talk.lang);
  const uiLang = lang === talk.lang ? undefined : lang;
  return renderHandout({ site, talk: { ...talk, url }, words, uiLang });
}
