/** The search in a browser: from a server, from a sub-folder and from a disk, by keyboard alone, under the strict policy. */
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { observe, openBrowser } from "../support/outer-browser.ts";
import { FIXTURE } from "../support/outer-fixture.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

let browser: Browser;
let shop: Workshop;
let servers: readonly StaticServer[];

beforeAll(async () => {
  browser = await openBrowser();
  shop = await openWorkshop({
    ...FIXTURE,
    "teil/quai.md":
      "---\nlang: fr\n---\n# Le quai\n\n## Conteneurs\n\nOn charge l’été.\n\n## Journaux\n\nUn conteneur écrit ses journaux.\n",
  });
  expect(await shop.build()).toMatchObject({ code: 0 });
  servers = await Promise.all(
    ["/", "/a/b/"].map((base) => serveStatic(shop.output, { base, policy: STRICT_POLICY })),
  );
});

afterAll(async () => {
  await Promise.all([browser.close(), ...servers.map((server) => server.close())]);
  await remove(shop.folder);
});

function baseOf(place: string): string {
  if (place === "a disk") return pathToFileURL(`${shop.output}/`).href;
  return servers[place === "a root" ? 0 : 1]!.url;
}

async function open(place: string, url: string) {
  const context = await browser.newContext();
  const { page, problems } = await observe(context);
  await page.goto(baseOf(place) + url);
  return { page, problems, close: () => context.close() };
}

const dialog = (page: Page) => page.getByRole("dialog");
const field = (page: Page) => dialog(page).getByRole("searchbox");
const found = (page: Page) => dialog(page).getByRole("link");

async function searchFor(page: Page, query: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await field(page).fill(query);
  await found(page).first().waitFor();
}

describe.each(["a root", "a sub-folder", "a disk"])("from %s", (place) => {
  test("a section is found, reached and marked by keyboard alone, and nothing is asked in vain", async () => {
    const { page, problems, close } = await open(place, "teil/other.html");
    await page.keyboard.press("Control+k");
    expect(await field(page).evaluate((own) => own === document.activeElement)).toBe(true);
    await page.keyboard.type("conteneur journaux");
    await found(page).first().waitFor();
    await expect.poll(() => found(page).first().textContent()).toContain("Journaux");
    await page.keyboard.press("ArrowDown");
    expect(
      await found(page)
        .first()
        .evaluate((own) => own === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(/quai\.html/);
    expect(decodeURI(page.url())).toMatch(/quai\.html(\?q=[\w+]+)?#journaux$/);
    const marked = await page.evaluate(() =>
      [...(CSS.highlights.get("found") ?? [])].map((range) => (range as Range).toString()),
    );
    expect(marked).toEqual(expect.arrayContaining(["conteneur", "journaux"]));
    expect(await problems()).toEqual([]);
    await close();
  });

  test("the index is loaded when it is first wanted, and not before", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${baseOf(place)}talk.html`, { waitUntil: "load" });
    expect(asked.filter((url) => /lectern\/(?:search|index)/.test(url))).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(6);
    await searchFor(page, "note");
    expect(asked.filter((url) => /lectern\/(?:search|index)/.test(url)).length).toBeGreaterThan(2);
    await context.close();
  });
});

test.each([
  "a root",
  "a disk",
])("a query on a long page from %s does not have all of it styled anew", async (place) => {
  const { page, close } = await open(place, "teil/other.html");
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const styled = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "RecalcStyleDuration")!.value;
  };
  await page.evaluate(() => {
    for (let at = 0; at < 20_000; at += 1)
      document.querySelector("main")!.append(document.createElement("p"));
    document.body.getBoundingClientRect();
  });
  const before = await styled();
  await page.keyboard.press("Control+k");
  await dialog(page).waitFor();
  const opened = await styled();
  await field(page).fill("conteneurs journaux");
  await found(page).first().waitFor();
  // To open it takes one look at everything.
  expect((await styled()) - opened).toBeLessThan(opened - before);
  await close();
});

test("results are grouped by talk, show the talk, its folder and the words marked, and are counted aloud", async () => {
  const { page, close } = await open("a root", "index.html");
  await searchFor(page, "été");
  const text = await dialog(page).innerText();
  expect(text).toContain("Le quai");
  expect(text).toContain("Conteneurs");
  expect(await dialog(page).locator("mark").allTextContents()).toContain("été");
  expect(await dialog(page).getByRole("status").textContent()).toBe("Une section trouvée");
  await field(page).fill("conteneurs");
  await expect.poll(() => found(page).count()).toBe(2);
  expect(await dialog(page).locator(".found > li").count()).toBe(1);
  await field(page).fill("xyzxyz");
  await expect.poll(() => dialog(page).getByRole("status").textContent()).toBe("Rien trouvé");
  expect(await found(page).count()).toBe(0);
  await close();
});

test("opens by its button, closes by Escape, and gives back the focus", async () => {
  const { page, close } = await open("a root", "talk.html");
  const button = page.getByRole("button", { name: "Search" }).first();
  await button.focus();
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
  expect(await button.evaluate((own) => own === document.activeElement)).toBe(true);
  await page.keyboard.press("Space");
  await dialog(page).waitFor();
  await close();
});

test("no key by itself opens anything", async () => {
  const { page, close } = await open("a root", "talk.html");
  for (const key of ["k", "s", "/", "?", "f", "Shift+K", "Alt+k", "Control+Shift+K"])
    await page.keyboard.press(key);
  expect(await dialog(page).count()).toBe(0);
  await close();
});

test("arrows go through the results and back to the field", async () => {
  const { page, close } = await open("a root", "index.html");
  await searchFor(page, "conteneurs");
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await page.keyboard.press("ArrowDown");
  const first = await focused();
  await page.keyboard.press("ArrowDown");
  expect(await focused()).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  expect(await field(page).evaluate((own) => own === document.activeElement)).toBe(true);
  await close();
});

test("without script it is a link to every section", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${servers[0]!.url}talk.html`);
  await page.getByRole("link", { name: "Search" }).first().click();
  expect(page.url()).toMatch(/sections\.html$/);
  await context.close();
});

test("the address of a page that a search led to is left clean where a host serves it", async () => {
  const { page, close } = await open("a root", "teil/quai.html?q=journaux&course=x#journaux");
  await expect.poll(() => page.url()).toMatch(/quai\.html\?course=x#journaux$/);
  await close();
});
