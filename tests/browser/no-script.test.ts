/** A walk through a handbook without any script: all of it is there, and any section is three clicks away. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type EverySite, openEverySite } from "../support/outer-every-site.ts";

let site: EverySite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openEverySite();
});

afterAll(() => site.close());
afterEach(() => context.close());

async function enter(options: BrowserContextOptions): Promise<void> {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  page = await context.newPage();
}

describe("without script", () => {
  beforeEach(() => enter({ javaScriptEnabled: false, colorScheme: "dark" }));

  const known = new Map<string, readonly string[]>();
  /** Where the links of a page lead that can be seen, opened lists included. */
  const linksOf = async (url: string): Promise<readonly string[]> => {
    const before = known.get(url);
    if (before) return before;
    await page.goto(site.url + url);
    for (const summary of await page.locator("summary:visible").all()) await summary.click();
    const hrefs = await page
      .locator("a[href]:visible")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const own = hrefs.filter((href) => href.startsWith(site.url)).map((href) => href.slice(site.url.length));
    known.set(url, own);
    return own;
  };

  test.each([
    "index.html",
    "404.html",
    "tags/docker.html",
    "werk/vortrag.html",
  ])("any section is three clicks from %s", async (start) => {
    const missing = new Set(await listSections());
    let pages = new Set([start]);
    for (let click = 1; click <= 3 && missing.size > 0; click += 1) {
      const next = new Set<string>();
      for (const url of pages) {
        for (const link of await linksOf(url)) {
          missing.delete(decodeURI(link));
          const target = link.replace(/#.*$/, "");
          if (target.endsWith(".html")) next.add(target);
        }
      }
      pages = next;
    }
    expect([...missing]).toEqual([]);
  });

  test("everything that a talk says is there, in its place, and nothing that would do nothing", async () => {
    await page.goto(`${site.url}livrer/conteneurs.html`);
    expect(await page.locator("button:visible").count()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      "light dark",
    );
    const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(Number(/[\d.]+/.exec(dark)![0])).toBeLessThan(60);
    await page.locator("summary", { hasText: "En détail" }).click();
    expect(await page.getByText("Un manifeste nomme ses couches.").isVisible()).toBe(true);
    await page.locator("nav.contents a", { hasText: "La fin" }).click();
    expect(page.url()).toMatch(/#la-fin$/);
    await page.locator("nav.neighbours a:visible").click();
    await page.waitForURL(/journaux\.html$/);
    await page.goto(`${site.url}craft/debugging.html`);
    expect(await page.locator(".container > .title").allInnerTexts()).toEqual([
      "Linux",
      "macOS",
      "Before you begin",
    ]);
    expect(await page.getByText("Press the other key.").isVisible()).toBe(true);
  });

  test("the search leads to the list of all sections, by its button and from the bar of a phone", async () => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`${site.url}livrer/conteneurs.html`);
      await page.locator("a.search:visible").click();
      await page.waitForURL(/sections\.html$/);
      await page.locator(".letters a", { hasText: "L" }).click();
      await page.getByRole("link", { name: "Lever", exact: true }).first().click();
      await page.waitForURL(/grue\.html#lever$/);
    }
  });

  test("the list of parts moves down what stands below it, for nothing would close it", async () => {
    await page.goto(`${site.url}livrer/conteneurs.html`);
    const before = await page.locator("h1").boundingBox();
    await page.locator("details.menu summary").click();
    expect((await page.locator("h1").boundingBox())!.y).toBeGreaterThan(before!.y);
  });
});

interface SectionsFile {
  readonly pages: readonly {
    readonly url: string;
    readonly sections: readonly { readonly id: string; readonly level: number }[];
  }[];
}

/** The address of each section of the site; that of a page's title is the page. */
async function listSections(): Promise<readonly string[]> {
  const text = await readFile(path.join(site.folder, "sections.json"), "utf8");
  return (JSON.parse(text) as SectionsFile).pages.flatMap(({ url, sections }) =>
    sections.map(({ id, level }) => (level === 1 ? url : `${url}#${id}`)),
  );
}
