/** `npm run mutate -- section anchors/lock-file`: how many faults put into a room of the core its tests find. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOM_VARIABLE, ROOMS } from "./rooms.mjs";
import { countMutants, printRow, printSurvivors } from "./score.mjs";

const root = path.join(import.meta.dirname, "../..");
const cache = path.join(root, ".cache/mutation");

/** By room, the files that were asked for; none are all. */
const asked = new Map();
for (const word of process.argv.slice(2)) {
  const [room, ...file] = word.split("/");
  asked.set(room, [...(asked.get(room) ?? []), ...(file.length > 0 ? [`src/${word}.ts`] : [])]);
}
const unknown = [...asked.keys()].filter((room) => !(room in ROOMS));
if (unknown.length > 0) {
  console.error(`No such room: ${unknown.join(", ")}. There are ${Object.keys(ROOMS).join(", ")}.`);
  process.exit(2);
}

mkdirSync(cache, { recursive: true });
const rows = (asked.size > 0 ? [...asked.keys()] : Object.keys(ROOMS)).map(mutateRoom);
console.log(`\n${[printRow(), ...rows.map(printRow)].join("\n")}`);
process.exitCode = rows.every(({ counts }) => counts) ? 0 : 1;

function mutateRoom(room) {
  const report = path.join(cache, `${room}.json`);
  const settings = path.join(cache, `${room}.config.json`);
  writeFileSync(settings, JSON.stringify(settingsOf(room, report)));
  const stryker = path.join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const { status } = spawnSync(process.execPath, [stryker, "run", settings], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, [ROOM_VARIABLE]: room },
  });
  if (status !== 0) return { room };
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  writeFileSync(path.join(cache, `${room}.txt`), printSurvivors(files));
  return { room, counts: countMutants(files) };
}

function settingsOf(room, report) {
  const { not = [] } = ROOMS[room];
  const files = asked.get(room) ?? [];
  const all = [`src/${room}/**/*.ts`, "!src/**/*.d.ts", ...not.map((some) => `!src/${room}/${some}`)];
  return {
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner", path.join(import.meta.dirname, "leave-wording.mjs")],
    ignorers: ["wording"],
    vitest: { configFile: "tests/mutation/vitest.config.mjs", related: false },
    mutate: files.length > 0 ? files : all,
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    incremental: true,
    incrementalFile: path.join(cache, `${room}.incremental.json`),
    tempDirName: ".cache/mutation/sandboxes",
    ignorePatterns: [".cache", "_site", "dist", "content", "docs"],
    concurrency: Number(process.env.LECTERN_MUTATE_WORKERS ?? 1),
    // A busy machine is no endless loop.
    timeoutMS: 30_000,
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: report },
    allowEmpty: true,
    // TypeScript 7 has no interface that could read it; tests need none.
    tsconfigFile: "none",
    disableTypeChecks: false,
    packageManager: "npm",
    checkers: [],
  };
}
