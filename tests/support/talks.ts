/** Talks and sites made of strings, and what a test asks of them. */

import { sourcePath } from "../../src/model/brands.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Section } from "../../src/model/section.ts";
import type { Site, SiteOptions } from "../../src/model/site.ts";
import type { Talk } from "../../src/model/talk.ts";
import type { WrittenSection } from "../../src/model/written.ts";
import { openReader } from "../../src/search/read-words.ts";
import { loadStemmers } from "../../src/search/stems.ts";
import { flattenSections } from "../../src/section/flatten-sections.ts";
import {
  parseTalk,
  readTalkSource,
  type TalkOptions,
  type WrittenTalk,
} from "../../src/section/parse-talk.ts";
import { buildSite } from "../../src/site/build-site.ts";
import type { ReadingTools } from "../../src/talk/draft-talk.ts";
import { readTalk } from "../../src/talk/read-talk.ts";

export interface TalkSetup extends TalkOptions {
  readonly path?: string;
}

export function talkOf(
  markdown: string,
  { path = "talk.md", tools, lang, ...options }: TalkSetup & { readonly tools?: Partial<ReadingTools> } = {},
): Talk {
  return readTalk(readTalkSource({ path: sourcePath(path), text: markdown }), { lang, ...options }, tools);
}

/** With the tokens that it is written in. */
export function writtenOf(markdown: string, { path = "talk.md", ...options }: TalkSetup = {}): WrittenTalk {
  return parseTalk(readTalkSource({ path: sourcePath(path), text: markdown }), options);
}

export function writtenSectionsOf({ root }: WrittenTalk): readonly WrittenSection[] {
  return flattenSections(root.children);
}

/** Words of the languages that tests are written in are read by their rules. */
const stem = await loadStemmers(["de", "en", "fr"]);
const readWords = openReader(stem);

/** A site of the talks in `talks` (path → Markdown) and of the other files of the content folder. */
export function siteOf(
  talks: Readonly<Record<string, string>>,
  files: readonly string[] = [],
  options: SiteOptions = {},
  tools: Partial<ReadingTools> = {},
): Site {
  const parsed = Object.entries(talks).map(([path, text]) =>
    talkOf(text, { path, lang: options.lang, tools: { readWords, ...tools } }),
  );
  return buildSite(parsed, files.map(sourcePath), options);
}

export function sectionsOf(talk: Talk): readonly Section[] {
  const flatten = (section: Section): readonly Section[] => [section, ...section.children.flatMap(flatten)];
  return talk.root.children.flatMap(flatten);
}

export function idsOf(markdown: string): readonly string[] {
  return sectionsOf(talkOf(markdown)).map(({ id }) => id);
}

/** One line a section, `2 intro`, indented by its place in the tree; the page's own heading comes first, as `1`. */
export function outlineOf(markdown: string): string {
  const { root } = talkOf(markdown);
  const lines = (section: Section, depth: number): string[] => [
    `${"  ".repeat(depth)}${section.level} ${section.id}`,
    ...section.children.flatMap((child) => lines(child, depth + 1)),
  ];
  const own = root.id === undefined ? [] : [`1 ${root.id}`];
  return [...own, ...root.children.flatMap((child) => lines(child, 0))].join("\n");
}

/** `3:5 html-dropped`, in the order of the lines. */
export function placesOf(findings: readonly Diagnostic[]): readonly string[] {
  return [...findings]
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, code }) => `${line}:${column} ${code}`);
}

export function findingsOf(markdown: string, setup?: TalkSetup): readonly string[] {
  return placesOf(talkOf(markdown, setup).diagnostics);
}
