/** Asks git what was committed; without git, or outside a work tree, it says so and nothing fails. */
import path from "node:path";
import { askGitNow } from "./git.ts";
import { findGitRoot } from "./git-root.ts";

export interface Committed {
  /** Whether the folder stands in a git work tree that git can read. */
  readonly isWorkTree: boolean;
  /** The file's text at `HEAD`; undefined when it is not there. */
  readonly text?: string;
}

/** `file` is a name in `folder`. */
export function readCommitted(folder: string, file: string): Committed {
  if (findGitRoot(path.resolve(folder)) === undefined) return { isWorkTree: false };
  const text = askGitNow(folder, "cat-file", "blob", `HEAD:./${file}`);
  if (text !== undefined) return { isWorkTree: true, text };
  return { isWorkTree: askGitNow(folder, "rev-parse", "--is-inside-work-tree")?.trim() === "true" };
}
