/** A build holds itself to what it promises: other hands than its own keep it from files, processes and the network. */
import { spawn, spawnSync } from "node:child_process";
import { mkdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  bin,
  fingerprint,
  listFiles,
  type Outcome,
  openWorkshop,
  remove,
  repository,
  runNode,
  type Workshop,
  writeFiles,
} from "../support/outer-run.ts";
import { copyTree } from "../support/outer-trees.ts";

/** With the talks of this repository, as many as would have threads, were they allowed. */
const TALKS = Object.fromEntries(
  Array.from({ length: 18 }, (_, nth) => [
    `part/t${nth}.md`,
    `# Talk ${nth}\n\n## Reasons\n\nWords.\n\n\`\`\`js\nlet a = ${nth};\n\`\`\`\n\n![plan](plan.png)\n`,
  ]),
);
const PERMISSION =
  Number.parseInt(process.versions.node, 10) < 22 ? "--experimental-permission" : "--permission";

let shop: Workshop;

beforeEach(async () => {
  shop = await openWorkshop({ ...TALKS, "part/plan.png": "no picture" });
  await copyTree(path.join(repository, "content"), shop.content);
  for (const folder of [shop.output, shop.cache]) await mkdir(folder);
});

afterEach(() => remove(shop.folder));

function args(): string[] {
  return ["build", shop.content, "--output", shop.output, "--cache", shop.cache];
}

/** Node itself refuses everything else: other files, processes, threads, add-ons. */
async function buildConfined(): Promise<Outcome> {
  const content = await realpath(shop.content);
  const reads = [repository, content, shop.output, shop.cache].map((folder) => `${path.resolve(folder)}/`);
  const writes = [`${shop.output}/`, `${shop.cache}/`, path.join(content, "anchors.lock")];
  const rights = [
    ...reads.map((place) => `--allow-fs-read=${place}`),
    ...writes.map((place) => `--allow-fs-write=${place}`),
  ];
  return runNode([PERMISSION, ...rights, bin, ...args()], { cwd: shop.folder });
}

describe("under Node's permission model, with the output, the cache and anchors.lock to write", () => {
  test("a build is green, and its bytes are those of a build that may do everything", async () => {
    expect(await runNode([bin, ...args()])).toMatchObject({ code: 0 });
    const [site, lock] = [await fingerprint(shop.output), await readLock()];
    for (const folder of [shop.output, shop.cache]) await rm(folder, { recursive: true });
    for (const folder of [shop.output, shop.cache]) await mkdir(folder);
    await rm(path.join(shop.content, "anchors.lock"));
    const run = await buildConfined();
    expect(run).toMatchObject({ code: 0, stderr: expect.not.stringContaining("    at ") });
    expect(await fingerprint(shop.output)).toEqual(site);
    expect(Object.keys(site)).toContain("livraison/conteneurs.html");
    expect(await readLock()).toBe(lock);
  });

  test("an edit replaces the site", async () => {
    await buildConfined();
    await writeFiles(shop.content, { "part/t1.md": "# Talk 1\n\n## Reasons\n\nOther words.\n" });
    expect(await buildConfined()).toMatchObject({ code: 0 });
    expect(await shop.page("part/t1.html")).toContain("Other words");
  });

  test("talks in a repository have no dates, and nothing fails, for git may not run", async () => {
    spawnSync("git", ["init", "-q"], { cwd: shop.content });
    const run = await buildConfined();
    expect(run).toMatchObject({ code: 0, stderr: expect.not.stringContaining("    at ") });
  });
});

function readLock(): Promise<string> {
  return readFile(path.join(shop.content, "anchors.lock"), "utf8");
}

/** In a network namespace of its own there is no network, not even the machine's own. */
const UNSHARE = [["-n"], ["-r", "-n"]].find(
  (flags) => spawnSync("unshare", [...flags, "true"], { stdio: "ignore" }).status === 0,
);
if (UNSHARE === undefined) console.warn("Skipped: no empty network namespace can be made here (unshare -n).");

test.skipIf(UNSHARE === undefined)("in an empty network namespace a build is green", async () => {
  expect(await run("unshare", [...(UNSHARE ?? []), process.execPath, bin, ...args()])).toMatchObject({
    code: 0,
  });
  expect(await shop.page("part/t1.html")).toContain("Words.");
  expect(await listFiles(shop.output)).toContain("livraison/conteneurs.html");
});

const CAN_TRACE = spawnSync("strace", ["-f", "-o", "/dev/null", "true"], { stdio: "ignore" }).status === 0;
if (!CAN_TRACE) console.warn("Skipped: there is no strace, or it may not trace.");

test.skipIf(!CAN_TRACE)("a build starts nothing but git, and asks no address", async () => {
  spawnSync("git", ["init", "-q"], { cwd: shop.content });
  const log = path.join(shop.folder, "trace.log");
  await writeFile(log, "");
  const traced = [
    "-f",
    "-qq",
    "-e",
    "trace=execve,connect,bind,listen",
    "-o",
    log,
    process.execPath,
    bin,
    ...args(),
  ];
  expect(await run("strace", traced)).toMatchObject({ code: 0 });
  const calls = (await readFile(log, "utf8")).split("\n");
  const started = calls
    .filter((line) => line.endsWith("= 0"))
    .flatMap((line) => /execve\("([^"]+)"/.exec(line)?.[1] ?? [])
    .map((file) => path.basename(file));
  expect(started[0]).toBe(path.basename(process.execPath));
  expect(new Set(started.slice(1))).toEqual(new Set(["git"]));
  expect(calls.filter((line) => /AF_INET|listen\(/.test(line))).toEqual([]);
});

function run(command: string, given: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, { cwd: shop.folder, env: { ...process.env, NO_COLOR: "1", CI: "" } });
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
