/** `lectern build`: stages the site, and swaps it in when it is whole. */
import path from "node:path";
import { printLock } from "../anchors/lock-file.ts";
import { canPress } from "../eleventy/can-press.ts";
import { type Handbook, loadHandbook } from "../handbook/load-handbook.ts";
import { errorCode } from "../io/error-code.ts";
import { findGitRoot } from "../io/git-root.ts";
import type { HeldOutput } from "../io/hold-output.ts";
import { LockChanged, writeLock } from "../io/lock-store.ts";
import { mayReplace } from "../io/site-manifest.ts";
import { openStageWriter } from "../io/stage-writer.ts";
import { type Stopwatch, startStopwatch } from "../io/stopwatch.ts";
import { pressSite } from "../press/press-site.ts";
import { flattenSections } from "../section/flatten-sections.ts";
import { BuildFailure } from "./build-failure.ts";
import { count, countFindings, countTalks } from "./count.ts";
import { describeDecks } from "./describe-decks.ts";
import { describeLanguages } from "./describe-languages.ts";
import { describePublished } from "./describe-published.ts";
import { formatTimings } from "./format-timings.ts";
import { explainStage, holdSite, openSiteStage } from "./hold-site.ts";
import { type LastBuild, ledgerOf, openLastBuild, type Said } from "./last-build.ts";
import { type Flags, isContinuousIntegration } from "./parse-arguments.ts";
import { printable } from "./printable.ts";
import { openProgress, type ProgressLine } from "./progress.ts";
import { ofProject } from "./project-fault.ts";
import { readDeployed } from "./read-deployed.ts";
import { type Project, readProject } from "./read-project.ts";
import { EXPLAIN_HINT, formatReport } from "./report.ts";
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
  const stopwatch = startStopwatch();
  // Before it is asked whether anything has changed: what a killed run left is healed then, and nobody publishes meanwhile.
  const held = await holdSite(project, flags);
  const order = { flags, project, started, stopwatch, held };
  const said = await buildOnce(order).finally(held.release);
  if (flags.timings) console.error(formatTimings(stopwatch, performance.now() - started));
  if (said.report !== "") console.error(said.report);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!flags.quiet) console.log(said.summary.replace("%s", seconds));
  return 0;
}

interface BuildOrder {
  readonly flags: Flags;
  readonly project: Project;
  readonly started: number;
  readonly stopwatch: Stopwatch;
  readonly held: HeldOutput;
}

async function buildOnce(order: BuildOrder): Promise<Said> {
  const last = await openLastBuild(order.project, order.flags);
  return last?.readUnchanged() ?? buildAnew({ ...order, last });
}

interface NewBuild extends BuildOrder {
  readonly last: LastBuild | undefined;
}

async function buildAnew({ started, last, ...order }: NewBuild): Promise<Said> {
  const { flags, project } = order;
  const run = { ...order, progress: openProgress(process.stderr, started) };
  const handbook = await readHandbook(run);
  const findings = hinted(reportOf(handbook, flags, project), flags);
  if (findings !== "") console.error(findings);
  await writeSite(handbook, run);
  const ofLock = keepLock(handbook, run);
  if (ofLock !== "") console.error(ofLock);
  const summary = summarize(handbook, { output: project.options.output, verbose: flags.verbose });
  const report = [findings, ofLock].filter((text) => text !== "").join("\n");
  if (holdsAgain(handbook, report)) last?.write({ report, summary });
  return { report: "", summary };
}

interface Run {
  readonly flags: Flags;
  readonly project: Project;
  readonly stopwatch: Stopwatch;
  readonly progress: ProgressLine;
  readonly held: HeldOutput;
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
  if (errors === 0) return handbook;
  console.error(hinted(reportOf(handbook, flags, project), flags));
  throw new BuildFailure(`${errors === 1 ? "One error" : `${errors} errors`}; nothing was written.`);
}

