/** A tab that was opened before a deploy goes on searching after it, and finds what it would have found before. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { observe, openBrowser } from "../support/outer-browser.ts";
import { openWorkshop, remove, type Workshop, writeFiles } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

/** Words that begin with each letter, so that a search needs parts of the index that no search before it loaded. */
const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];
const talk = (letter: string, ending: string): string =>
  `# Talk ${letter}\n\n## About ${letter}${ending}\n\n${Array.from({ length: 60 }, (_, at) => `${letter}${ending}${String.fromCharCode(97 + (at % 26))}${"aeiou"[at % 5]}${"lmnrst"[at % 6]}${at > 25 ? "o" : "u"}`).join(" ")}\n`;
const talks = (ending: string): Record<string, string> =>
  Object.fromEntries(LETTERS.map((letter) => [`${letter}.md`, talk(letter, ending)]));

let browser: Browser;
let shop: Workshop;
let server: StaticServer;

beforeAll(async () => {
  browser = await openBrowser();
  shop = await openWorkshop(talks("abor"));
  expect(await shop.build()).toMatchObject({ code: 0 });
  server = await serveStatic(shop.output, { policy: STRICT_POLICY });
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  await remove(shop.folder);
});

async function search(page: Page, query: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  if (!(await dialog.isVisible())) await page.keyboard.press("Control+k");
  await dialog.getByRole("searchbox").fill(query);
  await dialog.getByRole("link").filter({ hasText: query }).first().waitFor();
}

test("other words are found in parts that no page needs any more, until they are taken away", async () => {
  const context = await browser.newContext();
  const { page, problems, requests, visit } = await observe(context);
  await visit(`${server.url}a.html`);
  await search(page, "babor");
  const before = new Set(requests());
  await writeFiles(shop.content, talks("ulum"));
  expect(await shop.build()).toMatchObject({ code: 0 });
  await search(page, "zabor");
  const later = requests().filter((url) => !before.has(url));
  expect(later).toContainEqual(expect.stringMatching(/lectern\/index\/[0-9a-f]{10}\.css/));
  expect(await problems()).toEqual([]);
  expect(await shop.build("--keep-days", "0")).toMatchObject({ code: 0 });
  for (const url of later) expect((await fetch(url)).status, url).toBe(404);
  await context.close();
});
