/** Lectern for Eleventy: the plugin, and a whole configuration made of it. */
import { lectern } from "./eleventy/plugin.ts";

export { defineHandbook, type HandbookConfig } from "./eleventy/define-handbook.ts";
export type { EleventyConfig } from "./eleventy/eleventy-config.ts";
export type { LecternOptions } from "./handbook/options.ts";
export type { Diagnostic, DiagnosticCode } from "./model/diagnostic.ts";
export type { Section } from "./model/section.ts";
export type { Site } from "./model/site.ts";
export type { Talk } from "./model/talk.ts";
export { lectern };
export default lectern;
