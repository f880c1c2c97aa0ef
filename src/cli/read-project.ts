/** Brings together what the command line and the configuration say of a run. */
import { readdir, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { defineHandbook, type HandbookConfig } from "../eleventy/define-handbook.ts";
import type { EleventyProject } from "../eleventy/start-eleventy.ts";
import { optionFault } from "../handbook/option-fault.ts";
import { type ResolvedOptions, resolveOptions } from "../handbook/options.ts";
import { isInside } from "../io/follow-path.ts";
import { askGitNow } from "../io/git.ts";
import { findGitRoot } from "../io/git-root.ts";
import { scanContent } from "../io/scan-content.ts";
import { ALWAYS_ERRORS, DIAGNOSTIC_CODES, SEVERITIES, type Severities } from "../model/diagnostic.ts";
import { editFault } from "../site/edit-url.ts";
import { findNearest } from "../text/find-nearest.ts";
import { BuildFailure } from "./build-failure.ts";
import { checkImages } from "./check-images.ts";
import { checkLimits } from "./check-limits.ts";
import { checkPublishing } from "./check-publishing.ts";
import { loadConfig } from "./load-config.ts";
import type { Flags } from "./parse-arguments.ts";

export interface Project extends EleventyProject {
  /** Absolute folder that is Lectern's own to write into. */
  readonly cache: string;
}

export async function readProject(flags: Flags): Promise<Project> {
  const configure = flags.config === undefined ? defineHandbook() : await readConfig(flags.config);
  refuse(optionFault(configure.options));
  const { folder, output, title, lang, baseUrl, dialect, notes, audiences } = flags;
  const { repository, branch, editUrl, styles, keepDays, publish } = flags;
  const dialects = dialect && { "": dialect };
  const said = { content: folder, output, title, lang, baseUrl, repository, branch, editUrl, styles };
  const given = Object.fromEntries(
    Object.entries({ ...said, dialects, notes, audiences, keepDays, publish }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const merged = resolveOptions({
    ...configure.options,
    ...given,
    drafts: flags.drafts || configure.options.drafts,
    printBook: flags.printBook || configure.options.printBook,
    markLanguages: flags.markLanguages || configure.options.markLanguages,
  });
  const content = folder ?? configure.options.content ?? (await defaultFolder());
  const options = { ...merged, content: path.resolve(content), output: path.resolve(merged.output) };
  const cache = path.resolve(flags.cache ?? (await defaultCache()));
  checkSeverities(options.severities);
  refuse(editFault(options));
  checkBaseUrl(options.baseUrl);
  checkImages(options.images);
  checkPublishing(options);
  checkLimits(options.limits);
  if (options.styles !== undefined && !(await isFolder(options.styles)))
    throw new BuildFailure(`styles: the folder ${options.styles} does not exist.`);
  await checkFolder(content, options, cache);
  return { configure, options, cache };
}

function refuse(fault: string | undefined): void {
  if (fault !== undefined) throw new BuildFailure(fault);
}

function checkBaseUrl(baseUrl = "https://example.org"): void {
  if (!/^https?:$/.test(URL.canParse(baseUrl) ? new URL(baseUrl).protocol : ""))
    throw new BuildFailure(
      `baseUrl: "${baseUrl}" is no address. Write one such as https://example.org/talks/.`,
    );
}

function checkSeverities(severities: Severities = {}): void {
  for (const [code, severity] of Object.entries(severities)) {
    if (!DIAGNOSTIC_CODES.some((known) => known === code)) {
      const near = findNearest(code, DIAGNOSTIC_CODES);
      throw new BuildFailure(`severities: "${code}" is not a code.${near ? ` Did you mean "${near}"?` : ""}`);
    }
    if (severity !== "error" && ALWAYS_ERRORS.some((always) => always === code))
      throw new BuildFailure(`severities: "${code}" cannot be published; it stays an error.`);
    if (![...SEVERITIES, "off"].includes(severity))
      throw new BuildFailure(`severities: "${code}" is error, warning, advice or off, not "${severity}".`);
  }
}

/** A configuration is code: it runs only when it is named. */
async function readConfig(file: string): Promise<HandbookConfig> {
  const place = path.resolve(file);
  if (!(await isFile(place))) throw new BuildFailure(`The configuration ${file} does not exist.`);
  return loadConfig(file, place);
}

async function defaultFolder(): Promise<string> {
  return (await isFolder("content")) ? "content" : ".";
}

const OWN_CACHE = path.join(".cache", "lectern");

/** In a project its own `.cache`, elsewhere the user's. */
async function defaultCache(): Promise<string> {
  if (await isFile("package.json")) {
    await refuseCommitted(OWN_CACHE);
    return OWN_CACHE;
  }
  return path.join(process.env["XDG_CACHE_HOME"] ?? path.join(os.homedir(), ".cache"), "lectern");
}

/** What lies in the cache is believed, so a repository must not bring it along. */
async function refuseCommitted(cache: string): Promise<void> {
  if (!(await isFolder(cache)) || findGitRoot(process.cwd()) === undefined) return;
  if (isCommitted(cache))
    throw new BuildFailure(
      `${cache} is part of the git repository, and whoever put it there could have written anything. Take it out (git rm -r --cached ${cache}), delete it, or choose another --cache.`,
    );
}

/** A file below it, or a link or another repository on the way to it; on some disks case does not tell names apart. */
function isCommitted(cache: string): boolean {
  const folder = cache.split(path.sep).join("/");
  const [first = ""] = folder.split("/");
  const files = askGitNow(process.cwd(), "ls-files", "-z", "--", `:(icase)${first}`) ?? "";
  return files
    .toLowerCase()
    .split("\0")
    .some((file) => `${folder}/`.startsWith(`${file}/`) || file.startsWith(`${folder}/`));
}

async function checkFolder(
  given: string,
  { content, output }: ResolvedOptions,
  cache: string,
): Promise<void> {
  if (await isFile(content))
    throw new BuildFailure(
      `${given} is a file. Name the folder of your talks: lectern build ${path.dirname(given)}`,
    );
  if (!(await isFolder(content))) throw new BuildFailure(`The folder ${given} does not exist.`);
  if (await isFile(output))
    throw new BuildFailure(`The output ${output} is a file. Choose a folder as --output.`);
  const kept = [process.cwd(), os.homedir(), cache].find((folder) => isInside(output, folder));
  if (kept !== undefined)
    throw new BuildFailure(`The output ${output} would replace ${kept}. Choose another --output.`);
  if (isInside(output, content))
    throw new BuildFailure(`The output ${output} holds the talks themselves. Choose another --output.`);
  const { talks, diagnostics } = await scanContent(content, { without: [output, cache] });
  if (talks.length + diagnostics.length > 0) return;
  const others = (await readdir(content)).length;
  throw new BuildFailure(
    `The folder ${given} holds no Markdown (*.md)${others === 0 ? "; it is empty" : ""}. Name the folder of your talks: lectern build my-talks`,
  );
}

const isFolder = async (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
const isFile = async (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isFile(),
    () => false,
  );
