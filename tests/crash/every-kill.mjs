/** Publishes a site again and again, each time dying before another one of its changes to the disk; prints what was left. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { onChange } from "./intercept.mjs";

/** Of the changes, each so manieth. */
const [way, stride] = process.argv.slice(2);

/** Removing a folder is many changes: whoever dies in the midst of it leaves the rest. */
function emptyHalf(folder) {
  const [first] = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  left = 1;
  if (first !== undefined) fs.rmSync(path.join(folder, first), { recursive: true });
  left = -1;
}

/** How many changes are left to live; a dead process changes nothing, whatever it would clean up. */
let left = Number.POSITIVE_INFINITY;
onChange((name, args) => {
  if (left === 0 && name === "rm") emptyHalf(args[0]);
  if (left <= 0) throw Object.assign(new Error("killed"), { code: "KILLED" });
  left -= 1;
});
const { holdOutput } = await import("../../src/io/hold-output.ts");
const { openStage } = await import("../../src/io/publish.ts");

const [A, B] = ["lectern/index/0123456789.css", "lectern/index/abcdef0123.css"];
const OLD = { "index.html": "old", "a.html": "old", "gone/b.html": "old", [A]: "hashed" };
const NEW = { "index.html": "new", "a.html": "new", "c/d.html": "new", "theirs.html": "new", [B]: "hashed" };

function print(folder) {
  if (!fs.existsSync(folder)) return "absent";
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile());
  const places = files.map((file) => path.join(file.parentPath, file.name)).sort();
  return places.map((file) => `${path.relative(folder, file)}=${fs.readFileSync(file, "utf8")}`).join("|");
}

async function publish({ output, cache }, files) {
  const held = await holdOutput(output, cache, { longest: 0 });
  try {
    const retention = { days: 30, ledger: path.join(cache, "hashed.json") };
    const stage = await openStage(held.place, { way, retention });
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(stage.folder, name)), { recursive: true });
      fs.writeFileSync(path.join(stage.folder, name), text);
    }
    await stage.publish();
  } finally {
    held.release();
  }
}

async function prepare() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "lectern-outer-"));
  const places = { root, output: path.join(root, "site"), cache: path.join(root, "cache") };
  await publish(places, OLD);
  fs.writeFileSync(path.join(places.output, "theirs.html"), "theirs");
  return places;
}

const DEAD = { pid: 4_194_303, home: "" };

/** This process lives on, of course: what it held and had begun is made that of a dead one. */
function bury({ cache }) {
  for (const name of fs.readdirSync(cache)) {
    const place = path.join(cache, name);
    if (name.endsWith(".tmp")) fs.renameSync(place, place.replace(/\d+\.tmp$/, `${DEAD.pid}.tmp`));
    if (!name.endsWith(".lock")) continue;
    fs.writeFileSync(place, JSON.stringify(DEAD));
    fs.utimesSync(place, 0, 0);
  }
}

function listLeftovers({ root, cache }) {
  const inCache = fs.readdirSync(cache).filter((name) => name !== "hashed.json");
  return [...inCache, ...fs.readdirSync(root)].sort();
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
  bury(places);
  (await holdOutput(places.output, places.cache, { longest: 0 })).release();
  const healed = print(places.output);
  const leftovers = listLeftovers(places);
  await publish(places, NEW);
  const completed = print(places.output);
  fs.rmSync(places.root, { recursive: true });
  return { change, isDead, old, atOnce, healed, leftovers, completed };
}

const all = [];
do all.push(await dieBefore(all.length * Number(stride)));
while (all.at(-1).isDead);
console.log(JSON.stringify(all));
