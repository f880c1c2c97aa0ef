/** Two branches that each add and rename sections: git merges their lock files, and what it cannot is settled. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseLock, printLock } from "../../src/anchors/lock-file.ts";
import { type Anchor, addressText } from "../../src/model/anchor.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { makeTemporary, remove } from "../support/outer-run.ts";
import { type Random, randomFrom } from "../support/random.ts";
import { publish, type Talks } from "./sites.ts";

const CASES = Number(process.env["LECTERN_MERGES"] ?? 40);
/** Of a few, chance decides. */
const MOST_BY_HAND = CASES / (CASES < 200 ? 8 : 20);
const PAGES = 30;
const SECTIONS = 8;
const seed = Number(process.env["LECTERN_SEED"] ?? 20261124);

interface Part {
  readonly uid: number;
  readonly title: string;
}
type Book = readonly (readonly Part[])[];
/** Works on any version of the book, by the numbers of its parts. */
type Change = (book: Book) => Book;

let folder: string;
beforeAll(async () => {
  folder = await makeTemporary();
});
afterAll(() => remove(folder));

const WORDS =
  "image couche réseau volume pile service grappe noeud journal métrique alerte secret dépôt cible".split(
    " ",
  );
const wordsOf = (uid: number): string =>
  Array.from({ length: 15 }, (_, at) => `${WORDS[(uid + at) % 14]}${uid}x${at}`).join(" ");
const titleFrom = (random: Random): string =>
  [0, 1, 2].map(() => `${random.pick(WORDS)}${random.below(99)}`).join(" ");

function talksOf(book: Book): Talks {
  return Object.fromEntries(
    book.map((parts, at) => [
      `page-${String(at).padStart(2, "0")}.md`,
      `# Page ${at}\n\n${parts.map(({ uid, title }) => `## ${title}\n\n${wordsOf(uid)}\n`).join("\n")}`,
    ]),
  );
}

/** One or two sections are added and as many renamed, those of the other branch left alone. */
function changesOf(branch: number, random: Random): readonly Change[] {
  const add = (number: number): Change => {
    const part = { uid: 10_000 * branch + number, title: titleFrom(random) };
    const [page, after] = [random.below(PAGES), random.below(SECTIONS)];
    return (book) => book.map((parts, at) => (at === page ? parts.toSpliced(after, 0, part) : parts));
  };
  const rename = (): Change => {
    const uid = 2 * random.below((PAGES * SECTIONS) / 2) + (branch % 2);
    const title = titleFrom(random);
    return (book) => book.map((parts) => parts.map((part) => (part.uid === uid ? { ...part, title } : part)));
  };
  const changes = [add(1), rename(), add(2), rename()];
  return changes.slice(0, 2 + random.below(3));
}

/** What `git merge` does to one file, without branches and commits around it. */
function merge(locks: { readonly [Name in "theirs" | "base" | "ours"]: readonly Anchor[] }): {
  readonly text: string;
  readonly isMerged: boolean;
} {
  const names = ["theirs", "base", "ours"] as const;
  for (const name of names) writeFileSync(path.join(folder, name), printLock(locks[name]));
  const { status, stdout } = spawnSync("git", ["merge-file", "-p", ...names], {
    cwd: folder,
    encoding: "utf8",
  });
  return { text: stdout, isMerged: status === 0 };
}

test(`git merges at least ${CASES - MOST_BY_HAND} of ${CASES} by itself, and every address of both branches lives on (seed ${seed})`, () => {
  const random = randomFrom(seed);
  let byHand = 0;
  for (let number = 0; number < CASES; number += 1) {
    const book: Book = Array.from({ length: PAGES }, (_, page) =>
      Array.from({ length: SECTIONS }, (_, at) => ({ uid: page * SECTIONS + at, title: titleFrom(random) })),
    );
    const base = publish(talksOf(book)).lock;
    const branches = [1, 2].map((branch) => changesOf(branch, random));
    const locks = branches.map(
      (changes) => publish(talksOf(changes.reduce((now, change) => change(now), book)), base).lock,
    );
    const [ours = [], theirs = []] = locks;
    const { text, isMerged } = merge({ theirs, base, ours });
    if (!isMerged) byHand += 1;
    const merged = parseLock(text, sourcePath("anchors.lock"));
    const after = publish(
      talksOf(branches.flat().reduce((now, change) => change(now), book)),
      merged.anchors,
    );
    expect(merged.diagnostics.map(({ code }) => code)).toEqual(isMerged ? [] : ["lock-conflict"]);
    expect(after.open).toEqual([]);
    const lines = new Set(after.lock.map(addressText));
    expect(locks.flat().filter((anchor) => !lines.has(addressText(anchor)))).toEqual([]);
    const settled = parseLock(printLock(after.lock), sourcePath("anchors.lock"));
    expect(settled.diagnostics).toEqual([]);
  }
  console.log(`${CASES} merges, ${byHand} by hand`);
  expect(byHand).toBeLessThanOrEqual(MOST_BY_HAND);
}, 600_000);
