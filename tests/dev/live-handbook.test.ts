/** The handbook while its author writes: a save shows at once, and in the end everything is as a first reading has it. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { printLock } from "../../src/anchors/lock-file.ts";
import { LiveHandbook } from "../../src/dev/live-handbook.ts";
import { resolveOptions } from "../../src/handbook/options.ts";
import { readSaved } from "../../src/io/read-saved.ts";
import { startStopwatch } from "../../src/io/stopwatch.ts";
import { sourcePath } from "../../src/model/brands.ts";
import { openLayouts, pagesOf } from "../../src/press/print-pages.ts";
import { openTalkMemory } from "../../src/reading/talk-memory.ts";
import { EVERY_FILE } from "../support/outer-every-page.ts";
import { type Files, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";
import { randomFrom } from "../support/random.ts";

let folder: string;
let content: string;
beforeEach(async () => {
  folder = await makeTemporary();
  content = path.join(folder, "content");
});
afterEach(() => remove(folder));

function open(cache = "cache"): Promise<LiveHandbook> {
  const stopwatch = startStopwatch();
  return LiveHandbook.open({
    ...resolveOptions({ content, printBook: true }),
    ...{ content, stopwatch, memory: openTalkMemory(stopwatch) },
    ...{ cache: path.join(folder, cache), showsFindings: true },
  });
}

/** Read by nobody before. */
async function pagesAfresh(): Promise<Record<string, string>> {
  const { handbook } = await open(`cache-${performance.now()}`);
  return Object.fromEntries(
    pagesOf(
      handbook,
      openLayouts(() => handbook),
    ).map((page) => [page.url, page.print()]),
  );
}

const turn = async (): Promise<void> => undefined;

/** As a save is taken. */
async function save(live: LiveHandbook, files: Files): Promise<void> {
  await writeFiles(content, files);
  for (const file of Object.keys(files)) {
    const saved = await readSaved(content, sourcePath(file));
    if (saved !== undefined) await live.rewrite(saved);
  }
}

const pagesOfNow = (live: LiveHandbook, urls: readonly string[]): Record<string, string | undefined> =>
  Object.fromEntries(urls.map((url) => [url, live.print(url)]));

async function expectAsFresh(live: LiveHandbook): Promise<void> {
  const fresh = await pagesAfresh();
  expect(pagesOfNow(live, Object.keys(fresh))).toEqual(fresh);
}

describe("a save", () => {
  const TALK = "# A\n\nFirst words.\n\n## One\n\n- item\n\n```js\nlet a = 1;\n```\n\n## Two\n\n[one](#one)\n";

  test.each([
    ["a paragraph", TALK.replace("First", "Other")],
    ["a heading", TALK.replace("## Two", "## Three and two")],
    ["a list", TALK.replace("- item", "- item\n- another")],
    ["code", TALK.replace("let a = 1;", "let a = 1;\nconst b = /x/;")],
    ["code in another language", TALK.replace("```js\nlet a = 1;", "```python\ndef a(): pass")],
    ["a new section and a link to it", `${TALK}\n## Four\n\n[there](#four) and [nowhere](#five)\n`],
    ["the title of its front matter", `---\ntitle: Another\n---\n${TALK}`],
    ["front matter that cannot be read", `---\ntitle: a: b\n---\n${TALK}`],
  ])("of %s shows on its page before anything else is looked at", async (_what, text) => {
    await writeFiles(content, { "a.md": TALK, "b.md": "# B\n\n[to a](a.md#one)\n" });
    const live = await open();
    await save(live, { "a.md": text });
    expect(live.print("a.html")).toBe((await pagesAfresh())["a.html"]);
    await live.settle(turn);
    await expectAsFresh(live);
  });

  test("leaves the page of a folder and the home page to the whole, and in order", async () => {
    await writeFiles(content, {
      "index.md": "# Home\n\nWords.\n",
      "a.md": TALK,
      "x/index.md": "# X\n",
      "x/b.md": "# B\n",
    });
    const live = await open();
    await save(live, { "a.md": TALK.replace("First", "Other") });
    await save(live, { "x/b.md": "# Beh\n" });
    expect(live.print("index.html")).toContain("<title>Home</title>");
    await save(live, { "index.md": "# Hall\n\nOther words.\n", "x/index.md": "# Y\n" });
    await live.settle(turn);
    expect(live.print("index.html")).toContain("Other words.");
    await expectAsFresh(live);
  });

  test("keeps the published ids of its page", async () => {
    await writeFiles(content, { "a.md": "# A\n\n## Old words here\n\nwhat it says, in nine words or so\n" });
    const { lock } = (await open()).handbook;
    await writeFiles(content, { "anchors.lock": printLock(lock.anchors) });
    const live = await open();
    await save(live, { "a.md": "# A\n\n## New words\n\nwhat it says, in nine words or so\n\n## Second\n" });
    expect(live.print("a.html")).toContain('<section id="old-words-here"');
    expect(live.print("a.html")).toContain('<section id="second"');
  });

  test("of what it holds already changes nothing", async () => {
    await writeFiles(content, { "a.md": "# A\n" });
    const live = await open();
    const before = live.handbook;
    await save(live, { "a.md": "# A\n" });
    expect(live.handbook).toBe(before);
  });

  test("that makes a draft of a talk waits for the whole", async () => {
    await writeFiles(content, { "a.md": "# A\n", "b.md": "# B\n" });
    const live = await open();
    await save(live, { "a.md": "---\ndraft: true\n---\n# A\n" });
    expect(live.print("a.html")).toBeDefined();
    await live.settle(turn);
    expect(live.print("a.html")).toBeUndefined();
    await expectAsFresh(live);
  });

  test("is reported on its page, and the page of another talk stays", async () => {
    await writeFiles(content, { "a.md": "# A\n", "b.md": "# B\n\n[nowhere](c.md)\n" });
    const live = await open();
    const other = live.print("b.html");
    await save(live, { "a.md": "---\ntitle: a: b\n---\n# A\n" });
    expect(live.print("a.html")).toContain("front-matter-invalid");
    expect(live.print("b.html")).toBe(other);
  });
});

test("after many saves, new files and removed ones, every page is as a first reading has it", async () => {
  await writeFiles(content, EVERY_FILE as Files);
  const live = await open();
  const random = randomFrom(7);
  const talks = Object.keys(EVERY_FILE).filter((file) => file.endsWith(".md"));
  for (let round = 1; round <= 5; round += 1) {
    for (const file of random.shuffle(talks).slice(0, 3)) {
      const text = (EVERY_FILE as Files)[file] as string;
      await save(live, {
        [file]: `${text}\n\n## Round ${round}\n\nNew words, \`code\` and [a link](#round-${round}).\n`,
      });
    }
    await writeFiles(content, { [`new-${round}.md`]: `# New ${round}\n\n[back](index.md)\n` });
    if (round > 2) await rm(path.join(content, `new-${round - 2}.md`));
    await live.settle(turn);
  }
  await expectAsFresh(live);
});

test("a look at the whole that is given up leaves everything as it was", async () => {
  await writeFiles(content, { "a.md": "# A\n", "b.md": "# B\n" });
  const live = await open();
  const before = live.handbook;
  await writeFiles(content, { "c.md": "# C\n" });
  await expect(live.settle(() => Promise.reject(new Error("overtaken")))).rejects.toThrow("overtaken");
  expect(live.handbook).toBe(before);
  await live.settle(turn);
  await expectAsFresh(live);
});
