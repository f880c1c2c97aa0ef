/** A folder of nothing but payloads becomes a site: its pages hold nothing unsafe, run nothing, and its other files are what they should be. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listFiles, openWorkshop, remove, type Workshop, writeFiles } from "../support/outer-run.ts";
import { hostileFolder, SEARCHED } from "./hostile-folder.ts";
import { PLACES } from "./hostile-site.ts";
import { judge } from "./judge.ts";
import { openSiteWitness, type SiteWitness } from "./witness.ts";

/** Pages that a browser opens, of each kind of layout; all of them in the campaign. */
const LOOKED_AT = Number(process.env["LECTERN_HOSTILE_PAGES"] ?? 3);
const SEED = Number(process.env["LECTERN_SEED"] ?? 20261128);
const FLAGS = [
  "--print-book",
  "--notes",
  "readers",
  "--base-url",
  "https://talks.test/",
  "--repository",
  "https://github.com/x/y",
];

let shop: Workshop;
let witness: SiteWitness;
let files: readonly string[];

beforeAll(async () => {
  shop = await openWorkshop({});
  await writeFiles(shop.content, hostileFolder(SEED, PLACES.length));
  const { code, stdout, stderr } = await shop.build(...FLAGS);
  expect({ code, trace: /\n\s+at /.test(stderr + stdout), errors: stderr.match(/.* error .*/g) }).toEqual({
    code: 0,
    trace: false,
    errors: null,
  });
  files = await listFiles(shop.output);
  witness = await openSiteWitness(shop.output);
}, 300_000);

afterAll(async () => {
  await witness?.close();
  await remove(shop.folder);
});

const text = (file: string): Promise<string> => readFile(path.join(shop.output, file), "utf8");

/** Changes the theme, opens the menu of a section, searches for words of the payloads and walks through what is found. */
async function use(page: Page): Promise<void> {
  await page.locator("button.theme").click();
  const permalink = page.locator("article:not(.edition) section > .head > a.permalink").first();
  if ((await permalink.count()) > 0) {
    await permalink.click();
    await page.locator("[role=menuitem]").first().waitFor();
    await page.keyboard.press("Escape");
  }
  await page.locator("a.search").first().click();
  for (const word of SEARCHED) {
    await page.locator("dialog.search input").fill(word);
    await page.locator("dialog.search .found a").first().waitFor();
    await page.keyboard.press("ArrowDown");
  }
}

describe(`a site of payloads, seed ${SEED}`, () => {
  test("has no unsafe node on any page", async () => {
    const pages = files.filter((file) => file.endsWith(".html"));
    const found: string[] = [];
    for (const url of pages) found.push(...judge({ url, html: await text(url) }));
    expect(found).toEqual([]);
    expect(pages.length).toBeGreaterThan(60);
  });

  test("has names that every disk and host can hold, and no file that acts", () => {
    const odd = files.filter((file) => !/^[\w./-]+$/.test(file) || file.length > 300);
    expect(odd).toEqual([]);
    expect(files.filter((file) => /\.(?:php|svgz|hta|shtml)$|web\.config/.test(file))).toEqual([]);
  });

  test("runs nothing in Chromium while it is searched, its menus are used and all is touched", async () => {
    const talk = files.find((file) => /f\/0-[^/]*\.html$/.test(file)) ?? "";
    const chosen = ["a.html", talk, "index.html", "sections.html", "book.html"];
    const others = files.filter((file) => file.endsWith(".html") && !chosen.includes(file));
    const hits: string[] = [];
    for (const url of [...chosen, ...others].slice(0, LOOKED_AT))
      hits.push(...(await witness.look(url, use)));
    expect(hits).toEqual([]);
  });

  test("has a list of pages in XML that is well formed", async () => {
    const xml = await text("sitemap.xml");
    let wrong: string | null | undefined = "was not read";
    await witness.look("404.html", async (page) => {
      wrong = await page.evaluate(
        (source) =>
          new DOMParser().parseFromString(source, "text/xml").querySelector("parsererror")?.textContent ??
          null,
        xml,
      );
    });
    expect(wrong).toBeNull();
    for (const [, address = ""] of xml.matchAll(/(?:<loc>|href=")([^<"]*)/g))
      expect(address).toMatch(/^https:\/\/talks\.test\/[\w./-]*$/);
  });

  test("has a list of sections in JSON that is read", async () => {
    const sections = JSON.parse(await text("sections.json"));
    expect(JSON.stringify(sections).length).toBeGreaterThan(1_000);
  });

  test("has redirects of one rule a line, each from a page to a page", async () => {
    const rules: Readonly<Record<string, RegExp>> = {
      _redirects: /^\/[\w./%-]+ \/[\w./%-]+ 301$/,
      "lectern/redirects.nginx.conf":
        /^(?:#.*|map \$uri \$lectern_moved \{|\}| {2}"~\^[\w./\\%-]+\$" "[\w./%-]+";)$/,
    };
    for (const [file, rule] of Object.entries(rules)) {
      const lines = (await text(file)).split("\n").filter((line) => line !== "");
      expect(lines.length).toBeGreaterThan(10);
      expect(lines.filter((line) => !rule.test(line))).toEqual([]);
    }
    const caddy = (await text("lectern/redirects.caddy"))
      .split("\n")
      .filter((line) => line.startsWith('  "'));
    expect(caddy.filter((line) => !/^ {2}"\/[\w./%-]+" "\/[\w./%-]+"$/.test(line))).toEqual([]);
    const apache = (await text(".htaccess")).split("\n").filter((line) => line.startsWith('RewriteRule "'));
    expect(
      apache.filter(
        (line) => !/^RewriteRule "\^[\w./\\%-]+\$" "%\{ENV:LECTERN_BASE\}[\w./%-]+" \[R=301,L\]$/.test(line),
      ),
    ).toEqual([]);
    expect(apache.length).toBeGreaterThan(10);
  });
});
