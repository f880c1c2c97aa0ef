/** Real talks with heavy images lose three quarters of those bytes, where sharp is installed. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { findImageEncoder } from "../../src/io/image-encoder.ts";
import { median } from "../bench/figures.mjs";
import { findShared } from "../support/outer-corpora.ts";
import { lectern, listFiles, makeTemporary, remove } from "../support/outer-run.ts";

const HEAVY = 500_000;
const LOST = 0.75;
const RASTER = /\.(?:png|jpe?g|gif|webp)$/i;

const shared = findShared();
const corpora = path.join(shared ?? "", "corpora");
const pictures = shared === undefined ? [] : (await listFiles(corpora)).filter((file) => RASTER.test(file));
const encoder = findImageEncoder();
const reason = encoder === undefined ? "sharp is not installed" : "the real talks here have no images";
const isSkipped = encoder === undefined || pictures.length === 0;
if (isSkipped)
  console.warn(
    `SKIPPED: ${reason}. Set LECTERN_SHARED to a folder whose corpora/ hold talks with their images.`,
  );

interface Weight {
  readonly page: string;
  readonly before: number;
  /** With the widest form of each image, which only dense screens load. */
  readonly after: number;
}

/** Each image once a page, as a browser loads it. */
async function weigh(site: string, page: string): Promise<Weight> {
  const html = await readFile(path.join(site, page), "utf8");
  const found = html.matchAll(/(?:<source type="image\/avif" srcset="([^"]*)"[^>]*>)?<img src="([^":]+)"/g);
  const images = new Map([...found].map(([, forms, src = ""]) => [src, forms]));
  const bytesOf = async (href: string): Promise<number> =>
    (await stat(path.join(site, path.dirname(page), decodeURI(href)))).size;
  let [before, after] = [0, 0];
  for (const [src, forms] of images) {
    const original = await bytesOf(src);
    const widest = forms?.split(", ").at(-1)?.split(" ")[0];
    before += original;
    after += widest === undefined ? original : await bytesOf(widest);
  }
  return { page, before, after };
}

test.skipIf(isSkipped)(
  "talks above 500 KB of images lose three quarters of those bytes at the median",
  async () => {
    const home = await makeTemporary();
    const site = path.join(home, "_site");
    try {
      const args = [
        "build",
        corpora,
        "--output",
        site,
        "--cache",
        path.join(home, "cache"),
        "--quiet",
        "--frozen",
      ];
      const since = performance.now();
      expect((await lectern(args, { alone: true })).code).toBe(0);
      const pages = (await listFiles(site)).filter(
        (file) => /\.html$/.test(file) && !/print\.html$/.test(file),
      );
      const weights = await Promise.all(pages.map((page) => weigh(site, page)));
      const heavy = weights.filter(({ before }) => before > HEAVY);
      const lost = heavy.map(({ before, after }) => 1 - after / before);
      const [all, left] = [heavy, heavy].map((of, at) =>
        of.reduce((sum, { before, after }) => sum + (at === 0 ? before : after), 0),
      );
      console.log(
        `${heavy.length} talks above 500 KB: ${all} bytes of images become ${left}, ${(100 * median(lost)).toFixed(1)} % lost at the median, in ${Math.round((performance.now() - since) / 1000)} s`,
      );
      expect(heavy.length).toBeGreaterThan(0);
      expect(median(lost)).toBeGreaterThanOrEqual(LOST);
    } finally {
      await remove(home);
    }
  },
);
