/** Lighter forms of images in a browser: taken where it can, under the policy, from a disk too; the rest waits its turn. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { observe, openBrowser } from "../support/outer-browser.ts";
import { screenshot } from "../support/outer-pictures.ts";
import { lectern, makeTemporary, remove, writeFiles } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

let browser: Browser;
let home: string;
let server: StaticServer;

beforeAll(async () => {
  [browser, home] = await Promise.all([openBrowser(), makeTemporary()]);
  const long = Array.from({ length: 200 }, (_, at) => `Words of paragraph ${at}.`).join("\n\n");
  await writeFiles(home, {
    "talks/wide.png": await screenshot(1600),
    "talks/narrow.png": await screenshot(400),
    "talks/last.png": await screenshot(600),
    "talks/a.md": `# A\n\n![Wide](wide.png)\n\n![Narrow](narrow.png)\n\n${long}\n\n![Last](last.png)\n`,
  });
  const args = ["build", "talks", "--output", "_site", "--cache", "cache", "--quiet"];
  expect(await lectern(args, { cwd: home })).toMatchObject({ code: 0, stderr: "" });
  server = await serveStatic(path.join(home, "_site"), { base: "/", policy: STRICT_POLICY });
});

afterAll(async () => {
  await server.close();
  await browser.close();
  await remove(home);
});

test.each([
  "/",
  "file",
])("a page shows the lighter forms at %s, in the place that the images had", async (place) => {
  const base = place === "file" ? pathToFileURL(`${home}/_site/`).href : server.url;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { page, problems, visit } = await observe(context);
  await visit(`${base}a.html`);
  await page.waitForFunction(() => document.querySelector("img")?.complete);
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll("img")].slice(0, 2).map((image) => ({
      loaded: image.currentSrc.replace(/^.*\//, ""),
      width: image.getBoundingClientRect().width,
      isWhole: image.complete && image.naturalWidth > 0,
    })),
  );
  expect(shown.map(({ isWhole }) => isWhole)).toEqual([true, true]);
  for (const { loaded } of shown) expect(loaded).toMatch(/^[0-9a-f]{20}\.avif$/);
  expect(shown[0]!.width).toBeLessThanOrEqual(736);
  expect(shown[1]!.width).toBe(400);
  expect(await problems()).toEqual([]);
  await context.close();
});

test("what is far below is not asked for until a reader comes near", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const { page, visit } = await observe(context);
  await visit(`${server.url}a.html`);
  const isLoaded = () => page.evaluate(() => [...document.querySelectorAll("img")].at(-1)?.complete);
  expect(await isLoaded()).toBe(false);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction(() => [...document.querySelectorAll("img")].at(-1)?.complete);
  expect(await isLoaded()).toBe(true);
  await context.close();
});
