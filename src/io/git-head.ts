/** Asks git what was committed; without git, or outside a work tree, it says so and nothing fails. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { findGitRoot } from "./git-root.ts";

export interface Committed {
  /** Whether the folder stands in a git work tree that git can read. */
  readonly isWorkTree: boolean;
  /** The file's text at `HEAD`; undefined when it is not there. */
  readonly text?: string;
}

const TOO_LONG_MS = 5000;
const LARGEST_BYTES = 64 * 1024 * 1024;

/** `file` is a name in `folder`. */
export function readCommitted(folder: string, file: string): Committed {
  if (findGitRoot(path.resolve(folder)) === undefined) return { isWorkTree: false };
  const text = git(folder, ["show", `HEAD:./${file}`]);
  if (text !== undefined) return { isWorkTree: true, text };
  return { isWorkTree: git(folder, ["rev-parse", "--is-inside-work-tree"])?.trim() === "true" };
}

function git(cwd: string, args: readonly string[]): string | undefined {
  try {
    const settings = { cwd, timeout: TOO_LONG_MS, maxBuffer: LARGEST_BYTES, encoding: "utf8" } as const;
    return execFileSync("git", [...args], { ...settings, stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return undefined;
  }
}
