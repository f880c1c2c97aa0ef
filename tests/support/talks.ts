/** Talks and sites made of strings, and what a test asks of them. */

import { sourcePath } from "../../src/model/brands.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import type { Section } from "../../src/model/section.ts";
import type { Site, SiteOptions } from "../../src/model/site.ts";
import type { Talk } from "../../src/model/talk.ts";
import { parseTalk, readTalkSource, type TalkOptions } from "../../src/section/parse-talk.ts";
import { buildSite } from "../../src/site/build-site.ts";

export interface TalkSetup extends TalkOptions {
  readonly path?: string;
}

export function talkOf(markdown: string, { path = "talk.md", lang, ...options }: TalkSetup = {}): Talk {
  return parseTalk(readTalkSource({ path: sourcePath(path), text: markdown }), { lang, ...options });
}

/** A site of the talks in `talks` (path → Markdown) and of the other files of the content folder. */
export function siteOf(
  talks: Readonly<Record<string, string>>,
  files: readonly string[] = [],
  options: SiteOptions = {},
): Site {
  const parsed = Object.entries(talks).map(([path, text]) => talkOf(text, { path, lang: options.lang }));
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
