/** The language switch leads to the section that the reader is at, from a server and from a disk. */
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { observe, openBrowser } from "../support/outer-browser.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

const long = (line: string): string => `${line}\n\n`.repeat(30);
const deck = (title: string, [why, how, next]: readonly [string, string, string], more = ""): string =>
  `# ${title}\n\n## ${why}\n\n- 12 mai\n- Lyon\n\n${long(why)}## kubectl\n\n\`\`\`sh\nkubectl get pods\n\`\`\`\n\n### ${how}\n\n\`curl localhost:6443\`\n\n${long(how)}${more}## ${next}\n\n![](map.svg)\n\n${long(next)}`;
const FILES = {
  "a.fr.md": deck(
    "Exposé",
    ["Été, à Lyon ?", "Comment faire", "Où aller"],
    "## Swarm\n\n```sh\ndocker swarm init\ndocker node ls\n```\n\n",
  ),
  "a.en.md": deck("Talk", ["In summer?", "How it is done", "Where to go"]),
  "b.fr.md": "# Autre",
  "map.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
};

let browser: Browser;
let shop: Workshop;
let server: StaticServer;
let context: BrowserContext | undefined;

beforeAll(async () => {
  [browser, shop] = [await openBrowser(), await openWorkshop(FILES)];
  expect(await shop.build("--base-url", "https://h.example/")).toMatchObject({ code: 0 });
  server = await serveStatic(shop.output, { base: "/a/b/", policy: STRICT_POLICY });
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  await remove(shop.folder);
});
afterEach(() => context?.close());

async function open(address: string, viewport = { width: 1280, height: 800 }) {
  context = await browser.newContext({ viewport });
  const seen = await observe(context);
  await seen.page.goto(address);
  return seen;
}

/** Follows the link, and says where it led. */
async function change(page: Page, link: string): Promise<string> {
  const before = page.url();
  await page.getByRole("link", { name: link, exact: true }).first().click();
  await page.waitForURL((url) => url.href !== before);
  return decodeURIComponent(page.url().slice(page.url().lastIndexOf("/") + 1));
}

const places = { "a server": () => server.url, "a disk": () => pathToFileURL(`${shop.output}/`).href };

describe.each(Object.entries(places))("from %s", (_, base) => {
  test.each([
    ["a-fr.html#ete-a-lyon", "a-en.html#in-summer"],
    ["a-fr.html#kubectl", "a-en.html#kubectl"],
    ["a-fr.html#comment-faire", "a-en.html#how-it-is-done"],
    ["a-fr.html#où-aller", "a-en.html#where-to-go"],
    ["a-fr.html#swarm", "a-en.html#how-it-is-done"],
    ["a-fr.html", "a-en.html"],
    ["a-fr.html#nowhere", "a-en.html"],
  ])("%s leads to %s", async (from, to) => {
    const { page, problems } = await open(base() + from);
    expect(await change(page, "Read in English")).toBe(to);
    expect((await problems()).filter((problem) => !/^failed .*\/icon\./.test(problem))).toEqual([]);
  });

  test("there and back again is where one was", async () => {
    const { page } = await open(`${base()}a-en.html#how-it-is-done`);
    expect(await change(page, "Lire en français")).toBe("a-fr.html#comment-faire");
    expect(await change(page, "Read in English")).toBe("a-en.html#how-it-is-done");
  });
});

test("from the bar on a phone the section on the screen is gone on with", async () => {
  const { page } = await open(`${server.url}a-fr.html#ete-a-lyon`, { width: 360, height: 740 });
  await page.locator("#comment-faire").evaluate((section) => section.scrollIntoView());
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(300);
  expect(await change(page, "English")).toBe("a-en.html#how-it-is-done");
});

test("with the keyboard it is the same", async () => {
  const { page } = await open(`${server.url}a-fr.html#comment-faire`);
  await page.getByRole("link", { name: "Read in English" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/a-en\.html#how-it-is-done$/);
});

test("without script the link leads to the other page, which says its language", async () => {
  context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}a-fr.html#comment-faire`);
  const link = page.getByRole("link", { name: "Read in English" });
  expect(await link.getAttribute("lang")).toBe("en");
  expect(await link.getAttribute("hreflang")).toBe("en");
  await link.click();
  await page.waitForURL(/a-en\.html$/);
  const alternates = await page
    .locator("link[rel=alternate][hreflang]")
    .evaluateAll((all) => all.map((one) => `${one.getAttribute("hreflang")} ${one.getAttribute("href")}`));
  expect(alternates).toEqual(["en https://h.example/a-en.html", "fr https://h.example/a-fr.html"]);
});

test("nothing is wider than a phone, and the bar holds its three links on one line", async () => {
  const { page } = await open(`${server.url}a-fr.html`, { width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const tops = await page
    .locator(".bar a")
    .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  expect(tops).toHaveLength(3);
});
