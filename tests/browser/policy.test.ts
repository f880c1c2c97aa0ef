/** One unchanged build runs under the strict policy at a root, in a sub-folder and from a disk. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { observe, openBrowser } from "../support/outer-browser.ts";
import { writeConfig } from "../support/outer-eleventy.ts";
import { FIXTURE } from "../support/outer-fixture.ts";
import {
  listFiles,
  openWorkshop,
  remove,
  repository,
  type SharedSite,
  shareSite,
  type Workshop,
} from "../support/outer-run.ts";
import { STRICT_POLICY, type StaticServer, serveStatic } from "../support/outer-server.ts";
import { seed, somePages } from "../support/some-pages.ts";

const FEW_TAGS = 3;
/** Of the repository's own pages; the campaign opens them all. */
const SOME = 14;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.each(["the repository's own content", "a fixture"])(`%s, seed ${seed}`, (source) => {
  let site: SharedSite;
  let urls: readonly string[];
  let servers: readonly StaticServer[];

  beforeAll(async () => {
    site = await shareSite(source === "a fixture" ? FIXTURE : path.join(repository, "content"));
    const pages = (await listFiles(site.output)).filter((file) => file.endsWith(".html"));
    const tags = pages.filter((url) => url.startsWith("tags/"));
    // Those of tags differ by their list alone.
    const differing = pages.filter((url) => !tags.slice(FEW_TAGS).includes(url));
    urls = source === "a fixture" ? differing : somePages(differing, SOME);
    servers = await Promise.all(
      ["/", "/a/b/"].map((base) => serveStatic(site.output, { base, policy: STRICT_POLICY })),
    );
  });

  afterAll(() => Promise.all(servers.map((server) => server.close())));

  test.each(["/", "/a/b/", "file"])("breaks no rule and misses nothing at %s", async (place) => {
    const base =
      place === "file"
        ? pathToFileURL(`${site.output}/`).href
        : servers.find(({ url }) => new URL(url).pathname === place)!.url;
    const context = await browser.newContext();
    const { page, problems, requests, visit } = await observe(context);
    const found: string[] = [];
    for (const url of urls) {
      await visit(base + url);
      const styled = await page.evaluate(() => document.styleSheets.length > 0);
      const away = requests().filter((request) => !request.startsWith(base) && !request.startsWith("data:"));
      const wrong = [...(await problems()), ...away, ...(styled ? [] : ["no styles"])];
      found.push(...wrong.map((one) => `${url}: ${one}`));
    }
    await context.close();
    expect(found).toEqual([]);
    expect(urls.length).toBeGreaterThan(5);
  });

  test("reads in full with no script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const url of urls) {
      await page.goto(servers[0]!.url + url);
      expect(await page.locator("main h1").isVisible(), url).toBe(true);
      const headings = page.locator("main :is(h1, h2, h3, h4, h5, h6)");
      expect(await headings.filter({ visible: true }).count(), url).toBe(await headings.count());
    }
    await context.close();
  });

  test("never scrolls sideways, from a small phone to a desk", async () => {
    const wide: string[] = [];
    const context = await browser.newContext();
    const page = await context.newPage();
    for (const url of urls) {
      await page.goto(servers[0]!.url + url);
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
        expect(inner).toBe(width);
        if (scroll! > width) wide.push(`${url} at ${width}: ${scroll}`);
      }
    }
    await context.close();
    expect(wide).toEqual([]);
  });
});

describe("an image of a host that the project names", () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="9" height="9"/></svg>';
  let shop: Workshop;

  beforeAll(async () => {
    shop = await openWorkshop({
      "a.md": "# A\n\n![x](https://img.example.org/x.svg)\n",
      "b.md": "# B\n\n![x](https://other.example.org/x.svg)\n",
    });
    const images = { hosts: ["img.example.org"] };
    const config = await writeConfig(shop.folder, { images });
    expect(await shop.build("--config", config)).toMatchObject({ code: 0 });
  });
  afterAll(() => remove(shop.folder));

  async function open(url: string) {
    const context = await browser.newContext();
    const asked: string[] = [];
    await context.route("https://*.example.org/**", (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: "image/svg+xml", body: SVG });
    });
    const { page, problems } = await observe(context);
    await page.goto(pathToFileURL(path.join(shop.output, url)).href, { waitUntil: "load" });
    return { page, problems, asked };
  }

  test("is shown, and breaks no rule", async () => {
    const { page, problems, asked } = await open("a.html");
    const width = await page.locator("main img").evaluate((img) => (img as HTMLImageElement).naturalWidth);
    expect({ width, asked, problems: await problems() }).toEqual({
      width: 40,
      asked: ["https://img.example.org/x.svg"],
      problems: [],
    });
    await page.context().close();
  });

  test.each(["a.html", "b.html"])("opens no door on %s to any other", async (url) => {
    const { page, problems, asked } = await open(url);
    const before = asked.length;
    const place = url === "a.html" ? "https://other.example.org/y.svg" : "https://img.example.org/y.svg";
    await page.evaluate(
      (src) =>
        new Promise((resolve) => {
          const image = new Image();
          image.onerror = image.onload = resolve;
          image.src = src;
        }),
      place,
    );
    expect((await problems()).filter((one) => one.startsWith("violates"))).toEqual([
      `violates img-src ${place}`,
    ]);
    expect(asked).toHaveLength(before);
    await page.context().close();
  });
});
