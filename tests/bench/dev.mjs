// Times `lectern dev`: from the end of a save to the new page being served, and to its words standing in Chromium.
// npm run bench:dev [-- --talks 350,3500 --edits 50 --seed 1 --shortest 500 --longest 3000 --json]
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { findChromium } from "../support/outer-chromium.mjs";
import { makeCorpus, walk } from "./corpus.mjs";
import { edit, KINDS, openDice } from "./edits.mjs";

const { values: flags } = parseArgs({
  options: {
    talks: { type: "string", default: "350,3500" },
    edits: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    shortest: { type: "string", default: "500" },
    longest: { type: "string", default: "3000" },
    json: { type: "boolean" },
  },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = resolve(process.env.LECTERN_SHARED ?? join(root, "../shared"));
const scratch = mkdtempSync(join(tmpdir(), "lectern-bench-"));
const program = join(root, "bin/lectern.js");
/** Milliseconds after which a save is taken for one that never shows. */
const TOO_LONG = 60_000;
const POLL = 3;

/** Talks that have been published once: their addresses are kept, and what became of each is in the cache. */
function publish(count) {
  const [content, output, cache] = ["talks", "site", "cache"].map((name) =>
    join(scratch, `${name}-${count}`),
  );
  const { source } = makeCorpus(content, count, shared);
  const args = [program, "build", content, "--output", output, "--cache", cache];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr.slice(-2000));
  return { content, output, cache, source };
}

async function startDev({ content, output, cache }) {
  const port = 20_000 + (process.pid % 20_000);
  const args = [program, "dev", content, "--port", String(port), "--output", output, "--cache", cache];
  const started = performance.now();
  const server = spawn(process.execPath, args, { cwd: scratch, stdio: "ignore" });
  const url = `http://localhost:${port}/`;
  while (!(await textAt(url)).includes("<html")) await wait(50);
  return { server, url, startMs: performance.now() - started };
}

const textAt = (url) =>
  fetch(url).then(
    (answer) => answer.text(),
    () => "",
  );

/** A page that says what it holds as soon as it stands. */
async function openReader(browser) {
  const page = await browser.newPage();
  const reader = { page, stands: () => {} };
  await page.exposeFunction("benchStands", (text) => reader.stands(text));
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => globalThis.benchStands(document.documentElement.textContent));
  });
  return reader;
}

function standing(reader, word) {
  return new Promise((resolve) => {
    reader.stands = (text) => text.includes(word) && resolve(performance.now());
  });
}

async function served(url, word) {
  const end = performance.now() + TOO_LONG;
  while (!(await textAt(url)).includes(word)) {
    if (performance.now() > end) throw new Error(`"${word}" never came to ${url}.`);
    await wait(POLL);
  }
  return performance.now();
}

/** A seeded edit of a talk that has not been edited yet. */
function chooseEdit(files, { below, at }) {
  const kind = KINDS[at % KINDS.length];
  const word = `edited${at}zq`;
  for (;;) {
    const [file] = files.splice(below(files.length), 1);
    const text = edit(readFileSync(file, "utf8"), kind, { word, below });
    if (text !== undefined) return { file, text, kind, word };
  }
}

async function timeEdit(reader, { url, content }, { file, text, kind, word, pause }) {
  const { page } = reader;
  const address = url + relative(content, file).replace(/\.md$/, ".html");
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3));
  await wait(pause);
  const before = await page.evaluate(() => scrollY);
  const stands = standing(reader, word);
  writeFileSync(file, text);
  const saved = performance.now();
  const [servedAt, shownAt] = await Promise.all([served(address, word), stands]);
  await page.waitForLoadState("load");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const moved = Math.abs((await page.evaluate(() => scrollY)) - before);
  return { kind, served: servedAt - saved, shown: shownAt - saved, moved };
}

async function measure(count) {
  const project = publish(count);
  const { server, url, startMs } = await startDev(project);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
  try {
    const reader = await openReader(browser);
    const below = openDice(Number(flags.seed));
    const files = walk(project.content).filter((file) => file.endsWith(".md"));
    const [shortest, longest] = [Number(flags.shortest), Number(flags.longest)];
    const times = [];
    for (let at = 0; at < Number(flags.edits); at += 1) {
      const pause = shortest + below(longest - shortest);
      times.push(await timeEdit(reader, { url, ...project }, { ...chooseEdit(files, { below, at }), pause }));
    }
    return { talks: count, source: project.source, startMs, times };
  } finally {
    await browser.close();
    server.kill("SIGKILL");
  }
}

const at = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.ceil(share * numbers.length) - 1];
const row = (name, numbers, unit) =>
  `  ${name.padEnd(24)} ${[0.5, 0.95, 1].map((share) => at(numbers, share).toFixed(0).padStart(5)).join(" ")} ${unit}`;

function print({ talks, source, startMs, times }) {
  const of = (key) => times.map((time) => time[key]);
  console.log(`\n${talks} ${source}, ${times.length} edits; started in ${(startMs / 1000).toFixed(1)} s`);
  console.log(`  ${"".padEnd(24)} ${["median", "p95", "most"].map((name) => name.padStart(5)).join(" ")}`);
  console.log(row("save → served", of("served"), "ms"));
  console.log(row("save → in the page", of("shown"), "ms"));
  console.log(row("moved by", of("moved"), "px"));
  for (const kind of KINDS)
    console.log(
      row(
        `  ${kind}: served`,
        times.filter((time) => time.kind === kind).map((time) => time.served),
        "ms",
      ),
    );
}

try {
  const found = [];
  for (const count of flags.talks.split(",").map(Number)) found.push(await measure(count));
  const machine = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0].toFixed(1)}`;
  if (flags.json) console.log(JSON.stringify({ machine, found }, null, 2));
  else {
    console.log(machine);
    for (const one of found) print(one);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
