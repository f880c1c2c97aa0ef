/** A reader arrives at a section, hears its heading, and walks through the page by keys. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser } from "../support/outer-browser.ts";
import { FIXTURE } from "../support/outer-fixture.ts";
import { shareSite } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

let browser: Browser;
let server: StaticServer;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  const { output } = await shareSite(FIXTURE);
  server = await serveStatic(output, { policy: STRICT_POLICY });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
});

afterEach(() => context.close());

describe("a deep link", () => {
  test.each([320, 1280])("lands with the heading in sight at %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${server.url}talk.html`);
    const ids = await page.locator("main section:has(> .head > :is(h2, h3, h4))").evaluateAll(listIds);
    expect(ids.length).toBeGreaterThan(8);
    for (const id of ids) {
      await page.goto(`${server.url}talk.html#${encodeURIComponent(id)}`);
      const top = await page.evaluate(topOfTarget);
      expect(top, id).toBeGreaterThanOrEqual(0);
      expect(top, id).toBeLessThan(620);
    }
  });

  test("that works on GitHub lands on the same section", async () => {
    for (const [github, heading] of [
      ["getting-started-with-code--more", "Getting started with code & more"],
      ["c-or-c", "C++ or C#?"],
      ["whats-new-in-2024", "What’s “new” in 2024?"],
      ["whats-new-in-2024-1", "What’s “new” in 2024?"],
    ] as const) {
      await page.goto(`${server.url}talk.html#${github}`);
      const found = await page.evaluate(headingOfTarget);
      expect(found.text, github).toBe(heading);
      expect(Math.abs(found.distance), github).toBeLessThan(120);
    }
  });

  test("from another talk reaches its section", async () => {
    await page.goto(`${server.url}talk.html`);
    await page.getByRole("link", { name: "link", exact: true }).first().click();
    await page.waitForURL(/other\.html#ein-abschnitt$/, { waitUntil: "load" });
    expect((await page.evaluate(headingOfTarget)).text).toBe("Ein Abschnitt");
  });

  test("is what the sign beside the heading gives", async () => {
    await page.goto(`${server.url}talk.html`);
    await page.getByRole("link", { name: /: The very end$/ }).click();
    expect(page.url()).toBe(`${server.url}talk.html#the-very-end`);
    expect(await page.evaluate(topOfTarget)).toBeGreaterThanOrEqual(0);
  });
});

describe("assistive technology", () => {
  test("hears each heading by its text alone, and no section as a landmark", async () => {
    await page.goto(`${server.url}talk.html`);
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const names = nodes
      .filter(({ role, ignored }) => role?.value === "heading" && !ignored)
      .map(({ name }) => String(name?.value).replace(/\s+/g, " ").trim());
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) =>
        (heading.textContent ?? "").replace(/\s+/g, " ").trim(),
      ),
    );
    expect([...names].sort()).toEqual([...texts].sort());
    expect(names).toContain("C++ or C#?");
    expect(nodes.filter(({ role }) => role?.value === "region")).toEqual([]);
  });

  test("hears a link to a section by that section's name", async () => {
    await page.goto(`${server.url}talk.html`);
    const names = await page
      .locator("a.permalink")
      .evaluateAll((links) => links.map((link) => link.ariaLabel));
    expect(names).toContain("Permalink: The very end");
    expect(names.filter((name) => name === null || name === "")).toEqual([]);
  });
});

test.each([320, 1280])("the signs beside headings are at least 24 pixels each way at %i", async (width) => {
  await page.setViewportSize({ width, height: 700 });
  await page.goto(`${server.url}talk.html`);
  const boxes = await page.locator("a.permalink").evaluateAll((links) =>
    links.map((link) => {
      const { width, height } = link.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(boxes.length).toBeGreaterThan(8);
  expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24);
});

describe("by keys alone", () => {
  test("the first stop skips to the text", async () => {
    await page.goto(`${server.url}talk.html`);
    await page.keyboard.press("Tab");
    const skip = page.locator("a.skip");
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    const box = await skip.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("MAIN");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  test("every stop can be seen, and the way ends", async () => {
    await page.goto(`${server.url}other.html`);
    const stops: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(describeFocus);
      if (stop.tag === "BODY") break;
      expect(stop.outlined, stop.name).toBe(true);
      stops.push(stop.name);
    }
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.length).toBeLessThan(60);
  });
});

function listIds(elements: readonly Element[]): string[] {
  return elements.map(({ id }) => id);
}

function topOfTarget(): number {
  const heading = document.querySelector(":target")?.querySelector("h2, h3, h4");
  return heading?.getBoundingClientRect().top ?? -1;
}

function headingOfTarget(): { text: string; distance: number } {
  const target = document.querySelector(":target");
  const heading = target?.closest("section")?.querySelector("h2, h3, h4");
  const [a, b] = [target, heading].map((element) => element?.getBoundingClientRect().top ?? -9999);
  return { text: heading?.textContent ?? "", distance: (a ?? 0) - (b ?? 0) };
}

function describeFocus(): { tag: string; name: string; outlined: boolean } {
  const focus = document.activeElement as HTMLElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(focus);
  return {
    tag: focus.tagName,
    name: focus.outerHTML.slice(0, 80),
    outlined: outlineStyle !== "none" && outlineWidth !== "0px",
  };
}
