/** The handbook of every kind of page, built and served, with a browser to look at it. */
import type { Browser } from "playwright-core";
import { openBrowser } from "./outer-browser.ts";
import { EVERY_FILE, EVERY_PAGE_FLAGS } from "./outer-every-page.ts";
import { openWorkshop, remove } from "./outer-run.ts";
import { STRICT_POLICY, serveStatic } from "./outer-server.ts";

export interface EverySite {
  readonly browser: Browser;
  /** With a slash at its end. */
  readonly url: string;
  /** The folder that it was built into. */
  readonly folder: string;
  close(): Promise<void>;
}

export async function openEverySite(): Promise<EverySite> {
  const shop = await openWorkshop(EVERY_FILE);
  const { code, stderr } = await shop.build(...EVERY_PAGE_FLAGS);
  if (code !== 0) throw new Error(stderr);
  const [browser, server] = await Promise.all([
    openBrowser(),
    serveStatic(shop.output, { policy: STRICT_POLICY }),
  ]);
  return {
    browser,
    url: server.url,
    folder: shop.output,
    async close() {
      await Promise.all([browser.close(), server.close()]);
      await remove(shop.folder);
    },
  };
}
