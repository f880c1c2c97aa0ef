/** Tells a run that lives from one that died, though numbers of processes come again and containers have their own. */
import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import os from "node:os";
import * as v from "valibot";
import { errorCode } from "./error-code.ts";

const RunFile = v.object({
  pid: v.number(),
  /** When the process started, in ticks of its machine; undefined where that is not told. */
  start: v.optional(v.string()),
  /** The machine since its last start, and the container, in which the number means anything. */
  home: v.string(),
});
export type Run = Readonly<v.InferOutput<typeof RunFile>>;

/** Longer than any build takes: of a run elsewhere nothing else is known. */
const LONGEST = 15 * 60 * 1000;

export function thisRun(): Run {
  return { pid: process.pid, start: startOf(process.pid), home: findHome() };
}

/** Undefined where the text names none. */
export function parseRun(text: string): Run | undefined {
  try {
    return v.parse(RunFile, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** `age`: milliseconds since it was heard of. */
export function isLiving({ pid, start, home }: Run, age: number): boolean {
  if (home !== findHome()) return age < LONGEST;
  if (!isProcess(pid)) return false;
  const now = startOf(pid);
  return start === undefined || now === undefined || start === now;
}

/** Whether a process of that number is here. */
export function isProcess(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is one.
    return errorCode(error) === "EPERM";
  }
}

/** Source: proc(5); the name of the program, in parentheses, may hold anything. */
function startOf(pid: number): string | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}

function findHome(): string {
  const facts = [
    os.hostname(),
    attempt(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8")),
    attempt(() => readlinkSync("/proc/self/ns/pid")),
  ];
  return createHash("sha256").update(facts.join("\n")).digest("hex").slice(0, 16);
}

function attempt(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