/** What was said holds for the next run: no line of it is one of the lock file's, and git had its say if there is one. */
function holdsAgain({ lock, site }: Handbook, report: string): boolean {
  const isDated = site.talks.some(({ changedOn }) => changedOn !== undefined);
  const mayBeDated = findGitRoot(path.dirname(lock.place.path)) !== undefined;
  return !report.includes(lock.place.name) && (isDated || !mayBeDated);
}

/**
 * Addresses are published with the site; drafts are not. A folder that cannot be written into keeps its old file.
 * Returns what is to be said of it.
 */
function keepLock({ lock }: Handbook, { flags, project }: Run): string {
  const { drafts } = project.options;
  if (flags.frozen || drafts) return flags.frozen && flags.published === undefined ? warningOfLock(lock) : "";
  try {
    writeLock(lock.place, lock.anchors, { before: lock.before, drafts: project.cache });
    return "";
  } catch (error) {
    return `${shown(lock.place.path)} ${whyUnwritten(error)}; addresses are not kept.`;
  }
}

function whyUnwritten(error: unknown): string {
  if (error instanceof LockChanged) return "was changed meanwhile, and stays as it is (run this again)";
  return `cannot be written (${errorCode(error) ?? "unknown reason"})`;
}

/** A line that nobody commits is an address that nobody keeps. */
function warningOfLock({ anchors, before, place }: Handbook["lock"]): string {
  if (!isContinuousIntegration() || before === printLock(anchors)) return "";
  const what = before === undefined ? "is missing" : "is not up to date";
  return `WARNING: ${shown(place.path)} ${what}. Run "lectern build" at home, and commit it.`;
}

async function writeSite(handbook: Handbook, { project, stopwatch, progress, held }: Run): Promise<void> {
  const { output, content } = project.options;
  const stage = await openSiteStage(held, project);
  const ledger = ledgerOf(project);
  const writer = openStageWriter({ stage: stage.folder, output, content, ledger });
  try {
    await (canPress(project)
      ? pressSite(handbook, writer, { stopwatch, onProgress: progress.update })
      : runEleventy(handbook, stage.folder, { project, stopwatch, progress })
    ).finally(progress.clear);
    const said = describePublished(await stage.publish());
    if (said !== "") console.error(printable(said));
    writer.finish();
  } catch (error) {
    await stage.discard();
    throw explainStage(error, shown(output));
  }
}

/** Where the project's own templates, data or plugins have a say. */
async function runEleventy(
  handbook: Handbook,
  output: string,
  { project, stopwatch, progress }: Pick<Run, "project" | "stopwatch" | "progress">,
): Promise<void> {
  const { startEleventy } = await import("../eleventy/start-eleventy.ts");
  const hooks = { handbook, stopwatch, onProgress: progress.update };
  try {
    const eleventy = await startEleventy(project, { output, mode: "build", hooks });
    await eleventy.write();
  } catch (error) {
    throw ofProject(error);
  }
}

/** Advice is for who asks for it. */
function reportOf({ diagnostics }: Handbook, flags: Flags, project: Project): string {
  const pressing = diagnostics.filter(({ severity }) => severity !== "advice");
  if (pressing.length === 0) return "";
  return formatReport(pressing, { verbose: flags.verbose, folder: shown(project.options.content) });
}

/** Codes are printed; this says what they are for. */
function hinted(report: string, { quiet }: Flags): string {
  return report === "" || quiet ? report : `${report}\n${EXPLAIN_HINT}`;
}

interface Outcome {
  readonly output: string;
  readonly verbose: boolean;
}

/** `%s` stands for the seconds that it took. */
function summarize(handbook: Handbook, { output, verbose }: Outcome): string {
  const { site, diagnostics } = handbook;
  const sections = site.talks.reduce((sum, talk) => sum + flattenSections(talk.root.children).length, 0);
  const facts = [
    countTalks(site),
    ...(site.courses.length === 0 ? [] : [count(site.courses.length, "course")]),
    count(sections, "section"),
    countFindings(diagnostics),
  ];
  const line = `${site.title}: ${facts.join(", ")} in %s s → ${shown(output)}`;
  const languages = verbose ? describeLanguages(site.talks) : [];
  return printable([...describeDecks(handbook, { verbose }), ...languages, line].join("\n"));
}
