/** Lectern as an Eleventy plugin: talks are templates, layouts turn them into pages, outputs follow. */
import path from "node:path";
import { writeOutput } from "../io/write-output.ts";
import { outputs } from "../outputs/index.ts";
import { addCollections } from "./collections.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { addFilters } from "./filters.ts";
import { type Handbook, loadHandbook, type Progress } from "./load-handbook.ts";
import { type LecternOptions, resolveOptions } from "./options.ts";
import { addPages } from "./pages.ts";
import { addTalkTemplates } from "./talk-templates.ts";

export interface PluginHooks {
  readonly onHandbook?: (handbook: Handbook) => void;
  readonly onProgress?: Progress;
  /** Absolute folders inside the content folder that are not content. */
  readonly without?: readonly string[];
}

/** The handbook of the run that is under way. */
export type CurrentHandbook = () => Promise<Handbook>;

export function lectern(config: EleventyConfig, options: LecternOptions = {}, hooks: PluginHooks = {}): void {
  const resolved = resolveOptions(options);
  let current: Promise<Handbook> | undefined;
  const handbook: CurrentHandbook = () => {
    current ??= loadHandbook({ ...resolved, ...hooks }).then((loaded) => {
      hooks.onHandbook?.(loaded);
      return loaded;
    });
    return current;
  };
  config.on("eleventy.before", () => {
    current = undefined;
    return handbook();
  });
  config.on("eleventy.after", async ({ directories }) => {
    const { site, assets } = await handbook();
    const files = outputs.flatMap((output) => output(site, { assets }));
    await writeOutput(files, {
      output: path.resolve(directories.output),
      content: path.resolve(resolved.content),
    });
  });
  addTalkTemplates(config, handbook, resolved, hooks.onProgress);
  addPages(config, handbook);
  addCollections(config, handbook);
  addFilters(config, handbook);
}
