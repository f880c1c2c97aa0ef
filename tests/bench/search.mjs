// Times the search in Chromium, its processor slowed down four times, and weighs what a first query loads.
// npm run bench:search [-- --talks 524,3500 --queries 60 --json], or [-- --site FOLDER] for one that is built
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import http from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import { extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { queries } from "../search/queries.ts";
import { findChromium } from "../support/outer-chromium.mjs";
import { openSearchOf } from "../support/search-engine.ts";
import { makeCorpus, walk } from "./corpus.mjs";

const { values: flags } = parseArgs({
  options: {
    talks: { type: "string", default: "350,524,3500" },
    queries: { type: "string", default: "60" },
    site: { type: "string" },
    json: { type: "boolean" },
  },
});
const SLOWER = 4;
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript" };
const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = resolve(process.env.LECTERN_SHARED ?? join(root, "../shared"));
const scratch = mkdtempSync(join(tmpdir(), "lectern-bench-"));

/** Judged queries from the whole list, in turn as they are meant and with a slip. */
function pickQueries() {
  const wanted = Math.min(Number(flags.queries), queries.length);
  return Array.from({ length: wanted }, (_, at) => {
    const judged = queries[Math.floor((at * queries.length) / wanted)];
    return at % 2 === 0 ? judged.query : judged.typo;
  });
}

function build(talks) {
  const [content, site] = ["talks", "site"].map((name) => join(scratch, `${name}-${talks}`));
  makeCorpus(content, talks, shared);
  const args = ["build", content, "--output", site, "--cache", join(scratch, `cache-${talks}`)];
  const run = spawnSync(process.execPath, [join(root, "bin/lectern.js"), ...args], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr.slice(-2000));
  const sections = /(\d+) sections/.exec(run.stdout + run.stderr)?.[1];
  return { name: `${talks} talks, ${sections} sections`, site };
}

/** Files as they lie; those whose name changes with what they hold are kept by the browser, as hosts are told. */
async function serve(site) {
  const server = http.createServer((request, response) => {
    const file = join(site, decodeURIComponent(new URL(request.url, "http://host").pathname));
    const isKept = /[./][0-9a-f]{10}\.\w+$/.test(file);
    try {
      const body = readFileSync(file);
      response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
      response.setHeader("cache-control", isKept ? "public, max-age=31536000, immutable" : "no-cache");
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** In the page: when a key goes down, and when what it found has been painted. */
function watch() {
  const state = { pressed: 0, shown: 0 };
  Object.assign(globalThis, { state });
  let hasKey = false;
  // A letter that this keyboard has no key for comes without one.
  for (const type of ["keydown", "beforeinput"])
    addEventListener(
      type,
      ({ timeStamp }) => {
        if (type === "keydown" || !hasKey) Object.assign(state, { pressed: timeStamp, shown: 0 });
        hasKey = type === "keydown";
      },
      { capture: true },
    );
  const painted = () => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      state.shown = performance.now();
    };
    requestAnimationFrame(() => channel.port2.postMessage(0));
  };
  const list = document.querySelector("dialog.search .found");
  const count = document.querySelector("dialog.search .count");
  const observer = new MutationObserver(painted);
  for (const one of [list, count]) observer.observe(one, { childList: true });
}

async function settle(page) {
  await page.waitForFunction(() => globalThis.state.shown > 0, undefined, { polling: 50, timeout: 60_000 });
  await page.waitForTimeout(120);
}

/** Milliseconds from the last key of a query to its results: a page that knows the words before, and one that knows none. */
async function timeQuery(page, url, query) {
  const open = async () => {
    await page.goto(url);
    await page.keyboard.press("Control+k");
    await page.locator("dialog.search[open]").waitFor();
    await page.waitForTimeout(100);
    await page.evaluate(watch);
  };
  const last = async () => {
    await settle(page);
    return page.evaluate(() => globalThis.state.shown - globalThis.state.pressed);
  };
  const field = page.locator("dialog.search input");
  await open();
  await page.keyboard.type(query.slice(0, -1));
  await page.waitForTimeout(400);
  await page.keyboard.type(query.at(-1));
  const typed = await last();
  await open();
  // All but one letter without a word to the search, so that one key asks for the whole of it.
  await field.evaluate(
    (own, text) => {
      own.value = text;
    },
    query.slice(0, -1),
  );
  await field.evaluate((own) => own.setSelectionRange(own.value.length, own.value.length));
  await page.keyboard.type(query.at(-1));
  return { typed, fresh: await last() };
}

async function timeAll(site, asked) {
  const host = await serve(site);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  const url =
    host.url +
    walk(site)
      .map((file) => relative(site, file))
      .find((file) => /talk[^/]*\.html$/.test(file));
  // The first round fills the browser's cache.
  for (const query of asked) await timeQuery(page, url, query);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  const times = [];
  for (const query of asked) times.push({ query, ...(await timeQuery(page, url, query)) });
  await browser.close();
  host.close();
  return times;
}

/** What each query loads when it is the first one: the script of the search, and parts of the index. */
async function weighAll(site) {
  const names = readdirSync(join(site, "lectern")).filter((name) => /^search\.\w+\.\w+\.js$/.test(name));
  const script = Math.max(...names.map((name) => gzipSync(readFileSync(join(site, "lectern", name))).length));
  const parts = walk(join(site, "lectern/index")).map(
    (file) => `lectern/index/${file.slice(file.lastIndexOf("/") + 1)}`,
  );
  const files = ["lectern/search.css", ...parts].map((url) => ({
    url,
    content: readFileSync(join(site, url), "utf8"),
  }));
  const weights = [];
  for (const { query, typo, lang } of queries) {
    for (const asked of [query, typo]) {
      const engine = await openSearchOf(files);
      await engine.show(asked, lang);
      const own = [...engine.read.values()].map((text) => gzipSync(text).length);
      weights.push(script + own.reduce((sum, bytes) => sum + bytes, 0));
    }
  }
  return { weights, index: files.reduce((sum, { url }) => sum + statSync(join(site, url)).size, 0) };
}

const at = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.floor(share * (numbers.length - 1))];
const spread = (numbers) => ({ median: at(numbers, 0.5), p95: at(numbers, 0.95), most: at(numbers, 1) });
const row = (name, { median, p95, most }, unit, digits) =>
  `  ${name.padEnd(34)} ${median.toFixed(digits)} ${unit} median, ${p95.toFixed(digits)} p95, ${most.toFixed(digits)} at most`;

async function measure({ name, site }, asked) {
  const { weights, index } = await weighAll(site);
  const times = await timeAll(site, asked);
  const of = (key) => spread(times.map((time) => time[key]));
  const slowest = [...times].sort((a, b) => b.fresh - a.fresh).slice(0, 5);
  const kb = spread(weights.map((bytes) => bytes / 1024));
  return { name, typed: of("typed"), fresh: of("fresh"), kb, indexMb: index / 1e6, slowest };
}

try {
  const asked = pickQueries();
  const found = [];
  const given = flags.site === undefined ? [] : [{ name: flags.site, site: resolve(flags.site) }];
  const talks = given.length > 0 ? [] : flags.talks.split(",").map(Number);
  for (const one of given) found.push(await measure(one, asked));
  for (const count of talks) found.push(await measure(build(count), asked));
  const machine = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0].toFixed(1)}, slowed down ${SLOWER} times`;
  if (flags.json) console.log(JSON.stringify({ machine, queries: asked.length, found }, null, 2));
  else {
    console.log(`${machine}; ${asked.length} judged queries`);
    for (const { name, typed, fresh, kb, indexMb, slowest } of found) {
      console.log(`\n${name}; the index is ${indexMb.toFixed(1)} MB`);
      console.log(row("last key of a query as it is typed", typed, "ms", 0));
      console.log(row("all of it at once, from the cache", fresh, "ms", 0));
      console.log(row("a first query loads, gzip", kb, "KB", 1));
      console.log(
        `  slowest: ${slowest.map(({ query, fresh: ms }) => `${query} ${ms.toFixed(0)}`).join(" · ")}`,
      );
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
