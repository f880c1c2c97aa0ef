/** The search over real talks: what a fair judge accepts is among the first three sections, whatever the spelling. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { OutputFile } from "../../src/outputs/output-file.ts";
import { accepts, queries } from "../search/queries.ts";
import { findShared } from "../support/outer-corpora.ts";
import { type SharedSite, shareSite } from "../support/outer-run.ts";
import { openSearchOf, type SearchEngine } from "../support/search-engine.ts";

const KB = 1024;
const FIRST_QUERY = 60 * KB;
const shared = findShared();

describe.skipIf(shared === undefined)("over the six corpora", () => {
  let site: SharedSite;
  let files: readonly OutputFile[];
  let engine: SearchEngine;

  beforeAll(async () => {
    site = await shareSite(path.join(shared!, "corpora"));
    files = await readIndex(site.output);
    engine = await openSearchOf(files);
  });

  async function recall(
    lang: "fr" | "en",
    spelling: (judged: (typeof queries)[number]) => readonly string[],
  ) {
    const asked = queries
      .filter((judged) => judged.lang === lang)
      .flatMap((judged) => spelling(judged).map((query) => ({ judged, query })));
    const missed: string[] = [];
    for (const { judged, query } of asked) {
      const found = (await engine.show(query, lang)).slice(0, 3);
      if (!found.some((section) => accepts(judged, section)))
        missed.push(`${query}: ${found.map(({ address }) => address).join(", ")}`);
    }
    return { recall: 1 - missed.length / asked.length, missed };
  }

  test.each([
    ["fr", "as it is meant", 0.95],
    ["en", "as it is meant", 0.95],
    ["fr", "with one slip", 0.9],
    ["en", "with one slip", 0.9],
    ["fr", "without accents, with the other apostrophe, in capitals, in the other number", 0.95],
    ["en", "without accents, with the other apostrophe, in capitals, in the other number", 0.95],
  ] as const)("%s, %s: at least %d are answered", async (lang, how, least) => {
    const found = await recall(lang, ({ query, typo, variants }) =>
      how === "as it is meant" ? [query] : how === "with one slip" ? [typo] : variants,
    );
    console.log(`${lang}, ${how}: ${found.recall.toFixed(3)}\n${found.missed.join("\n")}`);
    expect(found.recall).toBeGreaterThanOrEqual(least);
  });

  test(`a first query loads at most ${FIRST_QUERY / KB} KB, compressed, its script included`, async () => {
    const script = await readFile(path.join(site.output, await scriptOf(site.output)), "utf8");
    const weights: number[] = [];
    for (const { query, typo, lang } of queries) {
      for (const asked of [query, typo]) {
        const fresh = await openSearchOf(files);
        await fresh.show(asked, lang);
        weights.push([script, ...fresh.read.values()].reduce((sum, text) => sum + gzipSync(text).length, 0));
      }
    }
    weights.sort((a, b) => a - b);
    const at = (share: number): string =>
      `${((weights[Math.floor(share * (weights.length - 1))] ?? 0) / KB).toFixed(1)} KB`;
    console.log(`a first query loads ${at(0.5)} at the median, ${at(0.95)} at p95, ${at(1)} at most`);
    expect(weights.at(-1)).toBeLessThanOrEqual(FIRST_QUERY);
  });
});

async function readIndex(site: string): Promise<readonly OutputFile[]> {
  const parts = (await readdir(path.join(site, "lectern/index"))).map((name) => `lectern/index/${name}`);
  return Promise.all(
    ["lectern/search.css", ...parts].map(async (url) => ({
      url,
      content: await readFile(path.join(site, url), "utf8"),
    })),
  );
}

async function scriptOf(site: string): Promise<string> {
  const names = await readdir(path.join(site, "lectern"));
  return `lectern/${names.find((name) => name.startsWith("search.fr."))}`;
}
