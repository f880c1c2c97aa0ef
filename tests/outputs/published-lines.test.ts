/** A site carries its published addresses in files that stay small, so that an edit changes little of them. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { printLock } from "../../src/anchors/lock-file.ts";
import { readPublishedSite } from "../../src/io/published-site.ts";
import type { Anchor } from "../../src/model/anchor.ts";
import { pageUrl } from "../../src/model/brands.ts";
import { publishedFiles } from "../../src/outputs/published-lines.ts";
import { makeTemporary, remove } from "../support/outer-run.ts";
import { outputContext } from "../support/output-context.ts";

const { hash } = outputContext();

/** Of so many pages, with ten sections each. */
function anchorsOf(pages: number, sketchOf = (page: number): string => `sketch${page}`): readonly Anchor[] {
  return Array.from({ length: pages }, (_, page) =>
    Array.from({ length: 10 }, (_each, at): Anchor => {
      const sketch = at === 3 ? sketchOf(page) : "words";
      const live = { kind: "live" } as const;
      return {
        page: pageUrl(`part/talk-${page}.html`),
        id: `s${at}`,
        status: live,
        sketch,
        title: `Title ${at}`,
      };
    }),
  ).flat();
}

const filesOf = (anchors: readonly Anchor[]) =>
  publishedFiles({ publishedLines: () => printLock(anchors) }, hash);

describe("the published addresses of a site", () => {
  test("are one file where it is small, and none where nothing is published", () => {
    expect(filesOf(anchorsOf(16)).map(({ url }) => url)).toEqual(["lectern/anchors.txt"]);
    expect(publishedFiles({ publishedLines: () => "" }, hash)).toEqual([]);
  });

  test("are many small files where it is large, of which an edit of one page changes one", () => {
    const before = filesOf(anchorsOf(1000));
    const after = filesOf(anchorsOf(1000, (page) => (page === 500 ? "edited" : `sketch${page}`)));
    expect(before.length).toBeGreaterThan(100);
    expect(Math.max(...before.map(({ content }) => content.length))).toBeLessThan(8_000);
    expect(after.filter(({ content }, at) => content !== before[at]?.content)).toHaveLength(1);
  });

  test("stay in their files when a page is added", () => {
    const before = new Map(filesOf(anchorsOf(1000)).map(({ url, content }) => [url, content]));
    const after = filesOf(anchorsOf(1001));
    expect(after.filter(({ url, content }) => before.get(url) !== content)).toHaveLength(1);
  });
});

describe("who compares with the site", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await makeTemporary();
    await mkdir(path.join(folder, "lectern/anchors"), { recursive: true });
  });
  afterEach(() => remove(folder));

  async function inventory(anchors: unknown): Promise<string> {
    const place = path.join(folder, "sections.json");
    await writeFile(place, JSON.stringify({ version: 1, title: "T", lang: "en", anchors, pages: [] }));
    return place;
  }

  test("reads all the files as one list, or the one that an earlier version wrote", async () => {
    const anchors = anchorsOf(100);
    const files = filesOf(anchors);
    for (const { url, content } of files) await writeFile(path.join(folder, url), content);
    const read = await readPublishedSite(await inventory(files.map(({ url }) => url)));
    expect(printLock(read)).toBe(printLock(anchors));
    const [first] = files;
    expect(await readPublishedSite(await inventory(first?.url))).toHaveLength(
      first?.content.match(/ live /g)?.length ?? 0,
    );
  });
});
