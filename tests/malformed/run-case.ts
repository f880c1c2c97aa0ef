/** One malformed input, built onto a good site: what is wrong with what became of it, as sentences. */
import { spawn } from "node:child_process";
import { cp, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  bin,
  fingerprint,
  lectern,
  listFiles,
  makeTemporary,
  type Outcome,
  remove,
  writeFiles,
} from "../support/outer-run.ts";
import type { Expected, MalformedCase, Place } from "./malformed-case.ts";

/** One pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const GOOD = {
  "good.md": "# Good\n\n![pixel](pic.png)\n\ngood words\n",
  "other.md": "# Other\n\nother words\n",
  "part/inner.md": "# Inner\n\n## One\n\ninner words\n",
  "pic.png": PIXEL,
};
const MEASURE = fileURLToPath(new URL("measure.mjs", import.meta.url));
const NOBODY = 65_534;
/** Milliseconds: whatever takes as long hangs, on any machine. */
const HANGS = 120_000;

export interface Verdict {
  readonly problems: readonly string[];
  readonly outcome: Outcome;
  /** Milliseconds. */
  readonly wall: number;
  /** Where it had a process of its own that came to its end. */
  readonly measured?: { readonly kilobytes: number; readonly cpu: number };
}

/** A folder of talks and the site that was built of them; the caller removes it. */
export async function buildGood(): Promise<Place> {
  const place = await openPlace();
  await writeFiles(place.content, GOOD);
  const { code, stderr } = await lectern(argumentsOf(place, ["--frozen"]), { cwd: place.folder });
  if (code !== 0) throw new Error(stderr);
  return place;
}

async function openPlace(): Promise<Place> {
  const folder = await makeTemporary();
  const [content, output, cache] = ["content", "site", "cache"].map((name) => path.join(folder, name));
  return { folder, content, output, cache } as Place;
}

function argumentsOf({ content, output, cache }: Place, flags: readonly string[] = []): readonly string[] {
  const own = flags.includes("--output") ? [] : ["--output", output];
  return ["build", content, "--cache", cache, ...own, ...flags];
}

export async function runCase(one: MalformedCase, good: Place, isAlone: boolean): Promise<Verdict> {
  const place = await openPlace();
  try {
    for (const name of ["content", "output"] as const) await cp(good[name], place[name], { recursive: true });
    await mkdir(place.cache);
    await writeFiles(place.content, one.files ?? {});
    if (one.asNobody) await giveAway(place);
    await one.prepare?.(place);
    const before = await fingerprint(place.output);
    const begun = performance.now();
    const outcome = needsProcess(one) || isAlone ? await runAlone(one, place) : await runInPress(one, place);
    const wall = performance.now() - begun;
    const after = await fingerprint(place.output);
    const isKept = JSON.stringify(before) === JSON.stringify(after);
    const isSlow = one.isHeavy && outcome.code === 1 && / {2}error talk-slow /.test(outcome.stderr);
    const expected: Expected = isSlow ? { exit: 1, finding: "bad.md:1:1 talk-slow" } : one.expected;
    const problems =
      one.killAfter === undefined
        ? [
            ...judgeWords(outcome),
            ...judgeExit(expected, outcome, isKept),
            ...(await judgePages(expected, place, outcome)),
          ]
        : await judgeKilled(place, isKept, after);
    return { problems, outcome, wall, measured: await measuredIn(place) };
  } finally {
    await remove(place.folder);
  }
}

function needsProcess({ shell, asNobody, killAfter, alone }: MalformedCase): boolean {
  return shell !== undefined || asNobody === true || killAfter !== undefined || alone === true;
}

function runInPress(one: MalformedCase, place: Place): Promise<Outcome> {
  return lectern(argumentsOf(place, one.flags), { cwd: place.folder });
}

function runAlone(
  { shell, mounts, flags, asNobody, killAfter = HANGS }: MalformedCase,
  place: Place,
): Promise<Outcome> {
  const command = [process.execPath, "--import", MEASURE, bin, ...argumentsOf(place, flags)];
  const inShell = shell === undefined ? command : ["sh", "-c", shell, "sh", ...command];
  const [program = "", ...args] = mounts ? ["unshare", "-m", ...inShell] : inShell;
  const env = {
    ...process.env,
    NO_COLOR: "1",
    CI: "",
    CACHE: place.cache,
    LECTERN_MEASURE: path.join(place.folder, "measured"),
  };
  const who = asNobody && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: place.folder, env, ...who });
    const timer = setTimeout(() => child.kill("SIGKILL"), killAfter);
    const said = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name].on("data", (chunk) => (said[name] += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, ...said });
    });
  });
}

