/** Lectern as an Eleventy plugin: talks are templates, layouts turn them into pages, outputs follow. */
import path from "node:path";
import { listOutputs } from "../handbook/list-outputs.ts";
import { type CurrentHandbook, type Handbook, loadHandbook } from "../handbook/load-handbook.ts";
import { optionFault } from "../handbook/option-fault.ts";
import { type LecternOptions, resolveOptions } from "../handbook/options.ts";
import { type Stopwatch, startStopwatch } from "../io/stopwatch.ts";
import { writeOutput } from "../io/write-output.ts";
import type { Progress } from "../reading/read-options.ts";
import { addFilters } from "./add-filters.ts";
import { addCollections } from "./collections.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import { addLayoutLoader } from "./layouts.ts";
import { addPages } from "./pages.ts";
import { addTalkTemplates } from "./talk-templates.ts";

export interface PluginHooks {
  /** The handbook of the first run, when it has been read already. */
  readonly handbook?: Handbook;
  readonly onHandbook?: (handbook: Handbook) => void;
  readonly onProgress?: Progress;
  /** Absolute folders inside the content folder that are not content. */
  readonly without?: readonly string[];
  /** Whether pages show their findings. @default false */
  readonly showsFindings?: boolean;
  /** Absolute folder in which copies of what the network gave are kept. */
  readonly cache?: string;
  /** Counts the time of each stage. */
  readonly stopwatch?: Stopwatch;
}

export function lectern(config: EleventyConfig, options: LecternOptions = {}, hooks: PluginHooks = {}): void {
  const fault = optionFault(options);
  if (fault !== undefined) throw new Error(fault);
  const resolved = resolveOptions({ content: config.directories.input, ...options });
  const stopwatch = hooks.stopwatch ?? startStopwatch();
  let current = hooks.handbook && Promise.resolve(hooks.handbook);
  let isFirst = true;
  const handbook: CurrentHandbook = () => {
    current ??= loadHandbook({ ...resolved, ...hooks, stopwatch }).then((loaded) => {
      hooks.onHandbook?.(loaded);
      return loaded;
    });
    return current;
  };
  config.on("eleventy.before", () => {
    if (!isFirst) current = undefined;
    isFirst = false;
    return handbook();
  });
  config.on("eleventy.after", async ({ directories }) => {
    const { site, assets } = await handbook();
    const folders = { output: path.resolve(directories.output), content: path.resolve(resolved.content) };
    stopwatch.measure("outputs", () => writeOutput(listOutputs({ site, assets }), folders));
  });
  if (resolved.styles !== undefined) config.addWatchTarget(resolved.styles);
  addLayoutLoader(config, resolved);
  addTalkTemplates(config, handbook, { content: resolved.content, onProgress: hooks.onProgress, stopwatch });
  addPages(config, handbook, stopwatch);
  addCollections(config, handbook);
  addFilters(config, handbook);
}
