// Runs a command and says what it and all that it started took: wall, CPU, memory.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";

/** Milliseconds between two looks at the memory. */
const LOOK_EVERY = 40;
/** `times` of every POSIX shell knows the CPU of all that it waited for, and of what that waited for. */
const TIMED = '"$@"; code=$?; times >&3; exit $code';
const HAS_PROC = existsSync("/proc/self/status");

export async function measure({ file, args, cwd, env }) {
  const since = performance.now();
  const child = spawn("/bin/sh", ["-c", TIMED, "sh", file, ...args], {
    cwd,
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [said, warned, times] = [1, 2, 3].map((at) => gather(child.stdio[at]));
  const memory = watchMemory(child.pid);
  const status = await new Promise((settle, fail) => {
    child.on("error", fail);
    child.on("close", settle);
  });
  const wallMs = performance.now() - since;
  const output = `${said()}${warned()}`;
  return { status, output, wallMs, cpuMs: cpuOf(times()), ...memory.stop() };
}

/** No build behaves as on a server of somebody's; none asks the network whether it is out of date. */
function environment(own) {
  const { CI: _ci, NODE_OPTIONS: _options, ...rest } = process.env;
  const silent = { ASTRO_TELEMETRY_DISABLED: "1", DOCUSAURUS_NO_UPDATE_CHECK: "1", NO_UPDATE_NOTIFIER: "1" };
  return { ...rest, NO_COLOR: "1", NODE_ENV: "production", ...silent, ...own };
}

function gather(stream) {
  const parts = [];
  stream.on("data", (part) => parts.push(part));
  return () => Buffer.concat(parts).toString("utf8");
}

/** Two lines, of the shell and of its children: `0m1.234s 0m0.120s`. */
export function cpuOf(times) {
  const found = [...times.matchAll(/(\d+)m([\d.,]+)s/g)];
  const seconds = found.map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest.replace(",", ".")));
  return 1000 * seconds.reduce((sum, one) => sum + one, 0);
}

/**
 * `treeMb` is the most that all processes held at one moment (memory that they share counts for each),
 * `peakMb` the most that any one of them ever held.
 */
function watchMemory(pid) {
  const most = { treeMb: 0, peakMb: 0 };
  const look = () => {
    const held = (HAS_PROC ? fromProc : fromPs)(pid);
    const sum = held.reduce((total, { now }) => total + now, 0);
    most.treeMb = Math.max(most.treeMb, sum / 1024);
    most.peakMb = held.reduce((peak, { peak: own }) => Math.max(peak, own / 1024), most.peakMb);
  };
  const timer = setInterval(look, HAS_PROC ? LOOK_EVERY : 10 * LOOK_EVERY);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

/** Kilobytes of a process and of all below it, as Linux tells. */
function fromProc(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    return [{ now: kilobytes("VmRSS"), peak: kilobytes("VmHWM") }, ...children.flatMap(fromProc)];
  } catch {
    return [];
  }
}

function fromPs(pid) {
  const rows = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent) =>
    rows.flatMap(([own, above, rss]) => (above === parent ? [{ now: rss, peak: rss }, ...below(own)] : []));
  return below(pid);
}
