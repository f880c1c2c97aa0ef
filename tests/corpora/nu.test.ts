/** The Nu HTML checker finds no fault in what is written of real talks, of this repository's, and of every kind of page. */
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CORPORA, findShared } from "../support/outer-corpora.ts";
import { EVERY_FILE, EVERY_PAGE_FLAGS } from "../support/outer-every-page.ts";
import { readPage } from "../support/outer-pages.ts";
import {
  listFiles,
  makeTemporary,
  remove,
  repository,
  type SharedSite,
  shareSite,
  writeFiles,
} from "../support/outer-run.ts";
import { checkPages } from "../support/outer-validate.ts";
import { findNuChecker, type NuMessage } from "../support/outer-vnu.ts";
import { everyPage as all, seed, somePages } from "../support/some-pages.ts";

/** Pages of a site. */
const SOME = 10;
const MOST_SITES = 2;
/** Milliseconds: thousands of pages beside other work. */
const PATIENCE = all ? 1_800_000 : 300_000;

const shared = findShared();
const checker = await findNuChecker();

/** Sites that other tests read as well; real talks in their own dialects, and as plain Markdown. */
async function openSites(): Promise<readonly SharedSite[]> {
  const corpora = path.join(shared ?? "", "corpora");
  const real = [
    [corpora, "--dialect", "plain"],
    ...CORPORA.map((name) => [path.join(corpora, name), "--verbose"]),
  ] as const;
  // One after the other: whoever waits for many at once may wait longer than a connection does.
  const sites = [await openOwn(), await openEvery()];
  if (shared !== undefined)
    for (const [source, ...flags] of somePages(real, MOST_SITES))
      sites.push(await shareSite(source!, ...flags));
  return sites;
}

const openOwn = (): Promise<SharedSite> => shareSite(path.join(repository, "content"));
const openEvery = (): Promise<SharedSite> => shareSite(EVERY_FILE, ...EVERY_PAGE_FLAGS);

/** Parts of the search index: text in a string of CSS, between control characters that CSS allows there. */
const isIndex = (file: string): boolean => /[\\/]lectern[\\/](?:index[\\/].*|search)\.css$/.test(file);

/** What the checker says without a fault of the page's. */
const EXCUSED: readonly ((message: NuMessage) => boolean)[] = [
  // A file that it reads from a disk has no origin, which 'self' would stand for. Browsers try this (policy.test).
  ({ text }) =>
    /^Resource violates Content Security Policy[^“]*“(?!\w+:|\/\/)[^”]+” blocked by “(?:script|style|img)-src”/.test(
      text,
    ),
  // It does not know the pseudo-element of CSS Custom Highlight yet.
  ({ file, text, extract }) =>
    file.endsWith(".css") && text === "CSS: Parse Error." && /^highlight\([\w-]+\) \{/.test(extract),
  // A slide that its author gave no title is a section without one.
  ({ text, extract }) => /^Section lacks heading\./.test(text) && /<section id="[^_"]/.test(extract),
  // A guess, by a few words, at a talk of another language's quotations.
  ({ text }) => /^This document appears to be written in /.test(text),
];

const shown = ({ file, line, kind, text }: NuMessage): string => `${file}:${line} ${kind} ${text}`;

async function filesOf({ output }: SharedSite): Promise<readonly string[]> {
  const files = (await listFiles(output)).filter((file) => /\.(?:html|css|svg)$/.test(file));
  const pages = files.filter((file) => file.endsWith(".html"));
  const others = files.filter((file) => !file.endsWith(".html") && (all || !isIndex(file)));
  return [...somePages(pages, SOME), ...others].map((file) => path.join(output, file));
}

describe.skipIf(checker === undefined)(all ? "every page" : "some pages", () => {
  let files: readonly string[];
  let desk: string;
  let faulty: string;

  beforeAll(async () => {
    files = (await Promise.all((await openSites()).map(filesOf))).flat();
    desk = await makeTemporary();
    faulty = path.join(desk, "faulty.html");
    await writeFiles(desk, { "faulty.html": "<!doctype html><title>A fault</title><p><li>" });
  }, PATIENCE);

  afterAll(() => (desk === undefined ? undefined : remove(desk)));

  test(
    "has no error and no warning, and no style sheet or drawing has one",
    async () => {
      const judged = files.filter((file) => !isIndex(file));
      // The last one has a fault, so that silence is never that of a checker that stopped.
      const messages = await checker!.check([...judged, faulty], "--also-check-css", "--also-check-svg");
      const faults = messages.filter((message) => !EXCUSED.some((excuses) => excuses(message)));
      const pages = judged.filter((file) => file.endsWith(".html")).length;
      console.log(`vnu, seed ${seed}: ${pages} pages, ${judged.length - pages} sheets and drawings`);
      console.log(`  ${messages.length - faults.length} remarks excused`);
      expect(faults.filter(({ file }) => file !== faulty).map(shown)).toEqual([]);
      expect(faults.map(({ file, kind }) => `${kind} ${file}`)).toContain(`error ${faulty}`);
    },
    PATIENCE,
  );

  test.skipIf(!all)(
    "is searched through parts of an index that are valid style sheets",
    async () => {
      const parts = files.filter(isIndex);
      expect(parts.length).toBeGreaterThan(100);
      // It reads a sheet as if it stood in a page, where these would be faults.
      const flags = ["--also-check-css", "--filterpattern", ".*Forbidden code point U\\+001[ef].*"];
      const messages = await checker!.check([...parts, faulty], ...flags);
      expect(messages.filter(({ file }) => file !== faulty).map(shown)).toEqual([]);
      expect(messages.map(({ file }) => file)).toContain(faulty);
    },
    PATIENCE,
  );
});

describe("the repository's own handbook, and every kind of page", () => {
  test.each([
    ["content", openOwn],
    ["every kind of page", openEvery],
  ])("%s is valid HTML on every page", async (_, open) => {
    const { output } = await open();
    const files = (await listFiles(output)).filter((file) => file.endsWith(".html"));
    const pages = await Promise.all(files.map((file) => readPage(output, file)));
    expect(pages.length).toBeGreaterThan(20);
    expect(await checkPages(pages)).toEqual([]);
  });
});
