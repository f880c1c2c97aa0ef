/** What those hear who do not see: each page aloud, from its top to its end, as `speech/` has it; `npm run golden` rewrites it. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EVERY_PAGE } from "../support/outer-every-page.ts";
import { type EverySite, openEverySite } from "../support/outer-every-site.ts";
import { speak, transcribe } from "../support/outer-speech.ts";

const transcripts = fileURLToPath(new URL("speech/", import.meta.url));
/** The book repeats all talks, and the page that has moved leads on at once. */
const PAGES = EVERY_PAGE.filter(({ url }) => url !== "book.html" && url !== "ancien.html");
const MENU = "livrer/conteneurs.menu";
const SEARCH = "livrer/conteneurs.search";

let site: EverySite;
let context: BrowserContext;

beforeAll(async () => {
  site = await openEverySite();
  context = await site.browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 } });
});

afterAll(() => site.close());

interface Listening {
  /** A selector. @default "body" */
  readonly within?: string;
  /** What a reader does before. */
  first?(page: Page): Promise<unknown>;
}

async function hear(url: string, { within, first }: Listening = {}): Promise<string> {
  const page = await context.newPage();
  await page.goto(site.url + url);
  await first?.(page);
  const said = transcribe(await speak(page, within));
  await page.close();
  return said;
}

const fileOf = (name: string): string => path.join(transcripts, `${name.replaceAll("/", ".")}.txt`);

describe("aloud", () => {
  test.each(PAGES)("$kind", async ({ url }) => {
    await expect(await hear(url)).toMatchFileSnapshot(fileOf(url.replace(".html", "")));
  });

  test("the menu of a section", async () => {
    const said = await hear("livrer/conteneurs.html", {
      within: ".section-menu",
      first: (page) => page.locator("#le-fichier > .head > a").click(),
    });
    await expect(said).toMatchFileSnapshot(fileOf(MENU));
  });

  test("the search, and what it finds", async () => {
    const said = await hear("livrer/conteneurs.html", {
      within: "dialog.search",
      async first(page) {
        await page.keyboard.press("Control+k");
        await page.getByRole("searchbox").fill("volume");
        await page.getByRole("dialog").getByRole("link").first().waitFor();
      },
    });
    await expect(said).toMatchFileSnapshot(fileOf(SEARCH));
  });
});

test("no transcript is left over", async () => {
  const expected = [...PAGES.map(({ url }) => url.replace(".html", "")), MENU, SEARCH].map(fileOf);
  expect((await readdir(transcripts)).map((name) => path.join(transcripts, name)).toSorted()).toEqual(
    expected.toSorted(),
  );
});
