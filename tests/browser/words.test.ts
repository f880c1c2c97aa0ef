/** Every word of the interface comes from `layouts/words/`, in the language of the page, and none is left in another. */
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readStyles } from "../../src/io/package-files.ts";
import { openBrowser } from "../support/outer-browser.ts";
import { GREEK } from "../support/outer-greek.ts";
import { copyWithWords } from "../support/outer-other-words.ts";
import { attribute, byTag, readPages, textOf } from "../support/outer-pages.ts";
import { openWorkshop, remove, repository, type Workshop } from "../support/outer-run.ts";
import { listSaid } from "../support/outer-said.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

const FLAGS = ["--print-book", "--drafts", "--edit-url", "https://example.org/{path}"] as const;

let browser: Browser;
let wrapped: Workshop;
let french: Workshop;
let server: StaticServer;

beforeAll(async () => {
  browser = await openBrowser();
  [wrapped, french] = [await openWorkshop(GREEK), await openWorkshop(GREEK)];
  for (const shop of [wrapped, french]) commit(shop.content);
  const run = await copyWithWords(path.join(wrapped.folder, "package"), (word) => `⟦${word}⟧`);
  const { content, output, cache } = wrapped;
  expect(await run(["build", content, "--output", output, "--cache", cache, ...FLAGS])).toMatchObject({
    code: 0,
  });
  expect(await french.build(...FLAGS)).toMatchObject({ code: 0 });
  server = await serveStatic(wrapped.output, { policy: STRICT_POLICY });
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  await Promise.all([wrapped, french].map(({ folder }) => remove(folder)));
});

/** A day on which the talks last changed. */
function commit(cwd: string): void {
  const git = (...args: readonly string[]): unknown => execFileSync("git", args, { cwd, stdio: "ignore" });
  git("init", "-q");
  git("add", "-A");
  git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "words");
}

/** What stands outside the marks, addresses apart. */
const unmarked = (said: string): string =>
  said.replace(/⟦[^⟦⟧]*⟧/g, "").replace(/#[\w.-]+|\b\d\.(?:png|svg)\b|\bexample\.org\b/g, "");
const isForeign = (said: string): boolean => /\p{Script=Latin}/u.test(unmarked(said));

test("on every page no word of the interface stands outside the words, seen or heard", async () => {
  const pages = await readPages(wrapped.output);
  expect(pages.length).toBeGreaterThan(20);
  const foreign = pages.flatMap((page) =>
    listSaid(page)
      .filter(isForeign)
      .map((said) => [page.url, said]),
  );
  expect(foreign).toEqual([]);
});

test("on these pages nearly every word of the interface is said", async () => {
  const said = new Set(
    (await readPages(wrapped.output)).flatMap(listSaid).flatMap((text) => text.match(/⟦[^⟦⟧]*⟧/g) ?? []),
  );
  const words = await readWordsFile("fr");
  const unsaid = Object.entries(words).filter(([, word]) => ![...said].some((one) => matches(one, word)));
  expect(unsaid.map(([key]) => key).toSorted()).toEqual(SAID_ELSEWHERE.toSorted());
});

/** By scripts, by `dev`, and of a course that is one section, of a talk in two languages, of an address that is lost, of
 * many talks that lie flat or of a note that is referred to once, which are not here. */
const SAID_ELSEWHERE: readonly string[] =
  "allTalks backToText cite close copied copy copyCode copyLink copyMarkdown findings foundMany foundNone foundOne notCopied noticeLost noticeNear oneSection openImage readIn searchFailed searchHint".split(
    " ",
  );

async function readWordsFile(lang: string): Promise<Record<string, string>> {
  return JSON.parse(await readFile(path.join(repository, `layouts/words/${lang}.json`), "utf8")) as Record<
    string,
    string
  >;
}

/** A word with its numbers and names filled in. */
function matches(said: string, word: string): boolean {
  const pattern = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/%[nms]/g, ".+");
  return new RegExp(`^⟦${pattern.replace(/\s+/g, "\\s")}⟧$`).test(said);
}

