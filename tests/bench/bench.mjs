// Times builds of real talks against the least that does the same job, in one run and in turn.
// node tests/bench/bench.mjs [--runs N] [--json]
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: flags } = parseArgs({
  options: { runs: { type: "string", default: "5" }, json: { type: "boolean" } },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const shared = resolve(process.env.LECTERN_SHARED ?? join(root, "../shared"));
const scratch = mkdtempSync(join(tmpdir(), "lectern-bench-"));

/** The corpora `copies` times over, each copy with its number in every heading and every block of code. */
function makeTalks(copies) {
  const folder = join(scratch, `talks-${copies}`);
  for (let copy = 1; copy <= copies; copy += 1) copyCorpora(join(folder, `copy-${copy}`), copy);
  return folder;
}

function copyCorpora(folder, number) {
  const corpora = join(shared, "corpora");
  if (!existsSync(corpora)) return writeGenerated(folder, number);
  cpSync(corpora, folder, { recursive: true });
  for (const file of walk(folder).filter((name) => name.endsWith(".md"))) {
    const text = readFileSync(file, "utf8");
    const marked = text
      .replace(/^(#{1,6} .+?)[ \t]*$/gm, `$1 ${number}`)
      .replace(/^([ \t]*```+[ \t]*[a-z]+[^\n]*)\n/gm, `$1\n# copy ${number}\n`);
    writeFileSync(file, number === 1 ? text : marked);
  }
}

/** Where no corpora are at hand: talks of the usual shape. */
function writeGenerated(folder, number) {
  mkdirSync(folder, { recursive: true });
  const section = (talk, at) =>
    `### Section ${at} of ${number}.${talk}\n\n- first point of seven words or so\n- second\n\n\`\`\`js\nconst value = ${at * number};\nconsole.log(value);\n\`\`\`\n`;
  for (let talk = 0; talk < 500; talk += 1) {
    const sections = Array.from({ length: 15 }, (_, at) => section(talk, at));
    writeFileSync(join(folder, `talk-${talk}.md`), `# Talk ${talk}\n\n${sections.join("\n")}`);
  }
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = join(folder, entry.name);
    return entry.isDirectory() ? walk(place) : [place];
  });
}

let builds = 0;

/** Every build writes into folders of its own: deleting thousands of files slows down whoever writes next. */
function time(name, args) {
  builds += 1;
  const output = join(scratch, `out-${builds}-${name}`);
  const usage = join(scratch, "usage.json");
  const env = { ...process.env, BENCH_USAGE: usage };
  const since = performance.now();
  const run = spawnSync(
    process.execPath,
    ["--import", join(root, "tests/bench/measure.mjs"), ...args(output, join(scratch, `cache-${builds}`))],
    { env, cwd: scratch, encoding: "utf8" },
  );
  const wallMs = performance.now() - since;
  if (run.status !== 0) throw new Error(`${name} failed:\n${run.stderr.slice(-2000)}`);
  const bytes = walk(output).reduce((sum, file) => sum + statSync(file).size, 0);
  return { wallMs, ...JSON.parse(readFileSync(usage, "utf8")), bytes, stages: readStages(run.stderr) };
}

function readStages(text) {
  return Object.fromEntries(
    [...text.matchAll(/^stage (\w+)\s+(\d+) ms/gm)].map(([, name, ms]) => [name, Number(ms)]),
  );
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function summarize(runs) {
  const of = (key) => median(runs.map((run) => run[key]));
  const stages = Object.keys(runs[0].stages).map((name) => [
    name,
    median(runs.map((run) => run.stages[name])),
  ]);
  return {
    wallMs: of("wallMs"),
    cpuMs: of("cpuMs"),
    peakMb: of("peakMb"),
    bytes: of("bytes"),
    stages: Object.fromEntries(stages),
  };
}

function compare(copies) {
  const talks = makeTalks(copies);
  const count = walk(talks).filter((file) => file.endsWith(".md")).length;
  const commands = {
    lectern: (output, cache) => [
      join(root, "bin/lectern.js"),
      "build",
      talks,
      "--output",
      output,
      "--cache",
      cache,
      "--timings",
    ],
    bare: (output) => [join(root, "tests/bench/bare.mjs"), talks, output],
  };
  const runs = { lectern: [], bare: [] };
  for (let run = 0; run < Number(flags.runs); run += 1) {
    for (const [name, args] of Object.entries(commands)) runs[name].push(time(name, args));
  }
  const ratios = runs.lectern.map((run, at) => run.wallMs / runs.bare[at].wallMs);
  return {
    talks: count,
    lectern: summarize(runs.lectern),
    bare: summarize(runs.bare),
    ratio: median(ratios),
  };
}

function print({ talks, lectern, bare, ratio }) {
  const row = (name, { wallMs, cpuMs, peakMb, bytes }) =>
    `${name.padEnd(8)} ${(wallMs / 1000).toFixed(2).padStart(7)} s wall ${(cpuMs / 1000).toFixed(2).padStart(7)} s CPU ${peakMb.toFixed(0).padStart(6)} MB ${((1000 * talks) / wallMs).toFixed(0).padStart(6)} talks/s ${(bytes / 1e6).toFixed(1).padStart(7)} MB out`;
  console.log(
    `\n${talks} talks\n${row("lectern", lectern)}\n${row("bare", bare)}\nlectern / bare: ${ratio.toFixed(2)}`,
  );
  const whole = Object.values(lectern.stages).reduce((sum, ms) => sum + ms, 0);
  console.log(
    Object.entries(lectern.stages)
      .map(([name, ms]) => `  ${name} ${ms} ms (${Math.round((100 * ms) / whole)} %)`)
      .join("\n"),
  );
}

try {
  const [once, fourTimes] = [compare(1), compare(4)];
  const growth = fourTimes.lectern.wallMs / once.lectern.wallMs;
  if (flags.json)
    console.log(
      JSON.stringify(
        { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, once, fourTimes, growth },
        null,
        2,
      ),
    );
  else {
    console.log(
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; medians of ${flags.runs} runs`,
    );
    print(once);
    print(fourTimes);
    console.log(`\n4 × the talks take ${growth.toFixed(2)} × the time`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
