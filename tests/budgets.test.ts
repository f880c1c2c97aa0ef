/** What a page may weigh, beside the words of its author. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { compressed, quantile, readTalkPages, type WeighedPage } from "./bench/page-bytes.mjs";
import { findShared } from "./support/outer-corpora.ts";
import { type BuiltPage, byTag, readPages } from "./support/outer-pages.ts";
import { listFiles, repository, type SharedSite, shareSite } from "./support/outer-run.ts";

const KB = 1024;
const STYLES = 12 * KB;
const PAGE_SCRIPT = 6 * KB;
const SEARCH_SCRIPT = 8 * KB;
const THEME_SCRIPT = 512;
const CHROME = 15 * KB;
const FIRST_LOAD = 20 * KB;
const FIRST_REQUESTS = 5;
/** By the bare rendering of the same Markdown, both compressed: sections, ids, links to them, coloured code. */
const RENDERED = 1.6;
/** Besides, whatever the talk: policy, facts for programs, header, contents, search, footer. */
const FRAME = 1 * KB;
/** Of a talk with many sections or a long way to the root, for its contents and addresses. */
const LARGE_FRAME = 1.3 * KB;
/** What stands around the article by itself, in a handbook of up to twelve parts. */
const AROUND = 1.15 * KB;
const LARGE_AROUND = 1.4 * KB;
/** Bytes of a bare rendering beside which a frame is small, and how much heavier such a page may be. */
const LARGE = 2 * KB;
const LARGE_RATIO = 1.95;
/** Most real talks are short: their bare rendering has less bytes than their frame. */
const RATIO = 3.15;

let site: SharedSite;
let files: readonly string[];
let pages: readonly BuiltPage[];

beforeAll(async () => {
  site = await shareSite(path.join(repository, "content"));
  files = await listFiles(site.output);
  pages = await readPages(site.output);
});

/** The largest of the files that match, compressed as most hosts do it. */
async function weigh(name: RegExp): Promise<number> {
  const own = files.filter((file) => name.test(file));
  const texts = await Promise.all(own.map((file) => readFile(path.join(site.output, file))));
  return Math.max(...texts.map((text) => gzipSync(text).length));
}

test.each([
  ["the style sheet", /^lectern\/style\./, STYLES],
  ["the script of a page", /^lectern\/page\./, PAGE_SCRIPT],
  ["the script that comes before the page", /^lectern\/theme\./, THEME_SCRIPT],
  ["the script of the search", /^lectern\/search\.\w+\./, SEARCH_SCRIPT],
])("%s keeps to its budget, compressed", async (_, name, budget) => {
  expect(await weigh(name)).toBeLessThanOrEqual(budget);
});

test(`a first visit to a talk loads at most ${FIRST_LOAD / KB} KB in ${FIRST_REQUESTS} requests`, async () => {
  const talk = pages.find(({ url }) => url === "devops.html")!;
  const asked = talk.elements
    .filter(({ parentNode }) => !("content" in (parentNode ?? {})))
    .flatMap(({ tagName, attrs }) => {
      const value = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value;
      if (tagName === "link" && /^(stylesheet|icon)$/.test(value("rel") ?? "")) return value("href") ?? [];
      return tagName === "script" ? (value("src") ?? []) : [];
    })
    .filter((href) => !href.includes("/search."));
  const bodies = await Promise.all(
    ["devops.html", ...asked].map((file) => readFile(path.join(site.output, file))),
  );
  expect(bodies.length).toBeLessThanOrEqual(FIRST_REQUESTS);
  const bytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  expect(bytes).toBeLessThanOrEqual(FIRST_LOAD);
});

test(`what stands around the article of a talk is at most ${CHROME / KB} KB`, () => {
  const talks = pages.filter(({ html }) => html.includes('type="text/markdown"'));
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
  const forPrograms = /^lectern\/(?:anchors(?:\/\d+)?\.txt|search\.css|[\w.]+\.(?:conf|caddy))$/;
  const own = files.filter((file) => file.startsWith("lectern/") && !forPrograms.test(file));
  expect(own.filter((file) => !/[./][0-9a-f]{10,}\.\w+$/.test(file))).toEqual([]);
});

const shared = findShared();
const handbooks: readonly (readonly [name: string, folder: string])[] = [
  ["the project's own handbook", path.join(repository, "content")],
  ...(shared === undefined ? [] : [["real talks", path.join(shared, "corpora")] as const]),
];

describe.each(handbooks)("the page of a talk, compressed, in %s", (_, folder) => {
  let talks: readonly WeighedPage[];
  beforeAll(async () => {
    const { output } = await shareSite(folder);
    talks = readTalkPages(output, () => undefined);
    expect(talks.length).toBeGreaterThan(3);
  });

  test(`is ${RENDERED} times its bare rendering, and a frame`, () => {
    const frames = talks.map(({ bytes, bare }) => bytes - RENDERED * bare);
    expect(quantile(frames, 0.5)).toBeLessThanOrEqual(FRAME);
    expect(quantile(frames, 0.95)).toBeLessThanOrEqual(LARGE_FRAME);
  });

  test(`is at most ${LARGE_RATIO} times its bare rendering where that has ${LARGE / KB} KB`, () => {
    const ratios = talks.filter(({ bare }) => bare >= LARGE).map(({ bytes, bare }) => bytes / bare);
    expect(ratios.length).toBeGreaterThan(2);
    expect(quantile(ratios, 0.5)).toBeLessThanOrEqual(LARGE_RATIO);
  });

  test("has its frame at most once, however short the talk: what it says is the rest", () => {
    const empty = talks.map(({ html }) => compressed(html.replace(/<article[\s\S]*<\/article>/, "")));
    expect(quantile(empty, 0.5)).toBeLessThanOrEqual(AROUND);
    expect(quantile(empty, 0.95)).toBeLessThanOrEqual(LARGE_AROUND);
  });
});

test.runIf(shared !== undefined)(
  `half of all real talks, short ones too, weigh at most ${RATIO} times as much`,
  async () => {
    const { output } = await shareSite(path.join(shared as string, "corpora"));
    const ratios = readTalkPages(output, () => undefined).map(({ bytes, bare }) => bytes / bare);
    expect(quantile(ratios, 0.5)).toBeLessThanOrEqual(RATIO);
  },
);

function weightAround(html: string): number {
  const [start, end] = [html.indexOf("<article"), html.lastIndexOf("</article>")];
  return Buffer.byteLength(html.slice(0, start) + html.slice(end));
}
