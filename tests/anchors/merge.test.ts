/** Two branches that each add and rename sections: git merges their lock files, and what it cannot is settled. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseLock, printLock } from "../../src/anchors/lock-file.ts";
import { type Anchor, addressText } from "../../src/model/anchor.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { makeTemporary, remove } from "../support/outer-run.ts";
import { type Random, randomFrom } from "../support/random.ts";
import { publish, type Talks } from "./sites.ts";

const CASES = Number(process.env["LECTERN_MERGES"] ?? 200);
const MOST_BY_HAND = CASES / 20;
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

let repository: string;
const git = (...args: readonly string[]): void => {
  const who = ["-c", "user.name=a", "-c", "user.email=a@b.c", "-c", "commit.gpgsign=false"];
  execFileSync("git", [...who, ...args], { cwd: repository, stdio: "pipe" });
};
const lockPath = (): string => path.join(repository, "anchors.lock");

beforeAll(async () => {
  repository = await makeTemporary();
  git("init", "-q", "-b", "base");
});
afterAll(() => remove(repository));

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

function writeBranch(name: string, from: string, lock: readonly Anchor[]): void {
  git("checkout", "-q", "-B", name, ...(from === "" ? [] : [from]));
  writeFileSync(lockPath(), printLock(lock));
  git("add", "-A");
  git("commit", "-q", "--allow-empty", "-m", name);
}

function merges(branch: string): boolean {
  try {
    git("merge", "-q", "--no-edit", branch);
    return true;
  } catch {
    return false;
  }
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
    writeBranch("base", "", base);
    writeBranch("ours", "base", locks[0] ?? []);
    writeBranch("theirs", "base", locks[1] ?? []);
    const isMerged = merges("ours");
    if (!isMerged) byHand += 1;
    const merged = parseLock(readFileSync(lockPath(), "utf8"), sourcePath("anchors.lock"));
    if (!isMerged) git("merge", "--abort");
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
}, 120_000);
