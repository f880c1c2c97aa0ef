/** An independent crawler finds no dead link or fragment in the sites that real talks become. */
import { check as crawl, LinkState } from "linkinator";
import { afterAll, describe, expect, test } from "vitest";
import { CORPORA, findShared } from "../support/outer-corpora.ts";
import { openWorkshop, remove, type Workshop } from "../support/outer-run.ts";
import { serveStatic } from "../support/outer-server.ts";

const shared = findShared();
const shops: Workshop[] = [];
afterAll(() => Promise.all(shops.map(({ folder }) => remove(folder))));

describe.skipIf(shared === undefined)("linkinator", () => {
  test.each(CORPORA)("agrees on %s", async (name) => {
    const shop = await openWorkshop({});
    shops.push(shop);
    expect((await shop.buildFrom(`${shared}/corpora/${name}`)).code).toBe(0);
    const host = await serveStatic(shop.output, { base: "/sous/" });
    const { links } = await crawl({
      path: host.url,
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(host.url),
    });
    await host.close();
    const broken = links.filter(({ state }) => state === LinkState.BROKEN);
    expect(broken.map(({ url, parent }) => `${parent} → ${url}`)).toEqual([]);
    expect(links.length).toBeGreaterThan(100);
  }, 120_000);
});
