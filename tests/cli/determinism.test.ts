/** The same talks give the same bytes: whatever the clock, the place, the language or the order of the disk. */
import { utimes } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findShared } from "../support/outer-corpora.ts";
import {
  fingerprint,
  lectern,
  makeTemporary,
  remove,
  repository,
  shareSite,
  writeFiles,
} from "../support/outer-run.ts";
import { copyTree } from "../support/outer-trees.ts";

let folder: string;
/** A copy, for what git knows of a talk is on its page, and git does not come along with copies. */
let content: string;
let here: Record<string, string>;

beforeAll(async () => {
  folder = await makeTemporary();
  content = path.join(folder, "content");
  await copyTree(path.join(repository, "content"), content);
  here = await buildTo("here", content, repository, { TZ: "UTC", LANG: "C", LC_ALL: "C" });
});

afterAll(() => remove(folder));

async function buildTo(
  name: string,
  from: string,
  cwd: string,
  /** What only a process that begins with it takes up. */
  env?: Record<string, string>,
): Promise<Record<string, string>> {
  const output = path.join(folder, name);
  const flags = ["--output", output, "--cache", path.join(folder, `${name}-cache`)];
  const run = await lectern(["build", from, "--frozen", "--base-url", "https://x.example/", ...flags], {
    cwd,
    env,
    alone: env !== undefined,
  });
  if (run.code !== 0) throw new Error(run.stderr);
  return fingerprint(output);
}

test("two builds in a row are the same", async () => {
  expect(await buildTo("again", content, repository)).toEqual(here);
});

test("another time zone, language and working directory change nothing", async () => {
  const env = { TZ: "Asia/Tokyo", LANG: "fr_FR.UTF-8", LC_ALL: "tr_TR.UTF-8", NO_COLOR: "" };
  expect(await buildTo("elsewhere", content, folder, env)).toEqual(here);
});

test("a copy with shuffled file times, made in another order, gives the same", async () => {
  const copy = path.join(folder, "copy");
  const files = await copyTree(content, copy, (names) => [...names].reverse());
  for (const [at, file] of files.entries()) {
    const time = new Date(Date.UTC(2001 + ((at * 7) % 20), at % 12, 1 + (at % 28)));
    await utimes(path.join(copy, file), time, time);
  }
  expect(await buildTo("copied", copy, folder)).toEqual(here);
});

test("a talk more elsewhere changes no page that does not list it", async () => {
  const copy = path.join(folder, "more");
  await copyTree(content, copy);
  await writeFiles(copy, { "zz/new.md": "# New\n" });
  const more = await buildTo("grown", copy, folder);
  const inner = Object.keys(here).filter((file) => /\.(md|svg)$/.test(file));
  for (const file of inner) expect([file, more[file]]).toEqual([file, here[file]]);
});

test.skipIf(findShared() === undefined)(
  "a corpus of real talks is built to the same bytes twice",
  async () => {
    const corpus = path.join(findShared() ?? "", "corpora/particule-formations");
    const { output } = await shareSite(corpus, "--verbose");
    const args = ["build", corpus, "--frozen", "--output", "corpus", "--cache", "cache"];
    const env = { TZ: "America/Lima", LANG: "de_DE.UTF-8" };
    expect(await lectern(args, { cwd: folder, env, alone: true })).toMatchObject({ code: 0 });
    const other = await fingerprint(path.join(folder, "corpus"));
    expect(other).toEqual(await fingerprint(output));
    expect(Object.keys(other).length).toBeGreaterThan(100);
  },
);
