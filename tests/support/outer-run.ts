/** Runs the command as its users do, on a folder of its own: in a press that stays, or as a process of its own. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import type { Outcome, PressRun } from "./outer-press/press-room.ts";
import type { SiteAnswer, SiteRequest } from "./outer-press/shared-sites.ts";

export type { Outcome } from "./outer-press/press-room.ts";

export const repository = fileURLToPath(new URL("../..", import.meta.url));
export const bin = path.join(repository, "bin/lectern.js");

/** No colours, and no continuous integration but where a test says so. */
const PLAIN = { NO_COLOR: "1", CI: "" };

export interface RunSettings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it has a process of its own: where its start, its end or its surroundings are tested. @default false */
  readonly alone?: boolean;
  /** The Node that runs it, in a process of its own. @default the one that runs the tests */
  readonly node?: string;
  /** Milliseconds after which the process is killed without a word. */
  readonly killAfter?: number;
}

export function runNode(args: readonly string[], settings: RunSettings = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(settings.node ?? process.execPath, [...args], {
      cwd: settings.cwd ?? repository,
      env: { ...process.env, ...PLAIN, ...settings.env },
    });
    const timer =
      settings.killAfter === undefined
        ? undefined
        : setTimeout(() => child.kill("SIGKILL"), settings.killAfter);
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr });
    });
  });
}

export function lectern(args: readonly string[], settings: RunSettings = {}): Promise<Outcome> {
  // What compiles a configuration in TypeScript stays in the process for good.
  const compiles = args.some((arg) => /\.[cm]?ts$/.test(arg));
  if (settings.alone || compiles || settings.killAfter !== undefined)
    return runNode([bin, ...args], settings);
  const { cwd = repository, env = {} } = settings;
  return askPress<PressRun, Outcome>("run", { args, cwd, env: { ...PLAIN, ...env } });
}

async function askPress<Request, Answer>(what: "run" | "site", request: Request): Promise<Answer> {
  const response = await fetch(`${inject("press")}/${what}`, {
    method: "POST",
    body: JSON.stringify(request),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Answer;
}

/** An empty folder under the system's temporary one; the caller removes it. */
export function makeTemporary(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), "lectern-outer-"));
}

export function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

export type Files = Readonly<Record<string, string>>;

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const place = path.join(folder, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, content);
  }
}

/** Every file below a folder, relative and sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** What a folder holds, byte for byte, as one comparable value. */
export async function fingerprint(folder: string): Promise<Record<string, string>> {
  const files = await listFiles(folder);
  const hash = async (file: string): Promise<string> =>
    createHash("sha256")
      .update(await readFile(path.join(folder, file)))
      .digest("hex");
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hash(file)] as const)));
}

export interface Workshop {
  /** Absolute folder that holds everything below. */
  readonly folder: string;
  readonly content: string;
  readonly output: string;
  readonly cache: string;
  /** Builds `content` into `output`. */
  build(...flags: string[]): Promise<Outcome>;
  /** Builds another folder into `output`. */
  buildFrom(source: string, ...flags: string[]): Promise<Outcome>;
  /** Text of a file of the output. */
  page(name: string): Promise<string>;
}

/** A folder with content to build, an output and a cache, all temporary. */
export async function openWorkshop(files: Files): Promise<Workshop> {
  const folder = await makeTemporary();
  const [content, output, cache] = ["content", "site", "cache"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(content);
  await writeFiles(content, files);
  // Talks that lie elsewhere are read, and nothing is written beside them.
  const buildFrom: Workshop["buildFrom"] = (source, ...flags) => {
    const keeps = source === content ? [] : ["--frozen"];
    return lectern(["build", source, "--output", output, "--cache", cache, ...keeps, ...flags], {
      cwd: folder,
    });
  };
  return {
    folder,
    content,
    output,
    cache,
    buildFrom,
    build: (...flags) => buildFrom(content, ...flags),
    page: (name) => readFile(path.join(output, name), "utf8"),
  };
}

export interface SharedSite extends SiteAnswer {
  /** Text of a file of the site. */
  page(name: string): Promise<string>;
}

/** The site of a folder, or of talks by path, that other tests read too: built once, and never written into. */
export async function shareSite(source: string | Files, ...flags: readonly string[]): Promise<SharedSite> {
  const site = await askPress<SiteRequest, SiteAnswer>("site", { source, flags });
  return { ...site, page: (name) => readFile(path.join(site.output, name), "utf8") };
}
