/** What a project may set; every field has a default. */
import type { SiteOptions } from "../model/site.ts";

export interface LecternOptions extends Omit<SiteOptions, "plainTitle" | "coursePlans"> {
  /** Folder of the talks, relative to the working directory. @default "content" */
  readonly content?: string;
  /** Folder that the site is written into. @default "_site" */
  readonly output?: string;
  /** Whether JavaScript in the content folder (Eleventy's data files) may run. @default false */
  readonly trusted?: boolean;
}

const defaultOptions = {
  content: "content",
  output: "_site",
  trusted: false,
  drafts: false,
} as const satisfies LecternOptions;

export type ResolvedOptions = LecternOptions & Required<Pick<LecternOptions, keyof typeof defaultOptions>>;

export function resolveOptions(options: LecternOptions): ResolvedOptions {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return { ...defaultOptions, ...given };
}
