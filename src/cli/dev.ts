/** `lectern dev`: serves the handbook and reloads the page when a talk changes; the site itself is not touched. */
import { rm } from "node:fs/promises";
import path from "node:path";
import type { EleventyConfig } from "../eleventy/eleventy-config.ts";
import { startEleventy } from "../eleventy/start-eleventy.ts";
import type { Handbook } from "../handbook/load-handbook.ts";
import { findFreePort } from "../io/free-port.ts";
import { layoutsFolder } from "../io/package-files.ts";
import { count, countFindings } from "./count.ts";
import type { Flags } from "./parse-arguments.ts";
import { readProject } from "./read-project.ts";
import { formatReport } from "./report.ts";

const PORT = 8080;

export async function dev(flags: Flags): Promise<number> {
  const project = await readProject(flags);
  const output = path.join(project.cache, "dev");
  await rm(output, { recursive: true, force: true });
  const hooks = {
    without: [project.options.output, project.cache],
    cache: project.cache,
    showsFindings: true,
    onHandbook({ diagnostics, site }: Handbook): void {
      const pressing = diagnostics.filter(({ severity }) => severity !== "advice");
      if (pressing.length > 0)
        console.error(
          formatReport(pressing, {
            verbose: flags.verbose,
            folder: path.relative(process.cwd(), project.options.content),
          }),
        );
      console.log(`${site.title}: ${count(site.talks.length, "talk")}, ${countFindings(diagnostics)}`);
    },
  };
  const run = await startEleventy(project, { output, mode: "serve", hooks, extend: serveLive });
  await run.watch();
  const wanted = flags.port ?? PORT;
  const port = await findFreePort(wanted);
  if (port !== wanted) console.error(`Port ${wanted} is taken; this is http://localhost:${port}/`);
  await run.serve(port);
  return new Promise(() => {});
}

/** Whole reloads: replacing parts of a page is refused by its policy. */
function serveLive(config: EleventyConfig): void {
  config.setServerOptions({ domDiff: false, showVersion: false });
  config.setChokidarConfig({ awaitWriteFinish: false });
  config.addWatchTarget(layoutsFolder);
}
