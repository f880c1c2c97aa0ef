/** One build at a time for one output: another waits for it, or is refused with a sentence. */
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
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
    if (holder === undefined) return { release: () => rmSync(file, { force: true }) };
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

function create(file: string): boolean {
  try {
    writeFileSync(file, JSON.stringify(thisRun()), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
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
  const grave = `${file}.${process.pid}`;
  try {
    renameSync(file, grave);
    if (readFileSync(grave, "utf8") !== dead) linkSync(grave, file);
  } catch {
    // Another has been faster.
  } finally {
    rmSync(grave, { force: true });
  }
}
