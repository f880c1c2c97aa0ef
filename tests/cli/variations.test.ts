/** The same talks give the same bytes: whatever the clock, the place, the language, the order of the disk, the cache. */
import { spawnSync } from "node:child_process";
import { readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shortHash } from "../../src/text/short-hash.ts";
import { generateTalks } from "../support/generated-talks.ts";
import { findShared } from "../support/outer-corpora.ts";
import { findNode } from "../support/outer-nodes.ts";
import {
  bin,
  fingerprint,
  lectern,
  listFiles,
  makeTemporary,
  remove,
  repository,
  runNode,
  writeFiles,
} from "../support/outer-run.ts";
import { copyTree } from "../support/outer-trees.ts";
import { randomFrom } from "../support/random.ts";

const SEED = Number(process.env["LECTERN_SEED"] ?? 20261128);
/** `LECTERN_VARIATIONS=each`: every variation by itself, other versions of Node too, as the campaign has it. */
const EACH = process.env["LECTERN_VARIATIONS"] === "each";
const TALKS = EACH ? 60 : 20;
const NODES = EACH ? (process.env["LECTERN_NODES"] ?? "20.19.0,22.12.0,22,24").split(",") : [];

/** What differs from one machine, one checkout or one run to another. */
interface Variation {
  readonly env?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  readonly shim?: Readonly<Record<string, unknown>>;
  readonly isElsewhere?: boolean;
  readonly hasOtherTimes?: boolean;
  readonly text?: (text: string) => string;
  readonly node?: string;
}

