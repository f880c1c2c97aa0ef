/** Publishes a site again and again, each time dying before another one of its changes to the disk; prints what was left. */
import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import path from "node:path";

const CHANGES = [
  ...["mkdir", "rename", "rm", "rmdir", "link", "symlink", "writeFile", "copyFile", "chmod", "utimes"],
  ...["mkdirSync", "renameSync", "rmSync", "rmdirSync", "linkSync", "symlinkSync", "writeFileSync"],
  ...["copyFileSync", "chmodSync", "openSync"],
];

/** Removing a folder is many changes: whoever dies in the midst of it leaves the rest. */
function emptyHalf(folder) {
  const [first] = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  left = 1;
  if (first !== undefined) fs.rmSync(path.join(folder, first), { recursive: true });
  left = -1;
}

/** How many changes are left to live; a dead process changes nothing, whatever it would clean up. */
let left = Number.POSITIVE_INFINITY;
for (const room of [fs, promises]) {
  // What takes a callback is what Node's own removal of folders is made of.
  for (const name of CHANGES.filter(
    (change) => change in room && (room === promises) !== change.endsWith("Sync"),
  )) {
    const change = room[name];
    room[name] = (...args) => {
      if (left === 0 && name === "rm") emptyHalf(args[0]);
      if (left <= 0) throw Object.assign(new Error("killed"), { code: "KILLED" });
      left -= 1;
      return change(...args);
    };
  }
}
syncBuiltinESMExports();
const { holdOutput } = await import("../../src/io/hold-output.ts");
const { openStage } = await import("../../src/io/publish.ts");

const OLD = { "index.html": "old", "a.html": "old", "gone/b.html": "old" };
const NEW = { "index.html": "new", "a.html": "new", "c/d.html": "new", "theirs.html": "new" };

function print(folder) {
  if (!fs.existsSync(folder)) return "absent";
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile());
  const places = files.map((file) => path.join(file.parentPath, file.name)).sort();
  return places.map((file) => `${path.relative(folder, file)}=${fs.readFileSync(file, "utf8")}`).join("|");
}

async function publish({ output, cache }, files) {
  const lock = await holdOutput(output, cache, { longest: 0 });
  const stage = await openStage(output, cache);
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(stage.folder, name)), { recursive: true });
      fs.writeFileSync(path.join(stage.folder, name), text);
    }
    await stage.publish();
  } finally {
    lock.release();
  }
}

async function prepare() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "lectern-outer-"));
  const places = { root, output: path.join(root, "site"), cache: path.join(root, "cache") };
  await publish(places, OLD);
  fs.writeFileSync(path.join(places.output, "theirs.html"), "theirs");
  return places;
}

async function dieBefore(change) {
  const places = await prepare();
  const old = print(places.output);
  left = change;
  const isDead = await publish(places, NEW).then(
    () => left <= 0,
    () => true,
  );
  left = Number.POSITIVE_INFINITY;
  const atOnce = print(places.output);
  const lock = fs.readdirSync(places.cache).find((name) => name.endsWith(".lock"));
  // This process lives on, of course.
  if (lock) fs.writeFileSync(path.join(places.cache, lock), JSON.stringify({ pid: 4_194_303, home: "" }));
  if (lock) fs.utimesSync(path.join(places.cache, lock), 0, 0);
  (await holdOutput(places.output, places.cache, { longest: 0 })).release();
  const healed = print(places.output);
  const leftovers = fs.readdirSync(places.cache).concat(fs.readdirSync(places.root)).sort();
  fs.rmSync(places.root, { recursive: true });
  return { change, isDead, old, atOnce, healed, leftovers };
}

const all = [];
do all.push(await dieBefore(all.length));
while (all.at(-1).isDead);
console.log(JSON.stringify(all));
