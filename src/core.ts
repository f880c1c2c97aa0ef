/** The pure core: from Markdown to sections and pages' HTML, without disk, network or Eleventy. */

export { createMarkdown } from "./markdown/parse-markdown.ts";
export type { Diagnostic, DiagnosticCode } from "./model/diagnostic.ts";
export type { Section, TalkRoot } from "./model/section.ts";
export type { Site, SiteOptions } from "./model/site.ts";
export type { Talk } from "./model/talk.ts";
export { createHighlighter } from "./render/highlighter.ts";
export { renderTalk } from "./render/render-sections.ts";
export { typesetText } from "./render/typography/typeset.ts";
export { readTalkSource } from "./section/parse-talk.ts";
export { buildSite } from "./site/build-site.ts";
export { readTalk } from "./talk/read-talk.ts";
export { slugify } from "./text/slugify.ts";
