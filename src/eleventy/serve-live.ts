/** Serves a project by Eleventy's own server, which follows its templates and data too. */
import { layoutsFolder } from "../io/package-files.ts";
import type { EleventyConfig } from "./eleventy-config.ts";
import type { PluginHooks } from "./plugin.ts";
import { type EleventyProject, startEleventy } from "./start-eleventy.ts";

export interface ServeOptions {
  /** Absolute folder that Eleventy writes into. */
  readonly output: string;
  readonly hooks: PluginHooks;
  /** Asked for when the site has been written. */
  readonly port: () => Promise<number>;
}

export async function serveByEleventy(
  project: EleventyProject,
  { output, hooks, port }: ServeOptions,
): Promise<void> {
  const run = await startEleventy(project, { output, mode: "serve", hooks, extend: serveLive });
  await run.watch();
  await run.serve(await port());
}

/** Whole reloads: replacing parts of a page is refused by its policy. */
function serveLive(config: EleventyConfig): void {
  config.setServerOptions({ domDiff: false, showVersion: false });
  config.setChokidarConfig({ awaitWriteFinish: false });
  config.addWatchTarget(layoutsFolder);
}
