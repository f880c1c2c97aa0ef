/** Every page of real talks runs under the strict policy, wherever it lies, and is heard by the words of its headings. */
import { stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMisnamedHeadings } from "../support/outer-ax-tree.ts";
import { observe, openBrowser } from "../support/outer-browser.ts";
import { findShared } from "../support/outer-corpora.ts";
import { exercise } from "../support/outer-exercise.ts";
import { listFiles, type SharedSite, shareSite } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

const shared = findShared();
/** `LECTERN_PAGES=all` visits each page: the campaign does. */
const all = process.env["LECTERN_PAGES"] === "all";
const HEAVIEST = 2;
const SOME = 5;
/** Milliseconds: a page of 8,000 sections on a busy machine is no fault. */
const PATIENCE = 180_000;

/** They say what every other page says, at length. */
const SLOW = /^(?:sections|book)\.html$/;

describe.skipIf(shared === undefined)(all ? "every page of the corpora" : "some pages of the corpora", () => {
  let browser: Browser;
  let site: SharedSite;
  let urls: readonly string[];
  let servers: readonly StaticServer[];

  beforeAll(async () => {
    site = await shareSite(path.join(shared!, "corpora"));
    const pages = (await listFiles(site.output)).filter((file) => file.endsWith(".html"));
    urls = all ? pages : await pickSome(site.output, pages);
    browser = await openBrowser();
    servers = await Promise.all(
      ["/", "/a/b/"].map((base) => serveStatic(site.output, { base, policy: STRICT_POLICY })),
    );
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all(servers?.map((server) => server.close()) ?? []);
  });

  const baseOf = (place: string): string =>
    place === "file"
      ? pathToFileURL(`${site.output}/`).href
      : servers.find(({ url }) => new URL(url).pathname === place)!.url;

  test.each([
    "/",
    "/a/b/",
    "file",
  ])("breaks no rule and misses nothing at %s, theme, menu and search in use", async (place) => {
    const base = baseOf(place);
    const { page, problems, requests, visit } = await observe(await browser.newContext());
    page.setDefaultTimeout(PATIENCE);
    const found: string[] = [];
    for (const url of urls) {
      await visit(base + encodeURI(url));
      const failed = await page.evaluate(exercise);
      const away = requests().filter((request) => !request.startsWith(base) && !request.startsWith("data:"));
      found.push(...[...failed, ...(await problems()), ...away].map((one) => `${url}: ${one}`));
    }
    await page.context().close();
    console.log(`${urls.length} pages at ${place}: ${found.length} problems`);
    expect(found).toEqual([]);
  }, 3_600_000);

  test("has headings that are heard as they are read", async () => {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(PATIENCE);
    const session = await page.context().newCDPSession(page);
    const found: string[] = [];
    for (const url of urls) {
      await page.goto(baseOf("/") + encodeURI(url));
      found.push(...(await listMisnamedHeadings(page, session)).map((one) => `${url}: ${one}`));
    }
    await page.context().close();
    console.log(`${urls.length} pages: ${found.length} headings that are heard otherwise`);
    expect(found).toEqual([]);
  }, 3_600_000);
});

/** The heaviest talks, and others from everywhere. */
async function pickSome(site: string, pages: readonly string[]): Promise<readonly string[]> {
  const quick = pages.filter((page) => !SLOW.test(page) && !page.endsWith("print.html"));
  const sizes = await Promise.all(quick.map(async (page) => (await stat(path.join(site, page))).size));
  const heaviest = quick
    .map((_, at) => at)
    .sort((a, b) => sizes[b]! - sizes[a]!)
    .slice(0, HEAVIEST);
  const others = Array.from({ length: SOME }, (_, at) => Math.floor((at * quick.length) / SOME));
  return [...new Set([...heaviest, ...others])].map((at) => quick[at]!);
}
