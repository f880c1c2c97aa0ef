/** Opens pages in Chromium with no policy in the way, touches all that stands on them, and tells what acted. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser } from "../support/outer-browser.ts";
import { serveStatic } from "../support/outer-server.ts";
import type { PrintedPage } from "./hostile-site.ts";
import { touchAll, watchPage } from "./in-page.ts";

export interface Witness {
  /** `script 17`, `navigation …`, `popup …`, `dialog …`, `request …`, `frame …`, each with the page it was seen on. */
  look(pages: readonly PrintedPage[]): Promise<readonly string[]>;
  /** How many pages were looked at. */
  readonly seen: number;
  close(): Promise<void>;
}

export interface WitnessOptions {
  /** Pages that are open at a time. @default 2 */
  readonly tabs?: number;
  /** Milliseconds after which a page that never ends to load is left. @default 120,000 */
  readonly patience?: number;
}

/** Milliseconds for what a page starts by itself: a refresh, an image that fails, an animation. */
const SETTLE = 60;
/** Whatever a page asks of another host is seen, and answered at once. */
const NO_NETWORK = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];
const RASTER = /^data:image\/(?:gif|png|jpeg|webp|avif)[;,]/i;

export async function openWitness({ tabs = 2, patience = 120_000 }: WitnessOptions = {}): Promise<Witness> {
  const texts = new Map<string, string>();
  const [server, browser] = await Promise.all([serve(texts), openBrowser(NO_NETWORK)]);
  const context = await openContext(browser, patience);
  const free = await Promise.all(Array.from({ length: tabs }, () => openTab(context, server.url, texts)));
  let number = 0;
  return {
    get seen() {
      return number;
    },
    async look(pages) {
      const waiting = [...pages];
      const hits: string[] = [];
      const work = async (tab: Tab): Promise<void> => {
        for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
          number += 1;
          hits.push(...(await tab(page, number)));
        }
      };
      await Promise.all(free.map(work));
      return hits;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** No policy counts, and each page has its witness before it has anything else. */
async function openContext(browser: Browser, patience: number): Promise<BrowserContext> {
  const context = await browser.newContext({ bypassCSP: true });
  context.setDefaultTimeout(patience);
  await context.addInitScript(watchPage);
  return context;
}

type Tab = (printed: PrintedPage, number: number) => Promise<readonly string[]>;

async function openTab(context: BrowserContext, base: string, texts: Map<string, string>): Promise<Tab> {
  let seen: string[] = [];
  let page = await observed(context, base, (what) => seen.push(what));
  return async ({ url, html }, number) => {
    seen = [];
    const address = `${base}${number}/${url}`;
    texts.set(new URL(address).pathname, html);
    const own = await visit(page, address);
    texts.delete(new URL(address).pathname);
    const hits = [...seen, ...own];
    // What acted once may act on: the next page gets a tab of its own.
    if (hits.length > 0) {
      const spoilt = page;
      page = await observed(context, base, (what) => seen.push(what));
      await spoilt.close();
    }
    return hits.map((hit) => `${url}: ${hit}`);
  };
}

export interface SiteWitness {
  /** What acted on a page of the site, with its own scripts, while `act` used it. */
  look(url: string, act: (page: Page) => Promise<unknown>): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** The same for a site as it was built. */
export async function openSiteWitness(folder: string): Promise<SiteWitness> {
  const [server, browser] = await Promise.all([serveStatic(folder), openBrowser(NO_NETWORK)]);
  const context = await openContext(browser, 120_000);
  return {
    async look(url, act) {
      const seen: string[] = [];
      const page = await observed(context, server.url, (what) => seen.push(what));
      const own = await visit(page, server.url + url, act);
      await page.close();
      return [...seen, ...own].map((hit) => `${url}: ${hit}`);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function visit(
  page: Page,
  address: string,
  act?: (page: Page) => Promise<unknown>,
): Promise<readonly string[]> {
  try {
    await page.goto(address, { waitUntil: "load" });
    await act?.(page);
    await page.evaluate(touchAll);
    await page.waitForTimeout(SETTLE);
    return page.url() === new URL(address).href ? [] : [`navigation to ${page.url()}`];
  } catch (error) {
    // A page that goes elsewhere takes its witness with it.
    return [`navigation or failure: ${String(error).split("\n")[0]}`];
  }
}

async function observed(context: BrowserContext, base: string, see: (what: string) => void): Promise<Page> {
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.text().startsWith("acted: ")) see(message.text().slice(7));
  });
  page.on("dialog", (dialog) => {
    see(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("popup", (popup) => {
    see(`popup ${popup.url()}`);
    void popup.close();
  });
  page.on("frameattached", (frame) => see(`frame ${frame.url()}`));
  page.on("download", () => see("download"));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !RASTER.test(url)) see(`request ${url.slice(0, 200)}`);
  });
  return page;
}

/** Answers with the pages that are being looked at, with an empty file for what is Lectern's, and with nothing else. */
async function serve(texts: ReadonlyMap<string, string>): Promise<{ url: string; close(): Promise<void> }> {
  const server = http.createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://host").pathname;
    const text = texts.get(path);
    if (text !== undefined) response.setHeader("content-type", "text/html; charset=utf-8").end(text);
    else if (/\/lectern\/[\w.-]+\.(?:js|css|svg)$/.test(path)) {
      const type = path.endsWith(".js")
        ? "text/javascript"
        : path.endsWith(".css")
          ? "text/css"
          : "image/svg+xml";
      response.setHeader("content-type", type).setHeader("cache-control", "max-age=999").end("");
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
