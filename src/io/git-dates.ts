/** The day on which each talk last changed, as git knows it; where git does not know, nothing is said. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { SourcePath } from "../model/brands.ts";
import { sourceMarkOf } from "./file-mark.ts";
import { askGit } from "./git.ts";
import { findGitRoot } from "./git-root.ts";

/** `YYYY-MM-DD` in UTC, by talk: the same bytes wherever the build runs. */
export type GitDates = ReadonlyMap<SourcePath, string>;

/** Begins a commit in the log; no file's name holds it. */
const COMMIT = "\u0001";

/** What is committed: of each file below the content folder its last day and its blob. */
interface History {
  readonly days: ReadonlyMap<string, string>;
  readonly blobs: ReadonlyMap<string, string>;
}

/** What `dev` knows from one time to the next: it asks again only after a commit, and for files that have changed. */
export interface GitMemory {
  latest?: { readonly key: string; readonly history: Promise<History> };
  /** By file: of thousands one has changed. */
  readonly compared: Map<string, { readonly now: string; readonly isSame: boolean }>;
}

export function openGitMemory(): GitMemory {
  return { compared: new Map() };
}

/** `content` is absolute. In a shallow clone every file seems to be of the day of its first commit. */
export async function readGitDates(
  content: string,
  talks: readonly SourcePath[],
  memory: GitMemory = openGitMemory(),
): Promise<GitDates> {
  if (findGitRoot(content) === undefined) return new Map();
  const answer = await askGit(content, "rev-parse", "--is-shallow-repository", "HEAD");
  const [isShallow, head] = (answer ?? "").split("\n");
  if (isShallow !== "false" || head === undefined) return new Map();
  const key = `${head} ${content}`;
  if (memory.latest?.key !== key) memory.latest = { key, history: readHistory(content, head) };
  const { days, blobs } = await memory.latest.history;
  const committed = talks.filter((talk) => isAsCommitted(path.join(content, talk), blobs.get(talk), memory));
  return new Map(committed.flatMap((talk) => pairOf(talk, days.get(talk))));
}

function pairOf(talk: SourcePath, day: string | undefined): [SourcePath, string][] {
  return day === undefined ? [] : [[talk, day]];
}

async function readHistory(content: string, head: string): Promise<History> {
  const format = `--format=${COMMIT}%at`;
  const [log = "", tree = ""] = await Promise.all([
    askGit(content, "log", "-z", "--name-only", "--no-renames", format, "--relative", head, "--", "."),
    askGit(content, "ls-tree", "-r", "-z", head, "--", "."),
  ]);
  return { days: parseLog(log), blobs: parseTree(tree) };
}

/** Author dates follow a commit when it is rebased; of a file's, the latest counts, whatever the order of the log. */
function parseLog(log: string): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  let day = "";
  let isFirst = false;
  for (const entry of log.split("\0")) {
    if (entry.startsWith(COMMIT)) day = dayOf(Number(entry.slice(1)));
    else {
      const file = isFirst ? entry.replace(/^\n/, "") : entry;
      if (file !== "" && day > (days.get(file) ?? "")) days.set(file, day);
    }
    isFirst = entry.startsWith(COMMIT);
  }
  return days;
}

/** Empty for a date that no calendar of four digits holds. */
function dayOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? "" : (/^\d{4}-\d\d-\d\d/.exec(date.toISOString())?.[0] ?? "");
}

function parseTree(tree: string): ReadonlyMap<string, string> {
  const lines = tree.split("\0").map((line) => /^\d+ blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line));
  return new Map(lines.flatMap((line) => (line ? [[line[2] ?? "", line[1] ?? ""]] : [])));
}

/** Told by the file's own bytes: `git status` would run the filters that a repository names. */
function isAsCommitted(file: string, blob: string | undefined, { compared }: GitMemory): boolean {
  if (blob === undefined) return false;
  const now = `${blob} ${sourceMarkOf(file)}`;
  const before = compared.get(file);
  if (before?.now === now) return before.isSame;
  const isSame = holdsBlob(file, blob);
  compared.set(file, { now, isSame });
  return isSame;
}

/** No talk is so long, whatever its limits; it is not read for its day alone. */
const LARGEST_BYTES = 50_000_000;

function holdsBlob(file: string, blob: string): boolean {
  try {
    if (statSync(file).size > LARGEST_BYTES) return false;
    const bytes = readFileSync(file);
    return hashBlob(bytes, blob.length) === blob || hashBlob(withoutReturns(bytes), blob.length) === blob;
  } catch {
    return false;
  }
}

/** Checked out on Windows, lines may end in CRLF that end in LF in the repository. */
function withoutReturns(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}

/** Source: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects; 40 digits are SHA-1, 64 are SHA-256. */
function hashBlob(bytes: Buffer, digits: number): string {
  const hash = createHash(digits === 40 ? "sha1" : "sha256");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
