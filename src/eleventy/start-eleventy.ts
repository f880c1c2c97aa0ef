/** Starts Eleventy on a project, with the findings and the progress of the run handed over. */

import type { ResolvedOptions } from "../handbook/options.ts";
import type { HandbookConfig } from "./define-handbook.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import type { PluginHooks } from "./plugin.ts";

/** The part of Eleventy's programmatic interface that is used here. */
export interface EleventyRun {
  init(): Promise<void>;
  disableLogger(): void;
  write(): Promise<unknown>;
  watch(): Promise<void>;
  serve(port: number): Promise<void>;
}

export interface EleventyProject {
  readonly configure: HandbookConfig;
  /** With absolute folders. */
  readonly options: ResolvedOptions;
}

export interface RunOptions {
  /** Absolute folder that Eleventy writes into. */
  readonly output: string;
  readonly mode: "build" | "serve";
  readonly hooks: PluginHooks;
  readonly extend?: (config: EleventyConfig) => void;
}

type EleventyClass = new (input: string, output: string, options: object) => EleventyRun;

/** Eleventy is loaded here and not before: what fails earlier fails fast. */
export async function startEleventy(
  { configure, options }: EleventyProject,
  { output, mode, hooks, extend }: RunOptions,
): Promise<EleventyRun> {
  const { default: Eleventy } = (await import("@11ty/eleventy")) as { default: EleventyClass };
  const run = new Eleventy(options.content, output, {
    quietMode: true,
    configPath: false,
    runMode: mode,
    config(config: EleventyConfig) {
      config.benchmarks.config.setIsVerbose(false);
      extend?.(config);
      return configure(config, { overrides: options, hooks });
    },
  });
  run.disableLogger();
  await run.init();
  return run;
}
