/** Notes at its end what a process took: the most memory that it ever held, and its processor time. */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";

process.on("exit", () => {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    const { user, system } = process.cpuUsage();
    writeFileSync(
      process.env.LECTERN_MEASURE,
      JSON.stringify({ kilobytes: Number(peak), cpu: (user + system) / 1e6 }),
    );
  } catch {
    // No such system, or a disk that is full: then it is not measured.
  }
});
