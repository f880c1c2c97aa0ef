/** An independent crawler finds no dead link or fragment in the sites that real talks become. */
import path from "node:path";
import { check as crawl, LinkState } from "linkinator";
import { describe, expect, test } from "vitest";
import { CORPORA, findShared } from "../support/outer-corpora.ts";
import { shareSite } from "../support/outer-run.ts";
import { serveStatic } from "../support/outer-server.ts";
import { seed, somePages } from "../support/some-pages.ts";

const shared = findShared();
/** Corpora that are crawled by `npm test`; the campaign crawls them all. */
const SOME = 2;

describe.skipIf(shared === undefined)(`linkinator, seed ${seed}`, () => {
  test.each(somePages(CORPORA, SOME))("agrees on %s", async (name) => {
    const { output, outcome } = await shareSite(path.join(shared ?? "", "corpora", name), "--verbose");
    expect(outcome.code).toBe(0);
    const host = await serveStatic(output, { base: "/sous/" });
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
  });
});
