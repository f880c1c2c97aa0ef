/** `lectern build`: stages the site, and swaps it in when it is whole. */
import { printLock } from "../anchors/lock-file.ts";
import { type Handbook, loadHandbook } from "../eleventy/load-handbook.ts";
import { startEleventy } from "../eleventy/start-eleventy.ts";
import { writeLock } from "../io/lock-store.ts";
import { openStage } from "../io/publish.ts";
import { mayReplace } from "../io/site-manifest.ts";
import { type Stopwatch, startStopwatch } from "../io/stopwatch.ts";
import { flattenSections } from "../section/flatten-sections.ts";
import { BuildFailure } from "./build-failure.ts";
import { count, countFindings } from "./count.ts";
import { describeDecks } from "./describe-decks.ts";
import { formatTimings } from "./format-timings.ts";
import { type Flags, isContinuousIntegration } from "./parse-arguments.ts";
import { openProgress, type ProgressLine } from "./progress.ts";
import { readDeployed } from "./read-deployed.ts";
import { type Project, readProject } from "./read-project.ts";
import { formatReport } from "./report.ts";
import { shown } from "./shown.ts";

export async function build(flags: Flags): Promise<number> {
  const started = performance.now();
  const project = await readProject(flags);
  const { output } = project.options;
  if (!(await mayReplace(output))) {
    throw new BuildFailure(
      `${shown(output)} holds files that Lectern did not write. Choose another --output, or empty it.`,
    );
  }
  const run = {
    flags,
    project,
    stopwatch: startStopwatch(),
    progress: openProgress(process.stderr, started),
  };
  const handbook = await readHandbook(run);
  await writeSite(handbook, run);
  keepLock(handbook, run);
  if (flags.timings) console.error(formatTimings(run.stopwatch, performance.now() - started));
  if (!flags.quiet)
    console.log(
      summarize(handbook, { output, verbose: flags.verbose, milliseconds: performance.now() - started }),
    );
  return 0;
}

interface Run {
  readonly flags: Flags;
  readonly project: Project;
  readonly stopwatch: Stopwatch;
  readonly progress: ProgressLine;
}

/** What cannot be published stops the build before a page is rendered. */
async function readHandbook({ flags, project, stopwatch, progress }: Run): Promise<Handbook> {
  const without = [project.options.output, project.cache];
  const handbook = await loadHandbook({
    ...project.options,
    without,
    stopwatch,
    frozen: flags.frozen,
    cache: project.cache,
    ...(await readDeployed(flags)),
    writesLock: !flags.frozen,
    makesImages: true,
    onProgress: progress.update,
  });
  const errors = handbook.diagnostics.filter(({ severity }) => severity === "error").length;
  progress.clear();
  print(handbook, flags, project);
  if (errors === 0) return handbook;
  throw new BuildFailure(`${errors === 1 ? "One error" : `${errors} errors`}; nothing was written.`);
}

/** Addresses are published with the site; drafts are not. A folder that cannot be written into keeps its old file. */
function keepLock({ lock }: Handbook, { flags, project }: Run): void {
  const { drafts } = project.options;
  if (flags.frozen && flags.published === undefined) warnOfLock(lock);
  if (flags.frozen || drafts) return;
  try {
    writeLock(lock.place, lock.anchors, lock.before);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    console.error(`${shown(lock.place.path)} cannot be written (${reason}); addresses are not kept.`);
  }
}

/** A line that nobody commits is an address that nobody keeps. */
function warnOfLock({ anchors, before, place }: Handbook["lock"]): void {
  if (!isContinuousIntegration() || before === printLock(anchors)) return;
  const what = before === undefined ? "is missing" : "is not up to date";
  console.error(`WARNING: ${shown(place.path)} ${what}. Run "lectern build" at home, and commit it.`);
}

async function writeSite(handbook: Handbook, { project, stopwatch, progress }: Run): Promise<void> {
  const stage = await openStage(project.options.output, project.cache);
  const hooks = { handbook, stopwatch, onProgress: progress.update };
  try {
    const eleventy = await startEleventy(project, { output: stage.folder, mode: "build", hooks });
    await eleventy.write().finally(progress.clear);
    const carried = await stage.publish();
    if (carried.length > 0)
      console.error(
        `Kept ${carried.length} of the output's own files: ${carried.slice(0, 5).join(", ")}${carried.length > 5 ? ", …" : ""}`,
      );
  } catch (error) {
    await stage.discard();
    throw error;
  }
}

/** Advice is for who asks for it. */
function print({ diagnostics }: Handbook, flags: Flags, project: Project): void {
  const pressing = diagnostics.filter(({ severity }) => severity !== "advice");
  if (pressing.length > 0)
    console.error(formatReport(pressing, { verbose: flags.verbose, folder: shown(project.options.content) }));
}

interface Outcome {
  readonly output: string;
  readonly verbose: boolean;
  readonly milliseconds: number;
}

function summarize(handbook: Handbook, { output, verbose, milliseconds }: Outcome): string {
  const { site, diagnostics } = handbook;
  const sections = site.talks.reduce((sum, talk) => sum + flattenSections(talk.root.children).length, 0);
  const facts = [
    count(site.talks.length, "talk"),
    ...(site.courses.length === 0 ? [] : [count(site.courses.length, "course")]),
    count(sections, "section"),
    countFindings(diagnostics),
  ];
  const line = `${site.title}: ${facts.join(", ")} in ${(milliseconds / 1000).toFixed(1)} s → ${shown(output)}`;
  return [...describeDecks(handbook, { verbose }), line].join("\n");
}
