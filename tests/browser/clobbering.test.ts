/** A section may be called whatever a browser's own objects are called: what a page does by script goes on. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ObservedPage, observe, openBrowser } from "../support/outer-browser.ts";
import { exercise } from "../support/outer-exercise.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

let browser: Browser;
let shop: Workshop;
let server: StaticServer;
let names: readonly string[];

/** Runs in a page: every name that the window, the document, a form, an element or an object answers to. */
function listNames(): string[] {
  const form = document.createElement("form");
  const starts: readonly object[] = [
    window,
    document,
    form,
    document.createElement("button"),
    Object.prototype,
  ];
  const names = new Set(["attributes", "children", "submit", "words", "status", "menu", "search", "theme"]);
  for (const start of starts)
    for (let one: object | null = start; one !== null; one = Object.getPrototypeOf(one))
      for (const name of Object.getOwnPropertyNames(one)) names.add(name);
  return [...names].filter((name) => /^[\w$-]+$/.test(name)).sort();
}

beforeAll(async () => {
  browser = await openBrowser();
  const page = await browser.newPage();
  names = await page.evaluate(listNames);
  await page.close();
  const headings = names.map((name) => `## Wort ${name} {#${name}}\n\nKurz.\n`).join("\n");
  const inHtml = names
    .map((name) => `<a name="${name}"></a><img id="${name}" name="${name}" alt="x">`)
    .join("\n");
  shop = await openWorkshop({
    "headings.md": `# Headings\n\n${headings}`,
    "html.md": `# Elements\n\n${inHtml}\n\n## A section\n\nWords.\n`,
  });
  expect((await shop.build()).code).toBe(0);
  server = await serveStatic(shop.output, { policy: STRICT_POLICY });
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  await remove(shop.folder);
});

async function open(url: string): Promise<ObservedPage> {
  const observed = await observe(await browser.newContext());
  await observed.visit(server.url + url);
  return observed;
}

describe("a page whose ids are the names of a browser's own objects", () => {
  test.each([
    "headings.html",
    "html.html",
  ])("changes its theme, opens menus and searches, on %s", async (url) => {
    const { page, problems } = await open(url);
    const failed = await page.evaluate(exercise);
    expect({ failed, problems: await problems() }).toEqual({ failed: [], problems: [] });
    await page.context().close();
  });

  test("leads to each section by its permanent link", async () => {
    const { page, problems } = await open("headings.html");
    const missed = await page.evaluate(
      (all) => {
        const href = (id: string): string | null | undefined =>
          document.getElementById(id)?.querySelector(":scope > .head > a.permalink")?.getAttribute("href");
        return all.filter((id) => href(id) !== `#${id}`);
      },
      names.filter((name) => !name.startsWith("_")),
    );
    expect(names.length).toBeGreaterThan(1_000);
    expect({ missed, problems: await problems() }).toEqual({ missed: [], problems: [] });
    await page.goto(`${server.url}headings.html#location`);
    expect(await page.evaluate(() => document.querySelector(":target h2")?.textContent)).toBe(
      "Wort location",
    );
    await page.context().close();
  });
});
