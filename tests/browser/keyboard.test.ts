/** A walk through a handbook by keyboard alone: the skip link, the parts, a talk, the menu of a section, the search, the theme. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type EverySite, openEverySite } from "../support/outer-every-site.ts";

let site: EverySite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openEverySite();
});

afterAll(() => site.close());
afterEach(() => context.close());

async function enter(options: BrowserContextOptions): Promise<void> {
  context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  page = await context.newPage();
}

const focused = (): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: own } = document;
    return (own?.ariaLabel ?? own?.textContent ?? "").replace(/\s+/g, " ").trim();
  });

/** By Tab, as often as it takes. */
async function tabTo(name: string, key = "Tab"): Promise<void> {
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press(key);
    if ((await focused()) === name) return;
  }
  throw new Error(`No way leads to "${name}".`);
}

describe("by keyboard alone", () => {
  beforeEach(() => enter({ permissions: ["clipboard-read", "clipboard-write"], colorScheme: "light" }));

  test("one skips to the text, reads on to a talk by the list of parts, and comes back", async () => {
    await page.goto(site.url);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Aller au texte");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
    await tabTo("Exposés", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Livrer");
    await page.keyboard.press("Enter");
    await page.waitForURL(/livrer\/index\.html$/);
    await tabTo("Des conteneurs sur le quai");
    await page.keyboard.press("Enter");
    await page.waitForURL(/conteneurs\.html$/);
    await tabTo("Suivant Les journaux");
    await page.keyboard.press("Enter");
    await page.waitForURL(/journaux\.html$/);
    await tabTo("Les exposés du quai");
    await page.keyboard.press("Enter");
    await page.waitForURL(/index\.html$/);
  });

  test("the list of parts closes by Escape, and when one goes on", async () => {
    await page.goto(`${site.url}livrer/conteneurs.html`);
    const list = page.locator("details.menu");
    await tabTo("Exposés");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    expect([await focused(), await list.getAttribute("open")]).toEqual(["Exposés", null]);
    await page.keyboard.press("Enter");
    await tabTo("Rechercher");
    expect(await list.getAttribute("open")).toBeNull();
  });

  test("the contents lead to a section, its § opens a menu, and one goes on from there", async () => {
    await page.goto(`${site.url}livrer/conteneurs.html`);
    await tabTo("Le fichier");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#le-fichier$/);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Permalien : Le fichier");
    await page.keyboard.press("Enter");
    const menu = page.getByRole("menu", { name: "Permalien : Le fichier" });
    await menu.waitFor();
    const link = page.locator("#le-fichier > .head > a");
    expect(await link.getAttribute("aria-expanded")).toBe("true");
    expect(await focused()).toBe("Copier le lien");
    for (const [key, item] of [
      ["End", "Copier le code"],
      ["ArrowDown", "Copier le lien"],
      ["ArrowUp", "Copier le code"],
      ["Home", "Copier le lien"],
      ["End", "Copier le code"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(), key).toBe(item);
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("status").first().textContent()).toBe("Copié");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("RUN npm ci");
    expect(await focused()).toBe("Permalien : Le fichier");
    expect(await link.getAttribute("aria-expanded")).toBeNull();
    await page.keyboard.press("Enter");
    await menu.waitFor();
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Permalien : Où vont les données ?");
    expect(await menu.count()).toBe(0);
  });

  test("the images of a section are opened from its menu, and are no stops of their own", async () => {
    await page.goto(`${site.url}livrer/conteneurs.html#ce-qu-il-faut-retenir`);
    const images = page.locator("#ce-qu-il-faut-retenir a.original");
    expect(await images.evaluateAll((all) => all.map((one) => (one as HTMLElement).tabIndex))).toEqual([
      -1, -1,
    ]);
    await tabTo("Permalien : Ce qu’il faut retenir");
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("End");
    expect(await focused()).toBe("Ouvrir l’image 2");
    await page.keyboard.press("Enter");
    await page.waitForURL(/caisse\.svg$/);
  });

  test("code that stands in no section is copied by its own button, which shows when it is reached", async () => {
    await page.goto(`${site.url}livrer/conteneurs.html`);
    await tabTo("Copier le code");
    const button = page.locator("article > pre > .copy");
    expect(await button.evaluate((own) => getComputedStyle(own).clipPath)).toBe("none");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe("docker version");
  });

  test("a table is a stop where it scrolls, and none where it does not", async () => {
    await page.goto(`${site.url}craft/debugging.html`);
    const table = page.locator(".table");
    await page.setViewportSize({ width: 320, height: 640 });
    await expect.poll(() => table.getAttribute("tabindex")).toBe("0");
    expect(await table.getAttribute("aria-label")).toBe("Table");
    await tabTo("Table");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => table.evaluate((own) => own.scrollLeft)).toBeGreaterThan(0);
    await page.goto(`${site.url}livrer/conteneurs.html`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => table.getAttribute("tabindex")).toBeNull();
    expect(await table.getAttribute("role")).toBeNull();
  });

  test("a search finds a section, and gives back the focus when it is closed", async () => {
    await page.goto(`${site.url}livrer/conteneurs.html`);
    await tabTo("Rechercher");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Rechercher" }).waitFor();
    await page.keyboard.type("registre");
    await page.getByRole("dialog").getByRole("link").first().waitFor();
    await expect.poll(() => page.getByRole("dialog").getByRole("status").textContent()).toMatch(/trouvée/);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toMatch(/^Charger/);
    await page.getByRole("button", { name: "Fermer" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await focused()).toBe("Rechercher");
  });

  test("the theme is a switch that says what it is", async () => {
    await page.goto(site.url);
    await tabTo("Thème sombre");
    const pressed = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute("aria-pressed") ?? null);
    expect(await pressed()).toBe("false");
    await page.keyboard.press("Space");
    expect(await pressed()).toBe("true");
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  });
});
