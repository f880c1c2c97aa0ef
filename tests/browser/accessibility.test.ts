/** axe finds nothing, whatever the page, the theme, the width, the colours, the motion and without script. */
import type { BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audit, EVERY_LOOK, listViolations, someLooks } from "../support/outer-axe.ts";
import { EVERY_PAGE } from "../support/outer-every-page.ts";
import { type EverySite, openEverySite } from "../support/outer-every-site.ts";

/** `LECTERN_LOOKS=all` looks at each page in every way there is: the campaign does. */
const all = process.env["LECTERN_LOOKS"] === "all";

let site: EverySite;
let context: BrowserContext;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  site = await openEverySite();
  context = await site.browser.newContext({ bypassCSP: true });
  page = await context.newPage();
  session = await context.newCDPSession(page);
});

afterAll(() => site.close());

test("a few looks at each page bring together every two ways of looking", () => {
  const pairs = (looks: readonly object[]): Set<string> =>
    new Set(
      looks.flatMap((look) =>
        Object.entries(look).flatMap((one) => Object.entries(look).map((other) => `${one} ${other}`)),
      ),
    );
  expect(pairs(EVERY_PAGE.flatMap((_, at) => someLooks(at)))).toEqual(pairs(EVERY_LOOK));
});

describe("axe finds nothing in", () => {
  test.each(EVERY_PAGE.map(({ kind, url }, at) => ({ kind, url, at })))("$kind", async ({ url, at }) => {
    expect(await audit(page, session, site.url + url, all ? EVERY_LOOK : someLooks(at))).toEqual([]);
  });

  /** What a reader opens on a page. */
  const OPENED: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ["the menu of a section", (open) => open.locator("#le-fichier > .head > a").click()],
    ["the list of parts", (open) => open.locator("details.menu summary").click()],
    ["the search, and what it finds", openSearch],
    ["what a button has said", sayCopied],
    ["a former address of the page", (open) => open.goto(`${site.url}livrer/conteneurs.html#rature`)],
  ];

  test.each(OPENED)("%s", async (_, open) => {
    for (const [colorScheme, width] of [
      ["light", 320],
      ["dark", 1280],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, forcedColors: "none", reducedMotion: "no-preference" });
      await page.goto(`${site.url}livrer/conteneurs.html`);
      await open(page);
      expect(await listViolations(page), `${colorScheme} ${width}`).toEqual([]);
      await page.goto("about:blank");
    }
  });
});

async function openSearch(open: Page): Promise<void> {
  await open.keyboard.press("Control+k");
  await open.getByRole("searchbox").fill("volume");
  await open.getByRole("dialog").getByRole("link").first().waitFor();
}

async function sayCopied(open: Page): Promise<void> {
  await open.locator("#le-fichier > .head > a").click();
  await open.getByRole("menuitem").first().click();
  await open.locator(".status:not(:empty)").waitFor();
}
