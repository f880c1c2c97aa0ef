/** Loaded before the command: does at the n-th change, or read, of the disk what `LECTERN_FAULT` says. */
import fs from "node:fs";
import os from "node:os";
import process from "node:process";
import { onChange, onRead } from "./intercept.mjs";

/**
 * `at`: number of the call, from 0. `kill`: the process dies there. `code`: what the system says, once, or from there on
 * (`stays`). `take`: a file or folder that is gone by then. `on`: "change" or "read". `count`: file for how many there were.
 */
const { at, kill, code, stays, take, on = "change", count } = JSON.parse(process.env.LECTERN_FAULT ?? "{}");
const { appendFileSync, rmSync } = fs;
let calls = 0;

(on === "read" ? onRead : onChange)((name, [place]) => {
  const own = calls;
  calls += 1;
  if (at === undefined || own < at || (own > at && !stays)) return;
  if (kill) process.kill(process.pid, "SIGKILL");
  if (take !== undefined) rmSync(take, { recursive: true, force: true });
  // Nothing but what needs room, or a right, is refused: a disk that is full lets files go.
  if (code === undefined || (/^(?:rm|unlink)/.test(name) && ["ENOSPC", "EDQUOT", "EMFILE"].includes(code)))
    return;
  throw Object.assign(new Error(`${code}: refused, ${name} '${place}'`), {
    code,
    errno: -(os.constants.errno[code] ?? 1),
    syscall: name.replace(/Sync$/, ""),
    path: String(place),
  });
});

if (count !== undefined) process.on("exit", () => appendFileSync(count, `${calls}\n`));
