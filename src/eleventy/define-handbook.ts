/** A whole Eleventy configuration of one handbook, for a project's `.eleventy.ts`. */
import path from "node:path";
import { type LecternOptions, resolveOptions } from "../handbook/options.ts";
import { layoutsFolder } from "../io/package-files.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { lectern, type PluginHooks } from "./plugin.ts";

/** What one run changes of a configuration that is written down. */
export interface Run {
  readonly overrides?: LecternOptions;
  readonly hooks?: PluginHooks;
}

export interface HandbookConfig {
  (config: EleventyConfig, run?: Run): { readonly dir: Readonly<Record<string, string>> };
  /** What the command line reads. */
  readonly options: LecternOptions;
}

/** A folder that no author can fill: data files are code. */
const NO_DATA_FOLDER = path.join(layoutsFolder, "no-data");

export function defineHandbook(options: LecternOptions = {}): HandbookConfig {
  const configure: (...given: Parameters<HandbookConfig>) => ReturnType<HandbookConfig> = (
    config,
    { overrides, hooks } = {},
  ) => {
    const merged = resolveOptions({ ...options, ...overrides });
    config.setUseGitIgnore(false);
    config.ignores.add("**/node_modules/**");
    config.setNunjucksEnvironmentOptions({ autoescape: true, trimBlocks: true, lstripBlocks: true });
    if (!merged.trusted) {
      config.setTemplateFormats([]);
      config.setDataFileSuffixes([]);
    }
    if (!merged.trusted) config.setDataDirectory(path.relative(path.resolve(merged.content), NO_DATA_FOLDER));
    config.addPlugin((later) => lectern(later, merged, hooks));
    return { dir: { input: merged.content, output: merged.output } };
  };
  const handbook = Object.assign(configure, { options });
  return Object.defineProperty(handbook, PLAIN, { value: handbook });
}

/** Known to every copy of this module: what compiles a configuration loads one of its own. */
const PLAIN = Symbol.for("lectern.handbook");

/** Whether it is as `defineHandbook` made it, with nothing around it. */
export function isPlainHandbook(config: HandbookConfig): boolean {
  return (config as { readonly [PLAIN]?: unknown })[PLAIN] === config;
}
