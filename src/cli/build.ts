/** `lectern build`: stages the site, and swaps it in when it is whole. */
import path from "node:path";
import type { Handbook } from "../eleventy/load-handbook.ts";
import { startEleventy } from "../eleventy/start-eleventy.ts";
import { mayReplace, openStage } from "../io/publish.ts";
import { type Stopwatch, startStopwatch } from "../io/stopwatch.ts";
import { flattenSections } from "../views/sections-view.ts";
import { BuildFailure } from "./build-failure.ts";
import { formatTimings } from "./format-timings.ts";
import type { Flags } from "./parse-arguments.ts";
import { openProgress } from "./progress.ts";
import { type Project, readProject } from "./read-project.ts";
import { formatReport } from "./report.ts";

export async function build(flags: Flags): Promise<number> {
  const started = performance.now();
  const project = await readProject(flags);
  const { output } = project.options;
  if (!(await mayReplace(output))) {
    throw new BuildFailure(
      `${shown(output)} holds files that Lectern did not write. Choose another --output, or empty it.`,
    );
  }
  const stopwatch = startStopwatch();
  const stage = await openStage(output, project.cache);
  try {
    const handbook = await render(project, stage.folder, { flags, started, stopwatch });
    await stage.publish();
    if (flags.timings) console.error(formatTimings(stopwatch, performance.now() - started));
    if (!flags.quiet) console.log(summarize(handbook, output, performance.now() - started));
    return 0;
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

interface RunOptions {
  readonly flags: Flags;
  /** `performance.now()` at the start. */
  readonly started: number;
  readonly stopwatch: Stopwatch;
}

async function render(
  project: Project,
  folder: string,
  { flags, started, stopwatch }: RunOptions,
): Promise<Handbook> {
  const progress = openProgress(process.stderr, started);
  const seen: { handbook?: Handbook } = {};
  const hooks = {
    without: [project.options.output, project.cache],
    onProgress: progress.update,
    stopwatch,
    onHandbook(handbook: Handbook) {
      seen.handbook = handbook;
    },
  };
  const run = await startEleventy(project, {
    output: folder,
    mode: "build",
    hooks: { ...hooks, onHandbook: stopOnErrors(hooks.onHandbook, flags, project) },
  });
  await run.write().finally(progress.clear);
  if (seen.handbook === undefined) throw new Error("Eleventy ended without a handbook.");
  print(seen.handbook, flags, project);
  return seen.handbook;
}

/** What cannot be published stops the build before a page is rendered. */
function stopOnErrors(next: (handbook: Handbook) => void, flags: Flags, project: Project) {
  return (handbook: Handbook): void => {
    next(handbook);
    const errors = handbook.diagnostics.filter(({ severity }) => severity === "error").length;
    if (errors === 0) return;
    print(handbook, flags, project);
    throw new BuildFailure(`${errors === 1 ? "One error" : `${errors} errors`}; nothing was written.`);
  };
}

function print({ diagnostics }: Handbook, flags: Flags, project: Project): void {
  if (diagnostics.length > 0)
    console.error(
      formatReport(diagnostics, { verbose: flags.verbose, folder: shown(project.options.content) }),
    );
}

function summarize({ site, diagnostics }: Handbook, output: string, milliseconds: number): string {
  const sections = site.talks.reduce((sum, talk) => sum + flattenSections(talk.root.children).length, 0);
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const facts = [
    count(site.talks.length, "talk"),
    count(sections, "section"),
    count(diagnostics.length, "warning"),
  ];
  return `${site.title}: ${facts.join(", ")} in ${(milliseconds / 1000).toFixed(1)} s → ${shown(output)}`;
}

/** A path as one would type it here. */
function shown(place: string): string {
  const relative = path.relative(process.cwd(), place);
  return relative === "" ? "." : relative.startsWith("..") ? place : relative;
}