const VARIATIONS: Readonly<Record<string, Variation>> = {
  "a time zone far east": { env: { TZ: "Pacific/Kiritimati" } },
  "a time zone far west": { env: { TZ: "Pacific/Pago_Pago" } },
  "a machine that speaks Turkish": { env: { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } },
  "a machine that speaks Arabic": { env: { LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8", LANGUAGE: "ar:fr" } },
  "another working directory": { isElsewhere: true },
  "other times of files": { hasOtherTimes: true },
  "another order of the disk": { shim: { shufflesFolders: true } },
  "umask 077": { shim: { umask: 0o077 } },
  "one core": { shim: { cores: 1 } },
  "four cores": { shim: { cores: 4 } },
  "lines that end in CRLF": { text: (text) => text.replaceAll("\n", "\r\n") },
  "a byte order mark": { text: (text) => `\uFEFF${text}` },
  SOURCE_DATE_EPOCH: { env: { SOURCE_DATE_EPOCH: "86400" } },
  "a clock ten years ahead": { shim: { yearsLater: 10 } },
  "another seed of hashes": { flags: ["--hash-seed=7", "--random-seed=7"] },
};

const names = (...of: readonly (keyof typeof VARIATIONS)[]): readonly string[] => of;
/** All at once, as far as they go together: what holds for these holds for each, or the campaign says which breaks it. */
const WOVEN: readonly (readonly string[])[] = [
  names(
    ...["a time zone far east", "a machine that speaks Turkish", "another working directory", "umask 077"],
    ...["other times of files", "another order of the disk", "four cores", "lines that end in CRLF"],
    ...["SOURCE_DATE_EPOCH", "a clock ten years ahead", "another seed of hashes"],
  ),
  names("a time zone far west", "a machine that speaks Arabic", "one core", "a byte order mark"),
];

let folder: string;
let base: string;
let here: Site;
let built = 0;

beforeAll(async () => {
  folder = await makeTemporary();
  base = path.join(folder, "base");
  await copyTree(path.join(repository, "content"), base);
  await writeFiles(base, generateTalks(TALKS, SEED));
  commit(base);
  here = await build(base);
  console.log(`${Object.keys(here).length} files, seed ${SEED}`);
});
afterAll(() => remove(folder));

/** As in a repository, for the days on which talks changed are on their pages; late at night where it was written. */
function commit(place: string): void {
  const date = "2026-03-01T00:30:00+1400";
  const who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false"];
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  for (const args of [
    ["init", "-q"],
    ["add", "-A"],
    [...who, "commit", "-q", "-m", "All"],
  ])
    spawnSync("git", args, { cwd: place, env });
}

/** Hashes of the site's files, and one of the lock file, which keeps the line ends of its author. */
type Site = Readonly<Record<string, string>>;

interface Run extends Variation {
  readonly cache?: string;
}

/** Into an output of its own; in a process of its own where something differs that only a new one takes up. */
async function build(content: string, { cache, ...run }: Run = {}): Promise<Site> {
  built += 1;
  const output = path.join(folder, `site-${built}`);
  const place = ["--output", output, "--cache", cache ?? path.join(folder, `cache-${built}`)];
  const args = ["build", content, ...place, "--base-url", "https://x.example/", "--print-book"];
  const { code, stderr } = await start(args, run);
  expect(code, stderr).toBe(0);
  const lock = await readFile(path.join(content, "anchors.lock"), "utf8");
  const lines = lock.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  return { ...(await fingerprint(output)), "anchors.lock": shortHash(lines) };
}

const SHIM = fileURLToPath(new URL("../support/outer-shim.mjs", import.meta.url));

function start(args: readonly string[], { env, flags = [], shim, isElsewhere, node }: Variation) {
  const cwd = isElsewhere ? folder : repository;
  if (env === undefined && shim === undefined && node === undefined && flags.length === 0)
    return lectern(args, { cwd });
  const given = { ...env, LECTERN_SHIM: JSON.stringify(shim ?? {}) };
  const command = [...flags, "--import", pathToFileURL(SHIM).href, bin, ...args];
  return runNode(command, { cwd, env: given, ...(node === undefined ? {} : { node }) });
}

/** The talks once more, as the variation has them. */
async function copyBase(name: string, { text = (same) => same, hasOtherTimes }: Variation): Promise<string> {
  const copy = path.join(folder, name);
  const written = (await listFiles(base)).filter((file) => !file.startsWith(".git/"));
  await copyTree(base, copy, () => [...written].reverse());
  for (const [at, file] of written.entries()) {
    const place = path.join(copy, file);
    if (/\.(md|lock|txt)$/.test(file)) await writeFile(place, text(await readFile(place, "utf8")));
    const time = new Date(Date.UTC(2001 + ((at * 7) % 20), at % 12, 1 + (at % 28)));
    if (hasOtherTimes) await utimes(place, time, time);
  }
  commit(copy);
  return copy;
}

function weave(of: readonly string[]): Variation {
  const parts = of.map((name) => VARIATIONS[name] as Variation);
  const [env, shim] = [parts.map((part) => part.env), parts.map((part) => part.shim)];
  return { ...Object.assign({}, ...parts), env: Object.assign({}, ...env), shim: Object.assign({}, ...shim) };
}

test("every variation is tried", () => {
  expect(new Set(WOVEN.flat())).toEqual(new Set(Object.keys(VARIATIONS)));
});

test("there are as many talks as threads take, and their days are told", async () => {
  const page = await readFile(path.join(folder, "site-1", "devops.html"), "utf8");
  expect(page).toContain('datetime="2026-02-28"');
  expect(Object.keys(here).filter((file) => file.endsWith(".html")).length).toBeGreaterThan(TALKS);
});

describe("the bytes are the same with", () => {
  const rows = EACH ? Object.keys(VARIATIONS).map((name) => [name]) : WOVEN;
  test.each(rows.map((row) => [row.join(", "), row] as const))("%s", async (_, row) => {
    const variation = weave(row);
    const content = await copyBase(`copy-${built}`, variation);
    expect(await build(content, variation)).toEqual(here);
  });

  test("a warm cache, and one of which every file is cut off, flipped or somebody else's", async () => {
    const cache = path.join(folder, "cache-1");
    expect(await build(base, { cache })).toEqual(here);
    const random = randomFrom(SEED);
    const kept = await listFiles(cache);
    for (const [at, file] of kept.entries()) {
      const place = path.join(cache, file);
      const bytes = await readFile(place);
      const others = await readFile(path.join(cache, random.pick(kept)));
      const flipped = Buffer.from(bytes.map((byte, nth) => (nth === bytes.length >> 1 ? byte ^ 8 : byte)));
      await writeFile(
        place,
        [bytes.subarray(0, random.below(bytes.length + 1)), flipped, others][at % 3] as Buffer,
      );
    }
    expect(await build(base, { cache })).toEqual(here);
  });

  test.skipIf(!EACH)("edits that were built, and taken back", async () => {
    const content = await copyBase("edited", {});
    const cache = path.join(folder, "cache-edited");
    const random = randomFrom(SEED);
    const talks = (await listFiles(content)).filter((file) => /^made\/.*\.md$/.test(file));
    for (let round = 0; round < (EACH ? 5 : 1); round += 1) {
      for (const file of random.shuffle(talks).slice(0, 8)) {
        const text = await readFile(path.join(content, file), "utf8");
        await random.pick(EDITS)(path.join(content, file), text);
      }
      expect(await build(content, { cache })).not.toEqual(here);
      await writeFiles(
        content,
        Object.fromEntries(
          await Promise.all(
            talks.map(async (file) => [file, await readFile(path.join(base, file))] as const),
          ),
        ),
      );
      for (const file of await listFiles(content))
        if (file.endsWith(".new.md")) await remove(path.join(content, file));
      expect(await build(content, { cache })).toEqual(here);
    }
  });

  test.for(NODES)("Node %s", async (version, { skip }) => {
    const node = findNode(version);
    if (node === undefined) return skip(`Node ${version} is not to be had here.`);
    expect(await build(await copyBase(`node-${version}`, {}), { node })).toEqual(here);
  });
});

const EDITS: readonly ((place: string, text: string) => Promise<unknown>)[] = [
  (place, text) => writeFile(place, `${text}\n## One more\n\nWords.\n`),
  (place, text) => writeFile(place, text.replace(/^# .*/m, "# Another title")),
  (place, text) => writeFile(place, text.replace(/^tags: .*/m, "tags: [other]")),
  (place) => remove(place),
  (place, text) => writeFile(place.replace(".md", ".new.md"), text),
];

test("a talk more elsewhere changes no page that does not list it", async () => {
  const copy = await copyBase("grown", {});
  await writeFiles(copy, { "zz/new.md": "# New\n" });
  const more = await build(copy);
  const inner = Object.keys(here).filter((file) => /\.(md|svg)$/.test(file));
  for (const file of inner) expect([file, more[file]]).toEqual([file, here[file]]);
});

test.skipIf(!EACH || findShared() === undefined)("real talks are built to the same bytes twice", async () => {
  const corpus = path.join(folder, "corpus");
  await copyTree(path.join(findShared() ?? "", "corpora/particule-formations"), corpus);
  const first = await build(corpus);
  const env = { TZ: "America/Lima", LANG: "de_DE.UTF-8" };
  expect(await build(corpus, { env, shim: { shufflesFolders: true, cores: 4 } })).toEqual(first);
  expect(Object.keys(first).length).toBeGreaterThan(100);
});
