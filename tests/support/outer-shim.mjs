/** Makes this machine another one, for a process that begins with it: `LECTERN_SHIM` says how. */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import process from "node:process";
import { isMainThread } from "node:worker_threads";

const { shufflesFolders, cores, yearsLater, umask } = JSON.parse(process.env.LECTERN_SHIM ?? "{}");

/** Another order each time, and no seed: no build may depend on any. */
function shuffle(entries) {
  for (let at = entries.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1));
    [entries[at], entries[other]] = [entries[other], entries[at]];
  }
  return entries;
}

if (shufflesFolders) {
  const { readdirSync } = fs;
  const { readdir } = fs.promises;
  fs.readdirSync = (...args) => shuffle(readdirSync(...args));
  fs.promises.readdir = async (...args) => shuffle(await readdir(...args));
}
if (cores) os.availableParallelism = () => cores;
if (yearsLater) {
  const { now } = Date;
  const later = yearsLater * 365.25 * 24 * 60 * 60 * 1000;
  Date.now = () => now() + later;
  globalThis.Date = class extends Date {
    constructor(...args) {
      super(...(args.length === 0 ? [now() + later] : args));
    }
  };
}
if (umask !== undefined && isMainThread) process.umask(umask);
syncBuiltinESMExports();
