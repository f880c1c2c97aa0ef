/** Every kind of page can be reached: by a finger, by keyboard, on a narrow window, enlarged, with other spacing. */
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listLandmarks, listMisnamedHeadings } from "../support/outer-ax-tree.ts";
import { EVERY_PAGE } from "../support/outer-every-page.ts";
import { type EverySite, openEverySite } from "../support/outer-every-site.ts";
import {
  listHiddenStops,
  listOverflows,
  listSmallTargets,
  listStopsOfSections,
  listTakenKeys,
} from "../support/outer-reach.ts";

/** A phone, a phone lying down or a window enlarged four times, a tablet, a window. */
const WINDOWS = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
  { width: 768, height: 900 },
  { width: 1440, height: 900 },
] as const;

/** WCAG 1.4.12. */
const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

let site: EverySite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openEverySite();
  context = await site.browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
  page = await context.newPage();
});

afterAll(() => site.close());

describe.each(EVERY_PAGE)("$kind", ({ url }) => {
  test("has targets of 24 pixels, stops that show, and nothing beyond the window", async () => {
    await page.goto(site.url + url);
    for (const size of WINDOWS) {
      await page.setViewportSize(size);
      const name = `${size.width} × ${size.height}`;
      expect(await page.evaluate(listSmallTargets), name).toEqual([]);
      expect(await page.evaluate(listOverflows), name).toEqual([]);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(listHiddenStops), name).toEqual([]);
    }
  });

  test("holds with more room between letters, words and lines", async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site.url + url);
    await page.addStyleTag({ content: SPACING });
    expect(await page.evaluate(listOverflows)).toEqual([]);
  });

  test("is heard as it is seen: six landmarks at most, and headings named by their words", async () => {
    await page.goto(site.url + url);
    const session = await context.newCDPSession(page);
    const landmarks = await listLandmarks(session);
    expect(landmarks.length).toBeLessThanOrEqual(6);
    expect(new Set(landmarks).size).toBe(landmarks.length);
    expect(await listMisnamedHeadings(page, session)).toEqual([]);
  });

  test("has one stop a section, those that its author wrote apart", async () => {
    await page.goto(site.url + url);
    const others = async () =>
      (await page.evaluate(listStopsOfSections)).filter(({ stops }) => stops.join() !== "permalink");
    // What does not scroll is no stop, as soon as its width is known.
    await expect.poll(others).toEqual([]);
  });
});

/** Space presses a button, and that of the search is a link until its script is there. */
const TAKEN = ["ctrl+k", "ctrl+K", "meta+k", "meta+K", "  at search", "shift+  at search", "alt+  at search"];

test.each([
  "index.html",
  "livrer/conteneurs.html",
])("%s takes no key but Ctrl K, and leaves scrolling alone", async (url) => {
  await page.goto(site.url + url);
  const taken = await page.evaluate(listTakenKeys);
  expect(taken.filter((key) => !TAKEN.includes(key))).toEqual([]);
});
