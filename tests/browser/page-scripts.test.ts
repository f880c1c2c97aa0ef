/** What a page does with script: its theme, the menu of a section, the copying of code, where one is in the contents. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { observe, openBrowser } from "../support/outer-browser.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";

let browser: Browser;
let shop: Workshop;
let server: StaticServer;

const TALK = `---
lang: en
speakers: [Ada Byron]
given: [{ event: DevDays, place: Lyon, date: 2026-05-21 }]
---
# Engines

## Notes on *the* engine

Some **words**, a [link](other.md) and \`code\`.

- one
  - deeper
- two
  1. first

| a | b |
|---|---|
| 1 | 2 |

> Quoted.

### Below

More words.

## Code

\`\`\`bash
# a comment
$ npm ci
added 3 packages
$ npm test \\
    --all
\`\`\`

\`\`\`console
ada@host:~$ ls
a b
# reboot
\`\`\`

\`\`\`js
const kept = 1;
const old = 2; // [!code --]
const fresh = 3; // [!code ++]
\`\`\`

\`\`\`diff
-old
+new
 same
\`\`\`

\`\`\`
plain $ text
\`\`\`

## Far below

${"Words.\n\n".repeat(80)}

## The end

The end.
`;

beforeAll(async () => {
  browser = await openBrowser();
  shop = await openWorkshop({ "engines.md": TALK, "other.md": "# Other\n\n## One\n\n## Two\n" });
  expect(await shop.build()).toMatchObject({ code: 0 });
  server = await serveStatic(shop.output, { policy: STRICT_POLICY });
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
  await remove(shop.folder);
});

async function open(url: string, options: BrowserContextOptions = {}) {
  const permissions = ["clipboard-read", "clipboard-write"];
  const context = await browser.newContext({ permissions, ...options });
  const { page, problems } = await observe(context);
  await page.goto(server.url + url);
  return { context, page, problems, close: () => context.close() };
}

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const permalink = (page: Page, id: string) => page.locator(`#${id} > .head > a.permalink`);

describe("the theme", () => {
  const paper = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test("is the system's until a reader chooses, and the choice holds on every page", async () => {
    const { page, context, close } = await open("engines.html", { colorScheme: "dark" });
    const dark = await paper(page);
    const button = page.getByRole("button", { name: "Dark theme" });
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    const light = await paper(page);
    expect(light).not.toBe(dark);
    await page.goto(`${server.url}other.html`);
    expect(await paper(page)).toBe(light);
    const other = await context.newPage();
    await other.goto(`${server.url}index.html`);
    await page.getByRole("button", { name: "Dark theme" }).click();
    await expect.poll(() => paper(other)).toBe(dark);
    await close();
  });

  test("is chosen before anything is painted", async () => {
    const { page, close } = await open("engines.html", { colorScheme: "light" });
    await page.getByRole("button", { name: "Dark theme" }).click();
    await page.addInitScript(() => {
      const seen: (string | undefined)[] = [];
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        if (document.body) seen.push(document.documentElement.dataset["theme"]);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${server.url}other.html`);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((theme) => theme !== "dark")).toEqual([]);
    await close();
  });
});

describe("the menu of a section", () => {
  async function choose(page: Page, id: string, name: string): Promise<string> {
    await permalink(page, id).focus();
    await page.keyboard.press("Enter");
    const choice = page.getByRole("menu").getByRole("menuitem", { name, exact: true });
    await choice.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copy link");
    await choice.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".status").textContent()).toBe("Copied");
    expect(await permalink(page, id).evaluate((own) => own === document.activeElement)).toBe(true);
    return clipboard(page);
  }

  test("copies the link, and the § has led to the section", async () => {
    const { page, problems, close } = await open("engines.html?course=x");
    expect(await choose(page, "below", "Copy link")).toBe(`${server.url}engines.html#below`);
    expect(page.url()).toMatch(/#below$/);
    expect(await problems()).toEqual([]);
    await close();
  });

  test("copies a citation: title, speaker, talk, event, date, address", async () => {
    const { page, close } = await open("engines.html");
    expect(await choose(page, "code", "Copy citation")).toBe(
      `Code. Ada Byron. Engines. DevDays, Lyon, May 21, 2026. ${server.url}engines.html#code`,
    );
    await close();
  });

  test("copies what the section shows as Markdown", async () => {
    const { page, close } = await open("engines.html");
    expect(await choose(page, "notes-on-the-engine", "Copy as Markdown")).toBe(
      [
        "## Notes on *the* engine",
        `Some **words**, a [link](${server.url}other.html) and \`code\`.`,
        "- one\n  - deeper\n- two\n  1. first",
        "| a | b |\n| --- | --- |\n| 1 | 2 |",
        "> Quoted.",
        "### Below",
        "More words.",
      ].join("\n\n"),
    );
    await close();
  });

  test("copies each block of code by keyboard", async () => {
    const { page, close } = await open("engines.html");
    expect(await choose(page, "code", "Copy code 2")).toBe("ls\nreboot");
    await close();
  });

  test("closes by Escape, gives back the focus, and walks by arrows", async () => {
    const { page, close } = await open("engines.html");
    await permalink(page, "code").focus();
    await page.keyboard.press("Enter");
    await page.locator(".section-menu").waitFor();
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Copy code 5");
    await page.keyboard.press("Escape");
    await page.locator(".section-menu").waitFor({ state: "hidden" });
    expect(await permalink(page, "code").evaluate((own) => own === document.activeElement)).toBe(true);
    await close();
  });

  test("is one stop on the way by keyboard", async () => {
    const { page, close } = await open("engines.html");
    const stops = await page
      .locator("#code")
      .evaluate((section) =>
        [...section.querySelectorAll<HTMLElement>("a[href], button, [tabindex]")]
          .filter(({ tabIndex }) => tabIndex >= 0)
          .map(({ className }) => className),
      );
    expect(stops).toEqual(["permalink"]);
    await close();
  });
});

test.each([
  ["prompts go, and a comment stays", 0, "# a comment\nnpm ci\nadded 3 packages\nnpm test \\\n    --all"],
  ["a session gives its commands alone", 1, "ls\nreboot"],
  ["lines that are taken out go", 2, "const kept = 1;\nconst fresh = 3;"],
  ["a diff gives what it leaves", 3, "new\nsame"],
  ["plain text stays as it is", 4, "plain $ text"],
])("code is copied as it is run: %s", async (_, at, text) => {
  const { page, close } = await open("engines.html");
  const block = page.locator("#code pre").nth(at);
  await block.hover();
  await block.getByRole("button", { name: "Copy code" }).click();
  await expect.poll(() => clipboard(page)).toBe(text);
  await close();
});

test("the contents show where one is, and the address is left alone", async () => {
  const { page, close } = await open("engines.html", { viewport: { width: 1400, height: 700 } });
  const current = () => page.locator(".contents [aria-current]").allTextContents();
  await page.locator("#far-below").evaluate((section) => section.scrollIntoView());
  await expect.poll(current).toEqual(["Far below"]);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(current).toEqual(["The end"]);
  expect(page.url()).toBe(`${server.url}engines.html`);
  await close();
});
