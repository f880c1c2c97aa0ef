/** With script, previous and next follow the course that a reader came by; without, its page is the way through. */
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { observe, openBrowser } from "../support/outer-browser.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

const deck = (title: string): string =>
  `# ${title}\n\n<!-- .slide: id="plan" -->\n\n---\n\n## Two\n\n---\n\n## Three\n`;
const FILES = {
  "index.md": "# Handbook\n",
  "a.md": deck("Alpha"),
  "b.md": deck("Bravo"),
  "c.md": deck("Charlie"),
  "back.course.yml": "title: Backwards\nchapters: [c.md, b.md, a.md]\n",
  "short.course.yml": "title: Short\nchapters: [b.md, c.md]\n",
};

let browser: Browser;
let shop: Workshop;
let server: StaticServer;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [browser, shop] = [await openBrowser(), await openWorkshop(FILES)];
  expect(await shop.build("--lang", "en", "--dialect", "reveal")).toMatchObject({ code: 0 });
  server = await serveStatic(shop.output, { base: "/a/b/", policy: STRICT_POLICY });
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  await remove(shop.folder);
});
afterEach(() => context?.close());

/** Once the page is loaded, and its script has run. */
async function visibleWays(page: Page): Promise<string[]> {
  await page.waitForLoadState("load");
  return page
    .locator("nav.neighbours:visible a")
    .evaluateAll((links) => links.map((link) => link.textContent?.trim() ?? ""));
}

/** Goes on to the next chapter, and is there when it returns. */
async function follow(page: Page): Promise<void> {
  const before = page.url();
  await page.locator("nav.neighbours:visible [rel=next]").click();
  await page.waitForURL((url) => url.href !== before);
}

const places = { "a server": () => server.url, "a disk": () => pathToFileURL(`${shop.output}/`).href };

describe.each(Object.entries(places))("from %s", (_, base) => {
  test("a course is followed from its page to its end", async () => {
    context = await browser.newContext();
    const { page, problems } = await observe(context);
    await page.goto(`${base()}index.html`);
    await page.getByRole("link", { name: "Backwards" }).click();
    await page.getByRole("link", { name: "Charlie" }).click();
    await page.waitForURL(/c\.html\?course=back$/);
    expect(await visibleWays(page)).toEqual(["Backwards", "Next Bravo"]);
    await follow(page);
    expect(await visibleWays(page)).toEqual(["Backwards", "Previous Charlie", "Next Alpha"]);
    await follow(page);
    expect(await page.locator("h1").textContent()).toBe("Alpha");
    expect(await visibleWays(page)).toEqual(["Backwards", "Previous Bravo"]);
    // The icon of a page that is left may never arrive.
    expect((await problems()).filter((problem) => !/^failed .*\/icon\./.test(problem))).toEqual([]);
  });

  test("another course, or none, leaves the order of the handbook", async () => {
    context = await browser.newContext();
    const { page } = await observe(context);
    for (const query of ["", "?course=nothing", "?course="]) {
      await page.goto(`${base()}b.html${query}`);
      expect(await visibleWays(page)).toEqual(["Previous Alpha", "Next Charlie"]);
    }
    await page.goto(`${base()}b.html?course=short`);
    expect(await visibleWays(page)).toEqual(["Short", "Next Charlie"]);
  });

  test.each([
    ["?slide=2", "#%2F2"],
    ["?slide=plan", "#plan"],
    ["?slide=99", ""],
    ["?slide=", ""],
  ])("%s leads to %s", async (query, hash) => {
    context = await browser.newContext();
    const { page, problems } = await observe(context);
    await page.goto(`${base()}a.html${query}`);
    await page.waitForFunction((wanted) => location.hash === wanted, hash);
    expect(await problems()).toEqual([]);
  });
});

test("without script the handbook's neighbours stand, and every course is linked", async () => {
  context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}b.html?course=back`);
  expect(await page.locator("nav.neighbours:visible").count()).toBe(1);
  const courses = await page.locator(".courses a").allTextContents();
  expect(courses).toEqual(["Backwards", "Short"]);
});