describe("what scripts say comes from the words", () => {
  const texts = (page: Page, within: string): Promise<readonly string[]> =>
    page.locator(within).evaluate((root) => {
      const SAYING = ["aria-label", "title", "alt", "placeholder"];
      const all = [root, ...root.querySelectorAll("*")];
      const own = all.flatMap((one) => [
        ...SAYING.map((name) => one.getAttribute(name) ?? ""),
        ...[...one.childNodes]
          .filter(({ nodeType }) => nodeType === 3)
          .map(({ textContent }) => textContent ?? ""),
      ]);
      return own.map((text) => text.trim()).filter(Boolean);
    });

  async function onPage(work: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage();
    await page.goto(`${server.url}a/proto.html`);
    await work(page).finally(() => page.close());
  }

  test("in the search: its hint, what it found, that it found nothing, that it cannot be loaded", () =>
    onPage(async (page) => {
      await page.keyboard.press("Control+k");
      const status = page.getByRole("dialog").getByRole("status");
      for (const [query, count] of [
        ["κιβώτια", /⟦/],
        ["υποσημείωση", /⟦/],
        ["xyzxyz", /⟦Rien/],
      ] as const) {
        await page.getByRole("searchbox").fill(query);
        await expect.poll(() => status.textContent()).toMatch(count);
        expect((await texts(page, "dialog")).filter(isForeign)).toEqual([]);
      }
      await page.reload();
      await page.route("**/lectern/search.css", (route) => route.abort());
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox").fill("κιβώτια");
      await expect.poll(() => status.textContent()).toMatch(/⟦La recherche/);
    }));

  test("in the menu of a section, on the buttons, and when something was copied or could not be", () =>
    onPage(async (page) => {
      for (const id of ["ένα", "δύο", "section"]) {
        await page.locator(`[id="${id}"] > .head > a`).click();
        expect((await texts(page, ".section-menu")).filter(isForeign)).toEqual([]);
        expect((await texts(page, ".section-menu")).length).toBeGreaterThan(3);
        await page.keyboard.press("Escape");
      }
      await page.evaluate(() => Object.assign(document, { execCommand: () => false }));
      await page.locator('[id="ένα"] > .head > a').click();
      await page.getByRole("menuitem").first().click();
      await expect.poll(() => page.locator(".status").textContent()).toMatch(/^⟦[^⟦⟧]+⟧$/);
      expect((await texts(page, "body")).filter(isForeign).filter((text) => !/^\d|§/.test(text))).toEqual([]);
    }));
});

describe("a French handbook", () => {
  const MONTHS = Array.from({ length: 12 }, (_, at) =>
    new Intl.DateTimeFormat("fr", { month: "long" }).format(new Date(2026, at)),
  );

  test("says no word that is not French: each is one of fr.json", async () => {
    const known = new Set(Object.values(await readWordsFile("fr")).flatMap(latinWords));
    const pages = await readPages(french.output);
    const unknown = pages.flatMap((page) =>
      listSaid(page)
        .flatMap((said) => latinWords(unmarked(said)))
        .filter((word) => !known.has(word))
        .map((word) => `${page.url} ${word}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  test("says each day as one says it in French", async () => {
    const dates = (await readPages(french.output)).flatMap((page) => page.elements.filter(byTag("time")));
    expect(dates.length).toBeGreaterThan(5);
    for (const date of dates) {
      const [year, month, day] = (attribute(date, "datetime") ?? "").split("-");
      const wanted = [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
      expect(textOf(date)).toBe(wanted);
    }
  });
});

const latinWords = (text: string): readonly string[] => text.match(/[\p{Script=Latin}\p{M}]+/gu) ?? [];

test("the style sheet says no word", async () => {
  const contents = [...(await readStyles()).matchAll(/content: ([^;]+);/g)].map(([, value]) => value!);
  const said = contents.flatMap((value) => value.match(/"(?:[^"\\]|\\.)*"/g) ?? []);
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((text) => /\p{L}/u.test(text.replace(/\\[0-9a-f]+/g, "")))).toEqual([]);
});
