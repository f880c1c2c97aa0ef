/** The contents of a talk leave room for the talk: they are folded where they would fill the screen, and whole where not. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { listLandmarks } from "../support/outer-ax-tree.ts";
import { openBrowser } from "../support/outer-browser.ts";
import { shareSite } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

const HEIGHT = 740;

let browser: Browser;
let server: StaticServer;
let page: Page;

beforeAll(async () => {
  const { output } = await shareSite({ "few.md": talkOf(4), "some.md": talkOf(12), "many.md": talkOf(60) });
  [browser, server] = await Promise.all([openBrowser(), serveStatic(output, { policy: STRICT_POLICY })]);
});

afterAll(() => Promise.all([browser.close(), server.close()]));
afterEach(() => page.context().close());

async function open(url: string, width: number, javaScriptEnabled = true): Promise<void> {
  page = await browser.newPage({ viewport: { width, height: HEIGHT }, javaScriptEnabled });
  await page.goto(server.url + url);
}

const entry = () => page.locator("nav.contents a").first();
const fold = () => page.locator("nav.contents summary");

describe.each([
  ["few.html", 360, false],
  ["few.html", 1440, false],
  ["some.html", 360, true],
  ["some.html", 768, false],
  ["some.html", 1440, false],
  ["many.html", 360, true],
  ["many.html", 768, true],
  ["many.html", 1440, false],
] as const)("%s at %i pixels", (url, width, isFolded) => {
  test(isFolded ? "folds its contents" : "shows its contents, and nothing to fold", async () => {
    await open(url, width);
    expect({ entry: await entry().isVisible(), fold: await fold().isVisible() }).toEqual({
      entry: !isFolded,
      fold: isFolded,
    });
    const first = await page.locator("#part-1").boundingBox();
    expect(first!.y).toBeLessThan(HEIGHT * 0.7);
  });

  test("has the same contents to be reached by keys and to be heard", async () => {
    await open(url, width);
    const stops = [];
    for (let at = 0; at < 8; at += 1) {
      await page.keyboard.press("Tab");
      stops.push(await page.evaluate(() => document.activeElement?.textContent));
    }
    expect({ entry: stops.includes("Part 1"), fold: stops.includes("Contents") }).toEqual({
      entry: !isFolded,
      fold: isFolded,
    });
    const session = await page.context().newCDPSession(page);
    expect(await listLandmarks(session)).toContain("navigation Contents");
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const links = nodes.filter(({ role, ignored }) => role?.value === "link" && !ignored);
    expect(links.some(({ name }) => name?.value === "Part 1")).toBe(!isFolded);
  });
});

describe.each([true, false])("where scripts run: %j", (javaScriptEnabled) => {
  test("folded contents open by keys, and by the bar of a phone", async () => {
    await open("many.html", 360, javaScriptEnabled);
    await fold().press("Enter");
    expect(await entry().isVisible()).toBe(true);
    await page.goto(`${server.url}some.html`);
    await page.locator(".bar a", { hasText: "Contents" }).click();
    await expect.poll(() => entry().isVisible()).toBe(true);
    await page.locator("nav.contents a", { hasText: "Part 9" }).click();
    const { y } = (await page.locator("#part-9").boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(HEIGHT / 2);
  });
});

test("a list that is longer than the window follows the reader", async () => {
  await open("many.html", 1440);
  await page.setViewportSize({ width: 1440, height: 500 });
  for (const id of ["part-50", "part-3", "part-60"]) {
    await page.locator(`#${id}`).evaluate((section) => section.scrollIntoView());
    const current = page.locator(`.contents a[href="#${id}"][aria-current]`);
    await current.waitFor();
    const { y } = (await current.boundingBox())!;
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(500);
  }
});

function talkOf(sections: number): string {
  const parts = Array.from(
    { length: sections },
    (_, at) => `## Part ${at + 1}\n\n${"Some words. ".repeat(40)}\n`,
  );
  return `---\nlang: en\n---\n# A talk\n\n${parts.join("\n")}`;
}
