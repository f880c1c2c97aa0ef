/** Comes between a program and the disk: `before` hears of each change first, and may throw in its place. */
import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const CHANGES = [
  ...["mkdir", "rename", "rm", "rmdir", "link", "symlink", "writeFile", "copyFile", "chmod", "utimes"],
  ...["mkdirSync", "renameSync", "rmSync", "rmdirSync", "linkSync", "symlinkSync", "writeFileSync"],
  ...["copyFileSync", "chmodSync", "openSync"],
];
const READS = ["readFileSync", "readdirSync", "statSync", "readFile", "readdir", "stat"];

export function onChange(before) {
  intercept(CHANGES, before);
}

export function onRead(before) {
  intercept(READS, before);
}

function intercept(names, before) {
  for (const room of [fs, promises]) {
    // What takes a callback is what Node's own removal of folders is made of.
    for (const name of names.filter((own) => own in room && (room === promises) !== own.endsWith("Sync"))) {
      const call = room[name];
      const intercepted = (...args) => {
        before(name, args);
        return call.apply(room, args);
      };
      room[name] = name.endsWith("Sync") ? intercepted : async (...args) => intercepted(...args);
    }
  }
  syncBuiltinESMExports();
}
