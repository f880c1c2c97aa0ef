/** One build at a time for one output: another waits for it, or is refused with a sentence. */
import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { draftOf } from "./drafts.ts";
import { errorCode } from "./error-code.ts";
import { isLiving, parseRun, type Run, thisRun } from "./living-run.ts";

export interface BuildLock {
  release(): void;
}

export interface Waiting {
  /** Milliseconds after which it is given up. */
  readonly longest: number;
  /** Called once, where there is somebody to wait for. */
  readonly onWait?: (holder: string) => void;
}

/** The holder, as a sentence would name it. */
export class OutputTaken extends Error {}

const AGAIN_AFTER = 100;
/** A file that names nobody yet is being written. */
const UNNAMED_FOR = 10_000;

/** `file` is absolute, and its folder is there. */
export async function takeLock(file: string, { longest, onWait }: Waiting): Promise<BuildLock> {
  const until = performance.now() + longest;
  for (let isFirst = true; ; isFirst = false) {
    const holder = claim(file);
    if (holder === undefined) return { release: () => release(file) };
    if (performance.now() >= until) throw new OutputTaken(holder);
    if (isFirst) onWait?.(holder);
    await pause(AGAIN_AFTER);
  }
}

/** Undefined when it is ours now. */
function claim(file: string): string | undefined {
  for (let tries = 0; tries < 3; tries += 1) {
    if (create(file)) return undefined;
    const held = readHolder(file);
    if (held === undefined) continue;
    if (held.lives) return held.run === undefined ? "another build" : `process ${held.run.pid}`;
    bury(file, held.text);
  }
  return "another build";
}

/** Not of who was taken for dead, and has lost it; what the next build takes over anyway is no reason to fail. */
function release(file: string): void {
  try {
    if (readFileSync(file, "utf8") === ownName()) rmSync(file, { force: true });
  } catch {
    // It is gone, or names a process that ends.
  }
}

function ownName(): string {
  return JSON.stringify(thisRun());
}

/** What some file systems say of links. */
const NO_LINKS: readonly unknown[] = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL"];

function create(file: string): boolean {
  const draft = ownDraftOf(file);
  try {
    writeFileSync(draft, ownName());
    return putThere(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Linked to its place: it names somebody from the first moment, and there is one at most. False where there is one. */
function putThere(draft: string, file: string): boolean {
  try {
    return claimBy(() => linkSync(draft, file));
  } catch (error) {
    if (!NO_LINKS.includes(errorCode(error))) throw error;
    return claimBy(() => writeFileSync(file, readFileSync(draft), { flag: "wx" }));
  }
}

/** In another container, another process may have the same number. */
function ownDraftOf(file: string): string {
  return draftOf(`${file}-${randomBytes(4).toString("hex")}`);
}

function claimBy(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

interface Holder {
  readonly text: string;
  readonly run: Run | undefined;
  readonly lives: boolean;
}

/** Undefined when it has just been released. */
function readHolder(file: string): Holder | undefined {
  try {
    const text = readFileSync(file, "utf8");
    const age = Date.now() - statSync(file).mtimeMs;
    const run = parseRun(text);
    return { text, run, lives: run === undefined ? age < UNNAMED_FOR : isLiving(run, age) };
  } catch {
    return undefined;
  }
}

/** Two that find the same dead lock must not both remove it: whoever caught a living one puts it back. */
function bury(file: string, dead: string): void {
  const grave = ownDraftOf(file);
  try {
    renameSync(file, grave);
    if (readFileSync(grave, "utf8") !== dead) putThere(grave, file);
  } catch {
    // Another has been faster.
  } finally {
    rmSync(grave, { force: true });
  }
}
