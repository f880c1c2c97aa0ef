/** Each Markdown file is a template of the data cascade, whose content is the talk below its title. */
import path from "node:path";
import type { CurrentHandbook, Handbook } from "../handbook/load-handbook.ts";
import type { Stopwatch } from "../io/stopwatch.ts";
import { sourcePath } from "../model/brands.ts";
import type { PlacedTalk } from "../model/site.ts";
import { freezeTalk, isTalk } from "../pages/talk-data.ts";
import { layoutNameOf, talkText } from "../pages/talk-page.ts";
import type { Progress } from "../reading/read-options.ts";
import type { EleventyConfig, TemplateData } from "./eleventy-config.ts";
import { layoutPath } from "./layouts.ts";

/** No order and no date ever comes from a file's times. */
const NO_DATE = new Date(0);

export interface TalkTemplateOptions {
  readonly content: string;
  readonly onProgress?: Progress;
  readonly stopwatch: Stopwatch;
}

export function addTalkTemplates(
  config: EleventyConfig,
  handbook: CurrentHandbook,
  options: TalkTemplateOptions,
): void {
  const { content, onProgress, stopwatch } = options;
  let rendered = 0;
  config.on("eleventy.before", () => {
    rendered = 0;
  });
  config.addTemplateFormats("md,markdown,qmd");
  for (const extension of ["md", "markdown", "qmd"]) {
    config.addExtension(extension, {
      key: extension,
      read: false,
      compileOptions: { permalink: "raw", cache: false },
      async getData(inputPath) {
        const relative = path.relative(path.resolve(content), path.resolve(inputPath));
        return talkData(await handbook(), relative, (name) => layoutPath(config, name));
      },
      async compile() {
        const { site, view } = await handbook();
        return async ({ talk }) => {
          if (!isTalk(talk)) return "";
          rendered += 1;
          onProgress?.("render", rendered, site.talks.length);
          return stopwatch.measure("render", () => talkText(talk, { site, view }));
        };
      },
    });
  }
}

/** A Markdown file that is no talk (a draft, a hidden file) makes no page. */
function talkData(
  { site }: Handbook,
  relativePath: string,
  layoutOf: (name: string) => string,
): TemplateData {
  const file = sourcePath(relativePath.split(path.sep).join("/"));
  const talk = talksByPath(site).get(file);
  if (talk === undefined) return { permalink: false, eleventyExcludeFromCollections: true, date: NO_DATE };
  const { frontMatter, title, lang } = talk;
  return {
    talk: freezeTalk(talk),
    title,
    lang,
    description: frontMatter.description,
    tags: [...frontMatter.tags],
    date: frontMatter.date === undefined ? NO_DATE : new Date(frontMatter.date),
    permalink: talk.url,
    layout: layoutOf(layoutNameOf(talk)),
  };
}

const byPath = new WeakMap<object, ReadonlyMap<string, PlacedTalk>>();

function talksByPath(site: Handbook["site"]): ReadonlyMap<string, PlacedTalk> {
  const known = byPath.get(site) ?? new Map(site.talks.map((talk) => [talk.path as string, talk]));
  byPath.set(site, known);
  return known;
}
