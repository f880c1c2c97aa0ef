/** What a page may weigh, beside the words of its author. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { type BuiltPage, byTag, readPages } from "./support/outer-pages.ts";
import { listFiles, repository, type SharedSite, shareSite } from "./support/outer-run.ts";

const KB = 1024;
const STYLES = 12 * KB;
const SCRIPTS = 10 * KB;
const CHROME = 15 * KB;

let site: SharedSite;
let files: readonly string[];
let pages: readonly BuiltPage[];

beforeAll(async () => {
  site = await shareSite(path.join(repository, "content"));
  files = await listFiles(site.output);
  pages = await readPages(site.output);
});

/** Compressed, as a host sends them; each page asks for each of them at most once. */
async function weigh(extension: string): Promise<number> {
  const own = files.filter((file) => file.startsWith("lectern/") && file.endsWith(extension));
  const texts = await Promise.all(own.map((file) => readFile(path.join(site.output, file))));
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
}

test(`all styles together are at most ${STYLES / KB} KB compressed`, async () => {
  const weight = await weigh(".css");
  expect(weight).toBeGreaterThan(0);
  expect(weight).toBeLessThanOrEqual(STYLES);
});

test(`all scripts together are at most ${SCRIPTS / KB} KB compressed`, async () => {
  expect(await weigh(".js")).toBeLessThanOrEqual(SCRIPTS);
});

test(`what stands around the article of a talk is at most ${CHROME / KB} KB`, () => {
  const talks = pages.filter(({ html }) => html.includes('content="article"'));
  expect(talks.length).toBeGreaterThan(3);
  const heavy = talks
    .filter(({ html }) => weightAround(html) > CHROME)
    .map(({ url, html }) => [url, weightAround(html)]);
  expect(heavy).toEqual([]);
});

test("a page asks for one style sheet, one icon and no fonts", () => {
  for (const { url, elements } of pages) {
    const links = elements
      .filter(byTag("link"))
      .map(({ attrs }) => attrs.find(({ name }) => name === "rel")?.value);
    expect(
      links.filter((rel) => rel === "stylesheet"),
      url,
    ).toHaveLength(1);
    expect(
      links.filter((rel) => rel === "preload" || rel === "preconnect"),
      url,
    ).toEqual([]);
  }
  expect(files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file))).toEqual([]);
});

test("the site's own files carry a name that changes with what they hold", () => {
  const forPrograms = /^lectern\/(?:anchors\.txt|[\w.]+\.(?:conf|caddy))$/;
  const own = files.filter((file) => file.startsWith("lectern/") && !forPrograms.test(file));
  expect(own.filter((file) => !/\.[0-9a-f]{8,}\.\w+$/.test(file))).toEqual([]);
});

function weightAround(html: string): number {
  const [start, end] = [html.indexOf("<article"), html.lastIndexOf("</article>")];
  return Buffer.byteLength(html.slice(0, start) + html.slice(end));
}
