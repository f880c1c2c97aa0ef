/** The one way in which git is asked: nothing that a repository's own settings name runs, and nothing is fetched. */
import { type ExecFileOptions, execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";

/** Longer than any answer takes; who hears nothing until then has no other answer instead, for it would depend on the day. */
const TOO_LONG_MS = 60_000;
const LARGEST_BYTES = 512 * 1024 * 1024;

/**
 * A repository that came with the talks is data. What these say wins over its `.git/config`; a folder of talks that
 * looks like a bare repository is none.
 */
const SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.pager=cat",
  "log.showRoot=true",
  "log.showSignature=false",
  "safe.bareRepository=explicit",
].flatMap((setting) => ["-c", setting]);

/** Git before 2.45 knows no `GIT_NO_LAZY_FETCH`; without a protocol it fetches a missing object from nowhere. */
const ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
};

/** Undefined where git is not there, may not run, or has no answer. Throws where it does not come to an end. */
export async function askGit(cwd: string, ...args: readonly string[]): Promise<string | undefined> {
  try {
    // Where no process may be started, this throws before there is a promise.
    const { stdout } = await promisify(execFile)("git", [...SETTINGS, ...args], settingsFor(cwd));
    return stdout;
  } catch (error) {
    return unlessEndless(error);
  }
}

/** The same, for who cannot wait. */
export function askGitNow(cwd: string, ...args: readonly string[]): string | undefined {
  try {
    const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
    return execFileSync("git", [...SETTINGS, ...args], { ...settingsFor(cwd), stdio });
  } catch (error) {
    return unlessEndless(error);
  }
}

/** A process that was given up for its time is told by a code where it was waited for, else by its end. */
export function unlessEndless(error: unknown): undefined {
  const { code, killed } = error as { readonly code?: unknown; readonly killed?: unknown };
  if (code !== "ETIMEDOUT" && killed !== true) return undefined;
  throw Object.assign(new Error("git does not answer"), { code: "ETIMEDOUT", syscall: "spawn", path: "git" });
}

function settingsFor(cwd: string): ExecFileOptions & { readonly encoding: "utf8" } {
  const env = { ...process.env, ...ENVIRONMENT };
  return { cwd, timeout: TOO_LONG_MS, env, maxBuffer: LARGEST_BYTES, encoding: "utf8" };
}