/** Root may read everything, and nobody owns nothing. */
async function giveAway(place: Place): Promise<void> {
  if (process.getuid?.() !== 0) return;
  await new Promise((resolve) => spawn("chown", ["-R", String(NOBODY), place.folder]).on("close", resolve));
}

async function measuredIn({ folder }: Place): Promise<Verdict["measured"]> {
  return readFile(path.join(folder, "measured"), "utf8").then(JSON.parse, () => undefined);
}

function judgeWords({ code, stdout, stderr }: Outcome): readonly string[] {
  const said = stdout + stderr;
  return [
    ...(code === null ? ["it did not end by itself"] : []),
    ...(/\n\s+at .*(?::\d+:\d+|<anonymous>)/.test(said) ? ["a stack was printed"] : []),
    ...(/fault of Lectern|FATAL ERROR|Unhandled/.test(said) ? ["it counts as a fault of Lectern's own"] : []),
  ];
}

function judgeExit(
  { exit, finding, says }: Expected,
  { code, stderr }: Outcome,
  isKept: boolean,
): readonly string[] {
  const lines = stderr.split("\n");
  const line = finding === undefined ? undefined : lines.find((one) => isFinding(one, finding));
  const errors = lines.filter((one) => /:\d+:\d+ {2}error /.test(one));
  return [
    ...(code === exit ? [] : [`exit ${code}, not ${exit}`]),
    ...(finding !== undefined && line === undefined ? [`no finding ${finding}`] : []),
    ...(line !== undefined && !/[.?!")] (?:\S.*[.?!)]|Run: .*)$/.test(line)
      ? [`no remedy: ${line.slice(0, 300)}`]
      : []),
    ...(says !== undefined && !says.test(stderr) ? [`nothing that says ${says}`] : []),
    ...(exit === 1 && finding !== undefined && errors.length !== 1 ? [`${errors.length} errors`] : []),
    ...(exit === 1 && !isKept ? ["the last good site is not as it was"] : []),
  ];
}

/** As it is printed: `content/bad.md:2:1  error front-matter-invalid  …`. */
function isFinding(line: string, finding: string): boolean {
  const [place = "", code = ""] = finding.split(" ");
  const [head = "", rest = ""] = line.split(/ {2}(?:error )?/, 2);
  if (rest !== code) return false;
  return place.includes("*") ? isLike(head, `content/${place}`) : head === `content/${place}`;
}

function isLike(head: string, pattern: string): boolean {
  const [parts, wanted] = [head.split(":"), pattern.split(":")];
  return wanted.every((part, at) => (part === "*" ? /^\d+$/.test(parts[at] ?? "") : part === parts[at]));
}

async function judgePages(
  { exit, keeps = {}, lacks = [] }: Expected,
  place: Place,
  { code }: Outcome,
): Promise<readonly string[]> {
  if (exit !== 0 || code !== 0) return [];
  const files = await listFiles(place.output);
  const problems = lacks.filter((page) => files.includes(page)).map((page) => `${page} is still there`);
  for (const [page, words] of Object.entries(keeps)) {
    const html = await readFile(path.join(place.output, page), "utf8").catch(() => undefined);
    if (html === undefined) problems.push(`${page} is not there`);
    const text = html?.replace(/<[^>]*>/g, "") ?? "";
    for (const word of words) if (!text.includes(word)) problems.push(`${page} has lost "${word}"`);
  }
  return problems;
}

/** The old site or the new one; the next run makes the new one of either, and leaves nothing behind. */
async function judgeKilled(
  place: Place,
  isKept: boolean,
  after: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const next = await lectern(argumentsOf(place), { cwd: place.folder });
  const healed = await fingerprint(place.output);
  const isWhole =
    isKept || Object.keys(after).length === 0 || JSON.stringify(after) === JSON.stringify(healed);
  const left = (await listFiles(place.cache)).filter((file) => file.startsWith("."));
  return [
    ...(isWhole ? [] : ["it left a mix"]),
    ...(next.code === 0 ? [] : ["the next run fails"]),
    ...left.map((file) => `${file} was left behind`),
  ];
}
