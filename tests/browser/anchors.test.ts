/** Old addresses land: by themselves on the section where it is on the page, by a line that leads there where it is not. */
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../support/outer-browser.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

/** Of each page; a hundred in the campaign. */
const SECTIONS = Number(process.env["LECTERN_ADDRESSES"] ?? 8);
/** Pixels between where a heading is after an old address, and where its section's own place is. */
const NEAR = 2;

const words = (at: number): string => Array.from({ length: 30 }, (_, word) => `mot${at}x${word}`).join(" ");
/** Every section is tall, so that none is in sight by chance. */
const section = (title: string, at: number): string =>
  `## ${title}\n\n${words(at)}\n\n${"- point\n".repeat(12)}\n`;
const deck = (name: string, titleOf: (at: number) => string, list: readonly number[]): string =>
  `# ${name}\n\n${list.map((at) => section(titleOf(at), at)).join("")}`;
const all = Array.from({ length: SECTIONS }, (_, at) => at);

let browser: Browser;
let shop: Workshop;
let server: StaticServer;

beforeAll(async () => {
  browser = await openBrowser();
  shop = await openWorkshop({
    "a.md": deck("Premier", (at) => `Ancien titre ${at} ici`, all),
    "b.md": deck(
      "Deuxième",
      (at) => `Autre titre ${at} là`,
      all.map((at) => at + 200),
    ),
    "c.md": deck(
      "Troisième",
      (at) => `Encore ${at}`,
      all.map((at) => at + 400),
    ),
  });
  const { content } = shop;
  expect((await shop.build()).code).toBe(0);
  const reworded = (at: number): string =>
    at % 2 === 0 ? `Nouveau nom numéro ${at}` : `Renommé ${at} {#neuf-${at}}`;
  await writeFile(path.join(content, "a.md"), deck("Premier", reworded, all));
  await writeFile(path.join(content, "b.md"), "# Deuxième\n\nRien ne reste ici que ces mots.\n");
  await writeFile(
    path.join(content, "d.md"),
    `# Quatrième\n\n${section("Propre", 900)}${deck(
      "Suite",
      (at) => `Autre titre ${at} là`,
      all.map((at) => at + 200),
    ).replace("# Suite", "")}`,
  );
  await mkdir(path.join(content, "neuf"));
  await rename(path.join(content, "c.md"), path.join(content, "neuf/c.md"));
  const { code, stderr } = await shop.build("--frozen");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  server = await serveStatic(shop.output, { base: "/a/b/", policy: STRICT_POLICY });
}, 120_000);

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  await remove(shop.folder);
});

let visits = 0;

/** An address on the disk; its query makes each visit a load of the page, where a new fragment alone would be none. */
function visit(url: string, id: string): string {
  visits += 1;
  return `${pathToFileURL(path.join(shop.output, url)).href}?visit=${visits}#${id}`;
}

/** Pixels from the top of the window to the element's heading. */
function topOf(page: Page, id: string): Promise<number> {
  return page.evaluate((name) => {
    const target = document.getElementById(name);
    const heading = target?.closest("section")?.querySelector("h2") ?? target;
    return heading?.getBoundingClientRect().top ?? Number.NaN;
  }, id);
}

describe("without script, from a disk", () => {
  test(`${SECTIONS} of ${SECTIONS} addresses of reworded and renamed sections land on the section`, async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const missed: string[] = [];
    for (const at of all) {
      const id = `ancien-titre-${at}-ici`;
      await page.goto(visit("a.html", id));
      const top = await topOf(page, id);
      const title = await page.evaluate((name) => {
        const own = document.getElementById(name)?.closest("section");
        own?.scrollIntoView();
        return own?.querySelector("h2")?.textContent;
      }, id);
      const wanted = await topOf(page, id);
      if (!(Math.abs(top - wanted) <= NEAR && top >= 0) || !title?.includes(String(at)))
        missed.push(`${id} ${top} ${wanted} ${title}`);
    }
    expect(missed).toEqual([]);
  });

  test.each([
    ["moved sections", "b.html", (at: number) => `autre-titre-${at + 200}-la`, "d.html"],
    ["a renamed file", "c.html", (at: number) => `encore-${at + 400}`, "neuf/c.html"],
  ])(`${SECTIONS} of ${SECTIONS} addresses of %s reach a line that leads there`, async (_, url, idOf, target) => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    const missed: string[] = [];
    for (const at of all) {
      const id = idOf(at);
      await page.goto(visit(url, id));
      const line = page.locator(`[id="${id}"]`);
      const href = await line.locator("a").getAttribute("href");
      const [isVisible, top] = [await line.isVisible(), await topOf(page, id)];
      if (!isVisible || top < 0 || top > 900 || href !== `${target}#${id}`)
        missed.push(`${id} ${isVisible} ${top} ${href}`);
    }
    expect(missed).toEqual([]);
  });
});

describe.each(["a server", "a disk"])("with script, from %s", (place) => {
  test(`${SECTIONS} of ${SECTIONS} addresses end at the section`, async () => {
    const base = place === "a server" ? server.url : pathToFileURL(`${shop.output}/`).href;
    const page = await (await browser.newContext()).newPage();
    const missed: string[] = [];
    for (const at of all) {
      const [from, id, to] =
        at % 2 === 0
          ? ["b.html", `autre-titre-${at + 200}-la`, "d.html"]
          : ["c.html", `encore-${at + 400}`, "neuf/c.html"];
      await page.goto(`${base}${from}#${id}`);
      await page
        .waitForURL(`${base}${to}#${id}`, { timeout: 30_000 })
        .catch(() => missed.push(`${from}#${id} ${page.url()}`));
    }
    expect(missed).toEqual([]);
  });
});
