// Builds the same talks with Lectern and with other generators, in one run and in turn.
// node tests/bench/bench.mjs [--talks 350,1000,3500] [--rounds 5] [--only lectern,mdbook] [--peers DIR] [--json FILE]
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { makeCorpus } from "./corpus.mjs";
import { PEERS } from "./peers/index.mjs";
import { comparison, printComparison } from "./print.mjs";
import { build, KINDS, openProject, readOutput, sizeOf, uploadOf } from "./runs.mjs";

const { values: flags } = parseArgs({
  options: {
    talks: { type: "string", default: "350,1000,3500" },
    rounds: { type: "string", default: "5" },
    only: { type: "string" },
    peers: { type: "string" },
    json: { type: "string" },
  },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = path.resolve(process.env.LECTERN_SHARED ?? path.join(root, "../shared"));
const peersFolder = path.resolve(flags.peers ?? path.join(root, ".cache/peers"));
const rounds = atLeastOne("rounds", flags.rounds);
const counts = flags.talks.split(",").map((count) => atLeastOne("talks", count));

function atLeastOne(flag, text) {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${flag} wants whole numbers from 1 on, not "${text}".`);
}

/** Those that are wanted and here; who is not here is named. */
function findPeers() {
  const wanted = flags.only?.split(",") ?? PEERS.map(({ name }) => name);
  const unknown = wanted.filter((name) => !PEERS.some((peer) => peer.name === name));
  if (unknown.length > 0) throw new Error(`--only does not know ${unknown.join(", ")}.`);
  const found = PEERS.filter(({ name }) => wanted.includes(name)).map((peer) => [
    peer,
    peer.find(peersFolder),
  ]);
  for (const [peer, tool] of found) {
    if (tool === undefined)
      console.log(`SKIPPED: ${peer.name} is not here; npm run bench:peers says what to do.`);
    else console.log(`${peer.name} ${tool.version} (${peer.does})`);
  }
  return found.filter(([, tool]) => tool !== undefined);
}

/** Each kind of build with every generator before the next kind: they share the machine's good and bad minutes. */
async function compare(found, count, scratch) {
  const talks = path.join(scratch, `talks-${count}`);
  const corpus = makeCorpus(talks, count, existsSync(shared) ? shared : undefined);
  const results = found.map(([peer, tool]) => ({
    ...{ name: peer.name, version: tool.version },
    opened: openProject(peer, tool, { talks, peers: peersFolder, scratch, count }),
    runs: { cold: [], warm: [], edit: [] },
  }));
  try {
    for (const result of results.filter(({ opened }) => opened.peer.isPrimed)) await prime(result);
    for (let round = 1; round <= rounds; round += 1) await runRound(results, round);
  } finally {
    for (const { opened } of results) rmSync(opened.project, { recursive: true, force: true });
  }
  return { ...corpus, peers: comparison(results.map(({ opened: _opened, ...result }) => result)) };
}

async function prime(result) {
  await build(result.opened, "cold", 0);
}

async function runRound(results, round) {
  for (const kind of KINDS) {
    for (const result of results.filter(({ failure }) => failure === undefined))
      await runOne(result, kind, round);
  }
}

/** Who fails once is left alone, aloud: the others go on. */
async function runOne(result, kind, round) {
  const { opened, runs } = result;
  try {
    runs[kind].push(await build(opened, kind, round));
    if (round === 1) lookAt(result, kind);
  } catch (error) {
    result.failure = error.message;
    console.log(`FAILED: ${error.message}`);
  }
}

function lookAt(result, kind) {
  if (kind === "warm") return;
  const output = readOutput(result.opened);
  if (kind === "cold") {
    result.size = sizeOf(output);
    Object.defineProperty(result, "before", { value: output });
  } else result.upload = uploadOf(result.before, output);
}

function machine() {
  const [cpu] = cpus();
  return {
    node: process.version,
    cpu: cpu?.model.trim(),
    cores: cpus().length,
    memoryMb: totalmem() / 2 ** 20,
  };
}

const scratch = mkdtempSync(path.join(tmpdir(), "lectern-bench-"));
try {
  const { node, cpu, cores, memoryMb } = machine();
  console.log(`Node ${node}, ${cores} × ${cpu}, ${Math.round(memoryMb / 1024)} GiB; medians of ${rounds}`);
  const found = findPeers();
  const corpora = [];
  for (const count of counts) {
    corpora.push(await compare(found, count, scratch));
    printComparison(corpora.at(-1));
  }
  const walls = corpora.map(({ peers }) => peers.find(({ name }) => name === "lectern")?.cold.wallMs);
  corpora.slice(1).forEach(({ talks }, at) => {
    const growth = (walls[at + 1] / walls[at]).toFixed(2);
    console.log(`\nLectern, cold: ${talks} talks take ${growth} × the time of ${corpora[at].talks}`);
  });
  if (flags.json)
    writeFileSync(flags.json, `${JSON.stringify({ ...machine(), rounds, corpora }, null, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
