/** axe finds nothing, whatever the page, the theme and the width. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../support/outer-browser.ts";
import { FIXTURE } from "../support/outer-fixture.ts";
import { repository, shareSite } from "../support/outer-run.ts";
import { type StaticServer, serveStatic } from "../support/outer-server.ts";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

let browser: Browser;
let axe: string;
const servers: StaticServer[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  axe = await readFile(path.join(repository, "node_modules/axe-core/axe.min.js"), "utf8");
  for (const source of [path.join(repository, "content"), FIXTURE]) {
    const { output } = await shareSite(source);
    servers.push(await serveStatic(output));
  }
});

afterAll(async () => {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
});

const PAGES = [
  ["the home page", 0, "index.html"],
  ["the talk devops", 0, "devops.html"],
  ["a part", 0, "craft/index.html"],
  ["the index of sections", 0, "sections.html"],
  ["the 404", 0, "404.html"],
  ["a talk of many kinds", 1, "talk.html"],
  ["a part without a page of its own", 1, "teil/index.html"],
] as const;

const STATES = (["light", "dark"] as const).flatMap((scheme) =>
  [320, 1280].map((width) => [scheme, width] as const),
);

test.each(PAGES)("%s breaks no rule of axe", async (_title, server, url) => {
  const found: string[] = [];
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(servers[server]!.url + url);
  await page.evaluate(axe);
  for (const [colorScheme, width] of STATES) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(stateOfPage)).toEqual([colorScheme, width]);
    const violations = await page.evaluate(async () => {
      const { axe: loaded } = globalThis as unknown as {
        axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> };
      };
      const { violations } = await loaded.run(document, { rules: { "target-size": { enabled: true } } });
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
    });
    found.push(
      ...violations.map(({ id, nodes }) => `${colorScheme} ${width} ${id}: ${nodes[0]?.html.slice(0, 120)}`),
    );
  }
  await context.close();
  expect(found).toEqual([]);
});

function stateOfPage(): [scheme: string, width: number] {
  return [matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light", innerWidth];
}
